using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Diagnostics;

/// <summary>What -t:Verify can hold against packages that were built and at dotnet pack (1709 to 1718).</summary>
public static class VerificationDiagnostics
{
    public static readonly DiagnosticDescriptor NotThere = new("DJIIS1709", "The package '{0}' is not there. Build the project, or leave out -p:NoBuild=true.");

    public static readonly DiagnosticDescriptor Unreadable = new("DJIIS1710", "The package '{0}' cannot be read: {1} Build it again.");

    public static readonly DiagnosticDescriptor Different = new("DJIIS1711", "The package '{0}' is damaged, or not of this build: '{1}' is not what was built into it. Build it again.");

    public static readonly DiagnosticDescriptor DifferentArchive = new(
        "DJIIS1718", "The package '{0}' has other bytes than the same files packed anew: what it unpacks to is right, and the archive around it is not. Build it again.");

    public static readonly DiagnosticDescriptor Missing = new("DJIIS1712", "The package '{0}' is incomplete: it has no '{1}'. Build it again.");

    public static readonly DiagnosticDescriptor Foreign = new("DJIIS1713", "The package '{0}' holds '{1}', which was not built into it. Build it again.");

    public static readonly DiagnosticDescriptor Unsound = new("DJIIS1714", "The package '{0}' is not sound: {1}");

    public static readonly DiagnosticDescriptor NotItsParameter = new("DJIIS1715", "'{0}' sets '{1}', which is no parameter of the package: Web Deploy would refuse the deployment. Correct the name, or remove it.");

    public static readonly DiagnosticDescriptor NothingToVerify = new("DJIIS1716", "The project makes no package that can be verified: <DjangoPackageFormats> is '{0}'. Add Msi, WebDeploy, Zip or Folder.");

    public static readonly DiagnosticDescriptor NothingToPack = new("DJIIS1717", "The project makes no file that a NuGet package could hold: <DjangoPackageFormats> is '{0}'. Add Msi, WebDeploy or Zip.");
}
