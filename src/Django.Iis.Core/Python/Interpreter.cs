using System;

namespace Django.Iis.Core.Python;

/// <summary>A Python that was run and answered.</summary>
/// <param name="Executable">sys.executable: the real program behind launchers and shims.</param>
/// <param name="Version">major.minor.patch.</param>
public sealed record Interpreter(string Executable, Version Version)
{
    /// <summary>major.minor, as in <c>PythonVersion</c>.</summary>
    public string Minor => Version.ToString(2);
}
