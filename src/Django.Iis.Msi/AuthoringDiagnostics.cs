using Django.Iis.Diagnostics;

namespace Django.Iis.Msi;

/// <summary>What can be wrong with the description of an installer (164x, 165x, 1675 to 1679).</summary>
public static class AuthoringDiagnostics
{
    public static readonly DiagnosticDescriptor InvalidParameter = new("DJIIS1640", "The installer cannot ask for '{0}': {1}");

    public static readonly DiagnosticDescriptor InvalidSearch = new("DJIIS1675", "The installer cannot look for '{0}' on the machine: {1}");

    public static readonly DiagnosticDescriptor InvalidAction = new("DJIIS1641", "The installer cannot run '{0}': {1}");

    public static readonly DiagnosticDescriptor InvalidText = new("DJIIS1676", "The installer cannot put together the text '{0}': {1}");

    public static readonly DiagnosticDescriptor InvalidAttachment = new("DJIIS1677", "The package cannot carry '{0}': {1}");

    public static readonly DiagnosticDescriptor InvalidRegistryValue = new("DJIIS1642", "The installer cannot write the registry value '{0}': {1}");

    public static readonly DiagnosticDescriptor InvalidPermission = new("DJIIS1643", "The installer cannot set permissions on '{0}': {1}");

    public static readonly DiagnosticDescriptor InvalidIcon = new(
        "DJIIS1644", "'{0}' is not an icon of Windows. Give an .ico file; other images have to be converted to one.");
}
