using System.Collections.Generic;
using System.Linq;
using Django.Iis.Setup.Description;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Planning;

/// <summary>What is to be set up: the package's description with what the administrator gave instead.</summary>
internal sealed record SetupSettings
{
    /// <summary>The release's folder, or the application's root.</summary>
    public required string Root { get; init; }

    public required string WebRoot { get; init; }

    public required string SetupFolder { get; init; }

    /// <summary>Where the site may write.</summary>
    public required string DataFolder { get; init; }

    public required string SiteName { get; init; }

    /// <summary><c>/</c>, or <c>/shop</c>.</summary>
    public required string AppPath { get; init; }

    /// <summary>The application's word, unique on the server.</summary>
    public required string Identity { get; init; }

    /// <summary>In the order given; empty for any.</summary>
    public required IReadOnlyList<string> HostNames { get; init; }

    /// <summary>Host names that a binding can have: not Django's words for a domain's every host (.example) and for any (*).</summary>
    public IReadOnlyList<string> BindableHosts => Bindable(HostNames);

    public required IReadOnlyList<SiteBinding> Bindings { get; init; }

    public CertificateReference? Certificate { get; init; }

    public required PoolDescription Pool { get; init; }

    /// <summary>SID of the pool's user; null for another kind of account, and for a user that the computer does not know.</summary>
    public string? UserSid { get; init; }

    /// <summary>PYTHONEXE; null to look for one.</summary>
    public string? Python { get; init; }

    /// <summary>Full path; null for none.</summary>
    public string? SecretsFile { get; init; }

    public bool OpensFirewall { get; init; }

    public bool InstallsPrerequisites { get; init; }

    public bool RemovesData { get; init; }

    /// <summary>Whether nothing is installed yet: a plan for a package.</summary>
    public bool IsPreview { get; init; }

    /// <summary>Everything that was given, by name.</summary>
    public required IReadOnlyDictionary<string, string> Given { get; init; }

    public static IReadOnlyList<string> Bindable(IEnumerable<string> hosts) => [.. hosts.Where(host => host[0] != '.' && host.IndexOf('*') < 0)];

    /// <summary>Location of the application in IIS's configuration: <c>Site</c>, <c>Site/shop</c>.</summary>
    public string Location => AppPath == "/" ? SiteName : SiteName + AppPath;

    /// <summary>appcmd's name of the application: <c>Site/</c>, <c>Site/shop</c>.</summary>
    public string Application => SiteName + AppPath;

    public string WebConfig => WindowsPath.Combine(WebRoot, "web.config");

    public string SecretsFolder => WindowsPath.Combine(DataFolder, "secrets");

    /// <summary>The file that the site's settings read.</summary>
    public string SecretsStore => WindowsPath.Combine(SecretsFolder, "secrets.xml");

    /// <summary>The access entry of the pool's account, as icacls takes it.</summary>
    public string Grantee => UserSid is { } sid ? "*" + sid : Accounts.Grantee(Pool.Name, Pool.Identity, Pool.UserName);
}
