using Django.Iis.Diagnostics;

namespace Django.Iis.Msi;

/// <summary>What can go wrong around the WiX toolset (166x).</summary>
public static class WixDiagnostics
{
    public static readonly DiagnosticDescriptor FolderNotOurs = new(
        "DJIIS1660", "The folder '{0}' is not of an earlier build, and building the format WixSource there would remove what it holds. Choose another output folder, or remove that one.");

    public static readonly DiagnosticDescriptor NeedsWindows = new(
        "DJIIS1661",
        "DjangoMsiBackend=Wix builds the MSI with the WiX toolset, which runs on Windows only. Leave the property out: the built-in backend (DjangoMsiBackend=BuiltIn) makes the same MSI on every system.");

    public static readonly DiagnosticDescriptor VersionUnusable = new(
        "DJIIS1662", "'{0}' is no version of WixToolset.Sdk that the source can be built with: set DjangoWixVersion to 5.0.0 or later, or leave it out for the default.");
}
