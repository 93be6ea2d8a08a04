using Django.Iis.Diagnostics;

namespace Django.Iis.Msi;

/// <summary>What can go wrong while an MSI is written or read (16xx).</summary>
public static class MsiDiagnostics
{
    public static readonly DiagnosticDescriptor VersionOutOfRange = new(
        "DJIIS1601",
        "Windows Installer cannot carry the version '{0}': it holds at most 255.255.65535. Set Version to one that fits, for example {1}.");
}
