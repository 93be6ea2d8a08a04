using System;

namespace Django.Iis.Msi.Authoring;

/// <summary>What a platform means in the tables and the summary information.</summary>
/// <param name="Template">Name of the platform (Windows Installer: Template Summary).</param>
/// <param name="MinimumInstaller">Lowest Windows Installer that knows it, as 100 times its version (Windows Installer: Page Count Summary).</param>
/// <param name="Is64Bit">Whether components are 64-bit ones.</param>
internal sealed record PlatformFacts(string Template, int MinimumInstaller, bool Is64Bit)
{
    public static PlatformFacts Of(InstallerPlatform platform) => platform switch
    {
        InstallerPlatform.X64 => new PlatformFacts("x64", 200, Is64Bit: true),
        InstallerPlatform.X86 => new PlatformFacts("Intel", 200, Is64Bit: false),
        InstallerPlatform.Arm64 => new PlatformFacts("Arm64", 500, Is64Bit: true),
        _ => throw new ArgumentOutOfRangeException(nameof(platform), platform, message: null),
    };
}
