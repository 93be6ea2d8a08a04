using Django.Iis.Diagnostics;

namespace Django.Iis.Msi;

/// <summary>What can go wrong while an MSI is written or read (16xx).</summary>
public static class MsiDiagnostics
{
    public static readonly DiagnosticDescriptor VersionOutOfRange = new(
        "DJIIS1601",
        "Windows Installer cannot carry the version '{0}': it holds at most 255.255.65535. Set Version to one that fits, for example {1}.");

    /// <summary>A message, not an error.</summary>
    public static readonly DiagnosticDescriptor VersionCut = new(
        "DJIIS1602",
        "Windows Installer compares three numbers: the version '{0}' becomes {1} in the MSI. Two builds that differ only in the rest still upgrade each other.");

    public static readonly DiagnosticDescriptor CannotWrite = new(
        "DJIIS1603", "The package '{0}' cannot be written: {1} Free the disk or the file, or choose another output folder.");

    public static readonly DiagnosticDescriptor SourceUnreadable = new(
        "DJIIS1604", "The file '{0}' cannot be packed: {1} Build again once no other program is changing it.");

    public static readonly DiagnosticDescriptor VersionNotNumeric = new(
        "DJIIS1605",
        "Windows Installer cannot carry the version '{0}': it must begin with one to three numbers, separated by dots. Set Version, for example to 1.0.0.");

    public static readonly DiagnosticDescriptor DuplicatePath = new(
        "DJIIS1606", "'{0}' and '{1}' are the same path to Windows, which does not tell upper case from lower case. Rename one, or leave it out of the package.");

    public static readonly DiagnosticDescriptor FileTooLarge = new(
        "DJIIS1607", "The file '{0}' has {1} bytes; a cabinet takes at most {2}. Leave it out of the package and place it on the server by other means.");

    public static readonly DiagnosticDescriptor PackageTooLarge = new(
        "DJIIS1608", "The package '{0}' would pass 2 GiB, which Windows Installer does not open. Leave large files out of the package.");
}
