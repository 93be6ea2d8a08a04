using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Msi.Executables;

namespace Django.Iis.Core.Python;

/// <summary>The server that a package is for (<c>PythonTargetPlatform</c>).</summary>
/// <param name="Tag">The platform tag of its wheels.</param>
/// <param name="InstallerPlatform">The platform name of Windows Installer.</param>
/// <param name="ProgramFilesPython">Where python.org's all-users installer puts python.exe; <c>{0}</c> stands for the version without its dot.</param>
/// <param name="RegistryTagSuffix">What follows the version in the tag of such a Python (sys.winver, PEP 514).</param>
/// <param name="Processor">What its users call it.</param>
public sealed record TargetPlatform(string Tag, string InstallerPlatform, string ProgramFilesPython, string RegistryTagSuffix, string Processor)
{
    private static readonly IReadOnlyList<TargetPlatform> All =
    [
        new("win_amd64", "x64", @"%ProgramFiles%\Python{0}\python.exe", "", "64-bit"),
        new("win32", "x86", @"%ProgramFiles(x86)%\Python{0}-32\python.exe", "-32", "32-bit"),
        new("win_arm64", "arm64", @"%ProgramFiles%\Python{0}-arm64\python.exe", "-arm64", "ARM64"),
    ];

    /// <summary>Whether its programs are 32-bit ones.</summary>
    public bool Is32Bit => Tag == "win32";

    /// <summary>What its programs carry in their headers.</summary>
    internal ushort Machine => Tag switch
    {
        "win32" => ExecutableMachine.X86,
        "win_arm64" => ExecutableMachine.Arm64,
        _ => ExecutableMachine.X64,
    };

    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1004.</exception>
    public static TargetPlatform Parse(string tag, string projectFile) =>
        All.FirstOrDefault(platform => string.Equals(platform.Tag, tag, StringComparison.OrdinalIgnoreCase))
        ?? throw ProjectDiagnostics.UnknownValue.At(projectFile, 0, "PythonTargetPlatform", tag, string.Join(", ", All.Select(platform => platform.Tag)));

    /// <summary>Where python.org's installer puts an all-users Python of a version.</summary>
    /// <param name="minor">major.minor.</param>
    public string UsualPython(string minor) => ProgramFilesPython.Replace("{0}", minor.Replace(".", ""));
}
