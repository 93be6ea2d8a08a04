using System;

namespace Django.Iis.Core.Python;

/// <summary>A Python that was run and answered.</summary>
/// <param name="Executable">sys.executable: the real program behind launchers and shims.</param>
/// <param name="Version">major.minor.patch.</param>
/// <param name="Pip">Full path of the package folder of a pip that the SDK can drive; or of the wheel of one (<c>.whl</c>), where only ensurepip has it. Empty when that is not known.</param>
public sealed record Interpreter(string Executable, Version Version, string Pip = "")
{
    /// <summary>major.minor, as in <c>PythonVersion</c>.</summary>
    public string Minor => Version.ToString(2);
}
