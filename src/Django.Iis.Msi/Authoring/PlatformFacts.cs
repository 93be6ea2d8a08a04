using System;

namespace Django.Iis.Msi.Authoring;

/// <summary>What a platform means in the tables and the summary information.</summary>
/// <param name="Template">Name of the platform (Windows Installer: Template Summary).</param>
/// <param name="Is64Bit">Whether components are 64-bit ones.</param>
/// <param name="SystemFolder">Property that holds the folder of Windows' own programs.</param>
internal sealed record PlatformFacts(string Template, bool Is64Bit, string SystemFolder)
{
    /// <summary>
    /// Lowest Windows Installer that reads a package, as 100 times its version (Windows Installer: Page Count Summary): that of Windows 7 and Windows
    /// Server 2008 R2, which brought the tables of permissions and is the first to know Arm64.
    /// </summary>
    public const int MinimumInstaller = 500;

    private const string System64Folder = "System64Folder";

    public static PlatformFacts Of(InstallerPlatform platform) => platform switch
    {
        InstallerPlatform.X64 => new PlatformFacts("x64", Is64Bit: true, System64Folder),
        InstallerPlatform.X86 => new PlatformFacts("Intel", Is64Bit: false, "SystemFolder"),
        InstallerPlatform.Arm64 => new PlatformFacts("Arm64", Is64Bit: true, System64Folder),
        _ => throw new ArgumentOutOfRangeException(nameof(platform), platform, message: null),
    };
}
