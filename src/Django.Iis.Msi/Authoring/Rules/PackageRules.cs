namespace Django.Iis.Msi.Authoring.Rules;

/// <summary>What must hold of a package's description before anything is made of it.</summary>
internal static class PackageRules
{
    /// <exception cref="Diagnostics.DiagnosticException">Something cannot be installed as it is described (DJIIS1606, 1609, 1640 to 1643, 1675 to 1677).</exception>
    public static void Check(InstallerPackage package)
    {
        PathRules.Check(package);
        ParameterChecks.Check(package);
        SearchChecks.Check(package);
        ActionChecks.Check(package);
        TextChecks.Check(package);
        ResourceChecks.Check(package);
    }
}
