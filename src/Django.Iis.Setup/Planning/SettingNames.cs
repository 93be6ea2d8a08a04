using System.Collections.Generic;

namespace Django.Iis.Setup.Planning;

/// <summary>Names of <c>--set</c>, which are the MSI's public properties too. A value is never a secret, and an empty one is none.</summary>
internal static class SettingNames
{
    public const string SiteName = "SITENAME";
    public const string HostName = "HOSTNAME";
    public const string Bindings = "BINDINGS";
    public const string AppPath = "APPPATH";
    public const string AppPool = "APPPOOL";
    public const string PoolIdentity = "POOLIDENTITY";
    public const string PoolUser = "POOLUSER";
    public const string Python = "PYTHONEXE";
    public const string DataFolder = "DATADIR";
    public const string SecretsFile = "SECRETSFILE";
    public const string OpenFirewall = "OPENFIREWALL";
    public const string InstallPrerequisites = "INSTALLPREREQUISITES";
    public const string RemoveData = "REMOVEDATA";
    public const string Certificate = "CERTIFICATE";

    public static readonly IReadOnlyList<string> All =
    [
        SiteName, HostName, Bindings, AppPath, AppPool, PoolIdentity, PoolUser, Python, DataFolder, SecretsFile, OpenFirewall, InstallPrerequisites, RemoveData, Certificate,
    ];
}
