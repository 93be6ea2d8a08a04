using System;
using Django.Iis.Core.Diagnostics;

namespace Django.Iis.Core.Python;

/// <summary>The version of the server's Python (<c>PythonVersion</c>).</summary>
/// <param name="Minor">major.minor: what wheels and byte-code are made for.</param>
/// <param name="HasPatch">Whether a patch level was named too.</param>
public sealed record TargetVersion(string Minor, bool HasPatch)
{
    private static readonly Version Oldest = new(3, 10);

    /// <summary>The newest that there was when this SDK was made.</summary>
    private static readonly Version Newest = new(3, 14);

    /// <summary>Whether this SDK was made before there was such a Python.</summary>
    public bool IsUnknown => Version.Parse(Minor) > Newest;

    /// <summary>What is known, for messages.</summary>
    public static string Known => $"{Oldest} to {Newest}";

    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1105: no version, or one that no Django in support runs on.</exception>
    public static TargetVersion Parse(string text, string projectFile) =>
        Version.TryParse(text, out var version) && version >= Oldest && version.Major == Oldest.Major && version.Revision < 0
            ? new TargetVersion(version.ToString(2), version.Build >= 0)
            : throw PythonDiagnostics.BadPythonVersion.At(projectFile, 0, text);
}
