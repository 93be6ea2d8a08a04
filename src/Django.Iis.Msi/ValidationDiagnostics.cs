using Django.Iis.Diagnostics;

namespace Django.Iis.Msi;

/// <summary>What validation can hold against a package (163x).</summary>
public static class ValidationDiagnostics
{
    public static readonly DiagnosticDescriptor InvalidPackage = new(
        "DJIIS1630",
        "The package '{0}' is not sound, so it does not take its place; it is kept as '{1}' to be looked into. {2}");

    /// <summary>A warning.</summary>
    public static readonly DiagnosticDescriptor DoubtfulPackage = new("DJIIS1631", "The package '{0}': {1}");
}
