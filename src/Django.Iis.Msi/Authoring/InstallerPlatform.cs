namespace Django.Iis.Msi.Authoring;

/// <summary>The processor that a package is for.</summary>
public enum InstallerPlatform
{
    X64,

    X86,

    Arm64,
}
