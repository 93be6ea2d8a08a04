using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.Diagnostics;

namespace Django.Iis.Core.Python;

/// <summary>The server that a package is for (<c>PythonTargetPlatform</c>).</summary>
/// <param name="Tag">The platform tag of its wheels.</param>
/// <param name="InstallerPlatform">The platform name of Windows Installer.</param>
/// <param name="ProgramFilesPython">Where python.org's all-users installer puts python.exe; <c>{0}</c> stands for the version without its dot.</param>
public sealed record TargetPlatform(string Tag, string InstallerPlatform, string ProgramFilesPython)
{
    private static readonly IReadOnlyList<TargetPlatform> All =
    [
        new("win_amd64", "x64", @"%ProgramFiles%\Python{0}\python.exe"),
        new("win32", "x86", @"%ProgramFiles(x86)%\Python{0}-32\python.exe"),
        new("win_arm64", "arm64", @"%ProgramFiles%\Python{0}-arm64\python.exe"),
    ];

    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1004.</exception>
    public static TargetPlatform Parse(string tag, string projectFile) =>
        All.FirstOrDefault(platform => string.Equals(platform.Tag, tag, StringComparison.OrdinalIgnoreCase))
        ?? throw ProjectDiagnostics.UnknownValue.At(projectFile, 0, "PythonTargetPlatform", tag, string.Join(", ", All.Select(platform => platform.Tag)));

    /// <summary>Where python.org's installer puts an all-users Python of a version.</summary>
    /// <param name="minor">major.minor.</param>
    public string UsualPython(string minor) => ProgramFilesPython.Replace("{0}", minor.Replace(".", ""));
}
