using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Sites;
using Django.Iis.Setup.Description;
using Django.Iis.Setup.Diagnostics;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Planning;

/// <summary>Puts a description and what was given for this server together; what cannot be meant is refused here.</summary>
internal sealed class SettingsReader
{
    /// <summary>What a site's name must not hold in IIS.</summary>
    private static readonly char[] NotInASiteName = ['/', '\\', '?', ';', ':', '@', '&', '=', '+', '$', ',', '|', '"', '<', '>', '*', '[', ']'];

    private static readonly char[] NotInAPath = ['\\', '?', ';', ':', '@', '&', '=', '+', '$', ',', '|', '"', '<', '>', '*', '\'', ' ', '[', ']'];

    private readonly SiteDescription _site;
    private readonly IReadOnlyDictionary<string, string> _given;

    private SettingsReader(SiteDescription site, IReadOnlyDictionary<string, string> given)
    {
        _site = site;
        _given = given;
    }

    /// <param name="site">The package's description.</param>
    /// <param name="root">Full path of the folder that <c>--root</c> names.</param>
    /// <param name="given">Values by name, the empty ones left out.</param>
    /// <exception cref="Iis.Diagnostics.DiagnosticException">DJIIS1815: a value that cannot be used.</exception>
    public static SetupSettings Read(SiteDescription site, string root, IReadOnlyDictionary<string, string> given) => new SettingsReader(site, given).Read(root);

    private SetupSettings Read(string root)
    {
        CheckNames();
        var webRoot = WindowsPath.Combine(root, _site.Folders.WebRoot);
        var siteName = SiteName();
        var appPath = AppPath();
        var hosts = Hosts();
        return new SetupSettings
        {
            Root = root,
            WebRoot = webRoot,
            SetupFolder = WindowsPath.Combine(root, _site.Folders.Setup),
            DataFolder = DataFolder(webRoot),
            SiteName = siteName,
            AppPath = appPath,
            Identity = Same(siteName, _site.SiteName) && Same(appPath, _site.AppPath) ? _site.Identity : SiteIdentity.Of(siteName, appPath),
            HostNames = hosts,
            Bindings = Bindings(hosts),
            Certificate = Certificate(),
            Pool = Pool(),
            Python = Given(SettingNames.Python),
            SecretsFile = Given(SettingNames.SecretsFile) is { } secrets ? Path.GetFullPath(secrets) : null,
            OpensFirewall = Flag(SettingNames.OpenFirewall),
            InstallsPrerequisites = Flag(SettingNames.InstallPrerequisites),
            RemovesData = Flag(SettingNames.RemoveData),
            Given = _given,
        };
    }

    private string? Given(string name) => _given.TryGetValue(name, out var value) ? value.Trim() : null;

    private bool Flag(string name) => Given(name) switch
    {
        null or "0" => false,
        "1" => true,
        var other => throw Refuse(name, other, "It is 1 for yes, or 0 for no."),
    };

    private void CheckNames()
    {
        var own = _site.WebConfigValues.Select(value => value.Setting).OfType<string>();
        foreach (var name in _given.Keys.Where(name => !SettingNames.All.Concat(own).Contains(name, StringComparer.Ordinal)))
        {
            throw SetupDiagnostics.WrongCommandLine.Create($"There is no setting '{name}'; the settings are {string.Join(", ", SettingNames.All.Concat(own).Distinct(StringComparer.Ordinal))}.");
        }
    }

    private string SiteName()
    {
        var name = Given(SettingNames.SiteName) ?? _site.SiteName;
        return name.IndexOfAny(NotInASiteName) < 0 && name[0] != '-'
            ? name
            : throw Refuse(SettingNames.SiteName, name, "IIS allows none of / \\ ? ; : @ & = + $ , | \" < > * [ ] in a site's name, and it must not begin with a hyphen.");
    }

    private string AppPath()
    {
        var path = "/" + (Given(SettingNames.AppPath) ?? _site.AppPath).Trim('/');
        if (path.IndexOfAny(NotInAPath) >= 0 || path.Split('/').Skip(1).Any(part => part is "." or "..") || path.Contains("//"))
        {
            throw Refuse(SettingNames.AppPath, path, "It is / or a path such as /shop, without blanks and punctuation.");
        }

        // Its place stands in web.config's locations, in variables and in the settings: they were written by the build.
        return Same(path, _site.AppPath)
            ? _site.AppPath
            : throw Refuse(SettingNames.AppPath, path, $"The package was built for {_site.AppPath}; build it with DjangoAppPath={path}.");
    }

    private string DataFolder(string webRoot)
    {
        var given = Given(SettingNames.DataFolder);
        if (given is null && !_site.Folders.Data.StartsWith("%", StringComparison.Ordinal) && !WindowsPath.IsAbsolute(_site.Folders.Data))
        {
            return WindowsPath.Combine(webRoot, _site.Folders.Data);
        }

        var folder = WindowsPath.Expand(given ?? _site.Folders.Data);
        if (!WindowsPath.IsAbsolute(folder))
        {
            throw Refuse(SettingNames.DataFolder, folder, "It is a full path, such as D:\\Data\\Shop.");
        }

        folder = WindowsPath.Trim(folder);
        return _site.Layout == LayoutKind.Installed && WindowsPath.IsBelow(folder, webRoot)
            ? throw Refuse(SettingNames.DataFolder, folder, "It lies in the folder that IIS serves, from which visitors could fetch what the site writes.")
            : folder;
    }

    private IReadOnlyList<string> Hosts() =>
    [
        .. (Given(SettingNames.HostName) ?? _site.HostName).Split(';', ',').Select(host => host.Trim()).Where(host => host.Length > 0).Select(host =>
            host.IndexOfAny(['/', '\\', ':', '\'', '"', ' ', '[', ']']) < 0
                ? host
                : throw Refuse(SettingNames.HostName, host, "It is the name alone, without http:// and port, such as shop.example; several are separated by semicolons.")),
    ];

    /// <summary>Each binding without a host of its own, or with the package's, answers to every name that a binding can have.</summary>
    private IReadOnlyList<SiteBinding> Bindings(IReadOnlyList<string> hosts)
    {
        var given = Given(SettingNames.Bindings);
        IReadOnlyList<SiteBinding> bindings;
        try
        {
            bindings = given is null ? _site.Bindings : SiteBindings.Parse(given);
        }
        catch (FormatException problem)
        {
            throw Refuse(SettingNames.Bindings, given, problem.Message);
        }

        var own = _site.HostName.Split(';');
        var names = SetupSettings.Bindable(hosts);
        return
        [
            .. bindings.SelectMany(binding => names.Count > 0 && (binding.HostName.Length == 0 || (given is null && own.Contains(binding.HostName, StringComparer.OrdinalIgnoreCase)))
                    ? names.Select(name => binding with { HostName = name })
                    : [binding])
                .GroupBy(binding => binding.Protocol + "/" + binding.Information, StringComparer.OrdinalIgnoreCase)
                .Select(same => same.First()),
        ];
    }

    private CertificateReference? Certificate()
    {
        var given = Given(SettingNames.Certificate);
        try
        {
            return given is null ? _site.Certificate : CertificateReference.Parse(given);
        }
        catch (FormatException problem)
        {
            throw Refuse(SettingNames.Certificate, given, problem.Message);
        }
    }

    private PoolDescription Pool()
    {
        var user = Given(SettingNames.PoolUser) ?? _site.Pool.UserName;
        var name = Given(SettingNames.AppPool) ?? (Same(_site.Pool.Name, _site.SiteName) && Given(SettingNames.SiteName) is { } site ? site : _site.Pool.Name);
        if (name.IndexOfAny(['[', ']', '\'', '"', '/', '\\', '*', '?', '|', '<', '>']) >= 0 || name[0] == '-' || name.Length > 64)
        {
            throw Refuse(SettingNames.AppPool, name, "A pool's name has 64 characters at most, and none of / \\ ? * | ' \" < > [ ].");
        }

        return _site.Pool with { Name = name, Identity = Identity(user), UserName = user };
    }

    private PoolIdentityKind Identity(string user)
    {
        var given = Given(SettingNames.PoolIdentity);
        if (given is null)
        {
            return Given(SettingNames.PoolUser) is null ? _site.Pool.Identity : PoolIdentityKind.SpecificUser;
        }

        var identity = Enum.TryParse<PoolIdentityKind>(given, ignoreCase: true, out var kind) && Enum.IsDefined(typeof(PoolIdentityKind), kind)
            ? kind
            : throw Refuse(SettingNames.PoolIdentity, given, "It is one of " + string.Join(", ", Enum.GetNames(typeof(PoolIdentityKind))) + ".");
        return identity == PoolIdentityKind.SpecificUser && user.Length == 0
            ? throw Refuse(SettingNames.PoolIdentity, given, "Say which user: POOLUSER=DOMAIN\\name.")
            : identity;
    }

    private static Iis.Diagnostics.DiagnosticException Refuse(string name, string? value, string reason) => SetupDiagnostics.SettingUnusable.Create(name, value, reason);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
