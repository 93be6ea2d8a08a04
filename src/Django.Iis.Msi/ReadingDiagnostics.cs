using Django.Iis.Diagnostics;

namespace Django.Iis.Msi;

/// <summary>What can be wrong with a package or a cabinet that is read (16xx).</summary>
public static class ReadingDiagnostics
{
    public static readonly DiagnosticDescriptor Unreadable = new(
        "DJIIS1615", "The file '{0}' cannot be read: {1} Check its path and its permissions.");

    public static readonly DiagnosticDescriptor NotAPackage = new(
        "DJIIS1616", "The file '{0}' is no Windows Installer package: it does not begin as one. Check that the path names an .msi file, and that it was downloaded whole.");

    public static readonly DiagnosticDescriptor Malformed = new(
        "DJIIS1617", "The package '{0}' is damaged: {1} Build or download it again.");

    public static readonly DiagnosticDescriptor UnknownText = new(
        "DJIIS1618",
        "The package '{0}' has texts in code page {1} that are not ASCII, and this product knows the whole of 1252 and 65001 only. Open it with the tool that made it.");

    public static readonly DiagnosticDescriptor MalformedCabinet = new(
        "DJIIS1619", "The cabinet '{0}' is damaged: {1} Build or download it again.");

    public static readonly DiagnosticDescriptor StreamTooLarge = new(
        "DJIIS1620",
        "The stream '{0}' has {1} bytes; Windows Installer takes at most {2} in a package. Leave large files out of the package, or divide them among several cabinets.");

    public static readonly DiagnosticDescriptor UnwritableText = new(
        "DJIIS1621",
        "The package cannot be written in code page {0}: it has texts that this product does not know there. Use code page 65001 (UTF-8), which has all.");

    public static readonly DiagnosticDescriptor UnsupportedCabinet = new(
        "DJIIS1622", "The cabinet '{0}' is not read by this product: {1}. Unpack it with the tool that made it.");
}
