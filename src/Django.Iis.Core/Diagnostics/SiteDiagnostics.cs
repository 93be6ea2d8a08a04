using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Diagnostics;

/// <summary>What can be wrong with a project's files and properties (10xx) and with ourselves (19xx).</summary>
public static class SiteDiagnostics
{
    public static readonly DiagnosticDescriptor WindowsCannotHoldName = new(
        "DJIIS1006", "Windows cannot hold a file named '{0}': {1}. Rename it, or leave it out of the package with <DjangoContent Remove=\"{2}\" />.");
}
