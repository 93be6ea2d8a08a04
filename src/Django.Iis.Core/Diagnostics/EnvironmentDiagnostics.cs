using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Diagnostics;

/// <summary>What can be wrong with a project's environments (106x).</summary>
public static class EnvironmentDiagnostics
{
    public static readonly DiagnosticDescriptor BadEnvironmentName = new(
        "DJIIS1061", "'{0}' cannot be the name of an environment: it names folders, on Windows too. Use a word such as Staging.");

    public static readonly DiagnosticDescriptor RepeatedEnvironment = new(
        "DJIIS1062", "The environment '{0}' is declared twice. Folders on Windows do not tell upper and lower case apart; remove one of the two.");

    public static readonly DiagnosticDescriptor UnknownEnvironment = new(
        "DJIIS1063", "EnvironmentName is '{0}', which the project does not declare. Its environments are: {1}.");

    public static readonly DiagnosticDescriptor UnknownEnvironmentMetadata = new(
        "DJIIS1064",
        "The environment '{0}' has '{1}', which means nothing here and is ignored. An environment has {2}; for any other property use a condition: <{1} Condition=\"'$(EnvironmentName)' == '{0}'\">.");

    public static readonly DiagnosticDescriptor SharedUpgradeCode = new(
        "DJIIS1065",
        "The environments {0} have the same DjangoMsiUpgradeCode, so that one's MSI would remove the other's. Leave it out, or give each its own: <DjangoMsiUpgradeCode Condition=\"'$(EnvironmentName)' == '{1}'\">.");
}
