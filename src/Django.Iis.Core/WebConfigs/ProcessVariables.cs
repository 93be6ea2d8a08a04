using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Sites;
using Django.Iis.Setup.Description;

namespace Django.Iis.Core.WebConfigs;

/// <summary>
/// The environment that web.config gives the site's process: ours first, then the project's own in their order; never a secret.
/// A project may overrule what only tunes Python or wfastcgi; what places the application is the build's alone.
/// </summary>
public static class ProcessVariables
{
    /// <summary>Host names that are added to ALLOWED_HOSTS: web.config and Web Deploy's parameter agree on the name.</summary>
    public const string AllowedHosts = "DJANGO_IIS_ALLOWED_HOSTS";

    /// <summary>Origins that are added to CSRF_TRUSTED_ORIGINS.</summary>
    public const string TrustedOrigins = "DJANGO_IIS_CSRF_TRUSTED_ORIGINS";

    /// <summary>Who serves static files, for the settings.</summary>
    public const string StaticFiles = "DJANGO_IIS_STATIC_FILES";

    /// <summary>Whose users a request is of, for the settings.</summary>
    public const string RemoteUsers = "DJANGO_IIS_REMOTE_USER";

    /// <summary>1: the settings redirect to https.</summary>
    public const string Https = "DJANGO_IIS_HTTPS_REDIRECT";

    private const string PythonPath = "PYTHONPATH";

    /// <summary>Names that a project may declare with another value.</summary>
    private static readonly string[] Tunable =
    [
        "PYTHONSAFEPATH", "PYTHONNOUSERSITE", "PYTHONUTF8", "PYTHONUNBUFFERED", "PYTHONDONTWRITEBYTECODE", "WSGI_RESTART_FILE_REGEX",
    ];

    /// <summary>Names that a project cannot declare, with what to do instead.</summary>
    private static readonly IReadOnlyDictionary<string, string> Reserved = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["DJANGO_SETTINGS_MODULE"] = "Set the property DjangoSettingsModule.",
        [PythonPath] = "Add packages with PythonRequirement; what stands beside manage.py is importable already.",
        ["PYTHONHOME"] = "Set PythonRuntime and PythonVersion.",
        ["DJANGO_IIS_APPLICATION"] = "It is the folder of manage.py on the server.",
        ["DJANGO_IIS_DATA"] = "It is the site's data directory.",
        ["DJANGO_IIS_SETUP"] = "It is a folder of the package.",
        ["DJANGO_IIS_APP_PATH"] = "Set the property DjangoAppPath.",
        [AllowedHosts] = "Set the property DjangoHostName, or ALLOWED_HOSTS in the settings.",
        [TrustedOrigins] = "Set CSRF_TRUSTED_ORIGINS in the settings; each host of DjangoHostName is among them.",
        ["DJANGO_IIS_DEBUG"] = "Set it on the server, for as long as you need it.",
        ["DJANGO_IIS_STATIC_ROOT"] = "Set STATIC_URL in the settings; its path is the folder.",
        ["DJANGO_IIS_STATIC_URL"] = "Set STATIC_URL in the settings.",
        ["DJANGO_IIS_SCRIPT_NAME"] = "Set the property DjangoAppPath.",
        ["DJANGO_IIS_SERVES_SETTINGS"] = "Set the property DjangoServer.",
        ["DJANGO_IIS_STDOUT_LOG"] = "Set the property DjangoStdoutLog.",
        [StaticFiles] = "Set the property DjangoStaticFiles.",
        [Https] = "Set the property DjangoHttpsRedirect.",
        [RemoteUsers] = "Set the property DjangoRemoteUser.",
        ["DJANGO_IIS_REMOTE_USER_DOMAIN"] = "Set the property DjangoRemoteUserDomain.",
        ["DJANGO_IIS_REMOTE_USER_CREATE"] = "Set the property DjangoRemoteUserCreate.",
        ["DJANGO_IIS_REMOTE_USER_ATTRIBUTES"] = "Set the property DjangoRemoteUserAttributes.",
        ["HTTP_PLATFORM_TOKEN"] = "HttpPlatformHandler makes one for each process.",
        ["REMOTE_USER"] = "Set the property DjangoRemoteUser.",
        ["SCRIPT_NAME"] = "Set the property DjangoAppPath.",
        ["WSGI_HANDLER"] = "Set WSGI_APPLICATION in the settings.",
    };

    /// <summary>Name and value of every variable, each name once.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(HostingPlan plan, SiteLayout layout, IReadOnlyList<SiteVariable> declared)
    {
        Check(declared);
        var plain = declared.Where(variable => !variable.IsSecret).Select(variable => Pair(variable.Name, variable.Value)).ToList();
        var overruled = new HashSet<string>(declared.Select(variable => variable.Name), StringComparer.OrdinalIgnoreCase);
        return [.. Ours(plan, layout).Where(variable => !overruled.Contains(variable.Key)), .. plain];
    }

    private static IEnumerable<KeyValuePair<string, string>> Ours(HostingPlan plan, SiteLayout layout) =>
        [
            .. plan.Server == DjangoServer.Wfastcgi ? ForWfastcgi(plan, layout) : ForProcess(plan, layout),
            .. ForSettings(plan, layout),
            .. RemoteUser(plan),
            .. Static(plan, layout),
        ];

    /// <summary>A web server, or a management command: what Python itself reads, and what the settings need.</summary>
    private static IEnumerable<KeyValuePair<string, string>> ForProcess(HostingPlan plan, SiteLayout layout)
    {
        yield return Pair("DJANGO_SETTINGS_MODULE", plan.SettingsModule);
        yield return Pair(PythonPath, Folders(layout));
        // The working directory is the folder that IIS serves: nothing is imported from it, nor from a user's own packages.
        yield return Pair("PYTHONSAFEPATH", "1");
        yield return Pair("PYTHONNOUSERSITE", "1");
        if (plan.RuntimeFolder is not null)
        {
            // Python takes an empty one for none: what the server's administrator has set for another Python would lead this one to that one's library.
            yield return Pair("PYTHONHOME", "");
        }

        yield return Pair("PYTHONUTF8", "1");
        yield return Pair("PYTHONUNBUFFERED", "1");
        yield return Pair("PYTHONDONTWRITEBYTECODE", "1");
        if (plan.AppPath != "/" && plan.Server != DjangoServer.Waitress)
        {
            yield return Pair("DJANGO_IIS_SCRIPT_NAME", plan.AppPath);
        }

        if (plan.Server == DjangoServer.Runserver)
        {
            // It takes the application from the settings, which name the project's own: no word of IIS's would be checked in front of that.
            yield return Pair("DJANGO_IIS_SERVES_SETTINGS", "1");
        }

        if (plan.Launcher && plan.StdoutLog)
        {
            yield return Pair("DJANGO_IIS_STDOUT_LOG", "1");
        }
    }

    /// <summary>
    /// wfastcgi reads these after Python has started, so what Python itself reads has no place here. PYTHONSAFEPATH would even do harm in its
    /// environment: wfastcgi overwrites the first entry of sys.path.
    /// </summary>
    private static IEnumerable<KeyValuePair<string, string>> ForWfastcgi(HostingPlan plan, SiteLayout layout)
    {
        yield return Pair("WSGI_HANDLER", plan.Application.Replace(':', '.'));
        yield return Pair("DJANGO_SETTINGS_MODULE", plan.SettingsModule);
        yield return Pair(PythonPath, Folders(layout));
        // Empty: no watcher over the tree that ends the process in the middle of a deployment.
        yield return Pair("WSGI_RESTART_FILE_REGEX", "");
        if (plan.AppPath != "/")
        {
            yield return Pair("SCRIPT_NAME", plan.AppPath);
        }
    }

    /// <summary>What django_iis.settings sets the project's settings by: folders relative to the web root or with variables, which django_iis expands.</summary>
    private static IEnumerable<KeyValuePair<string, string>> ForSettings(HostingPlan plan, SiteLayout layout)
    {
        yield return Pair("DJANGO_IIS_APPLICATION", layout.FromWebRoot(FileRole.Application));
        yield return Pair("DJANGO_IIS_DATA", layout.DataDirectory);
        yield return Pair("DJANGO_IIS_SETUP", layout.FromWebRoot(FileRole.Setup));
        // Empty ones too: the server's administrator, or Web Deploy, fills them in.
        yield return Pair(AllowedHosts, plan.HostName);
        yield return Pair(TrustedOrigins, "");
        if (plan.AppPath != "/")
        {
            yield return Pair("DJANGO_IIS_APP_PATH", plan.AppPath);
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> RemoteUser(HostingPlan plan)
    {
        if (plan.RemoteUser == RemoteUserKind.None)
        {
            yield break;
        }

        yield return Pair(RemoteUsers, plan.RemoteUser.ToString());
        yield return Pair("DJANGO_IIS_REMOTE_USER_DOMAIN", plan.RemoteUserDomain);
        yield return Pair("DJANGO_IIS_REMOTE_USER_CREATE", plan.CreatesRemoteUsers ? "1" : "0");
        yield return Pair("DJANGO_IIS_REMOTE_USER_ATTRIBUTES", plan.RemoteUserAttributes);
    }

    private static IEnumerable<KeyValuePair<string, string>> Static(HostingPlan plan, SiteLayout layout)
    {
        if (plan.StaticUrl is not null)
        {
            yield return Pair("DJANGO_IIS_STATIC_ROOT", plan.StaticPath is null ? layout.FromWebRoot(FileRole.Application) + "\\" + StaticPaths.ManifestFolder : layout.FromWebRoot(FileRole.Static));
        }

        if (plan.StaticUrl is not null)
        {
            yield return Pair("DJANGO_IIS_STATIC_URL", plan.StaticUrl);
        }

        if (plan.Web.StaticFiles == StaticFilesMode.WhiteNoise)
        {
            yield return Pair(StaticFiles, plan.Web.StaticFiles.ToString());
        }

        if (plan.Web.HttpsRedirect == HttpsRedirect.Django)
        {
            yield return Pair(Https, "1");
        }
    }

    /// <summary>Relative to the web root, which is the process's working directory.</summary>
    private static string Folders(SiteLayout layout) =>
        layout.FromWebRoot(FileRole.Application) + ";" + layout.FromWebRoot(FileRole.Python);

    private static void Check(IReadOnlyList<SiteVariable> declared)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var variable in declared)
        {
            CheckExpressible(variable);
            if (Reserved.TryGetValue(variable.Name, out var remedy))
            {
                throw WebConfigDiagnostics.ReservedVariable.Create(variable.Name, remedy);
            }

            if (variable.IsSecret && Tunable.Contains(variable.Name, StringComparer.OrdinalIgnoreCase))
            {
                throw WebConfigDiagnostics.ReservedVariable.Create(variable.Name, "It is no secret: remove Secret=\"true\".");
            }

            if (!names.Add(variable.Name))
            {
                throw WebConfigDiagnostics.RepeatedVariable.Create(variable.Name);
            }
        }
    }

    private static void CheckExpressible(SiteVariable variable)
    {
        if (string.IsNullOrWhiteSpace(variable.Name) || variable.Name.Contains("=") || !IsXml(variable.Name))
        {
            throw WebConfigDiagnostics.UnusableVariable.Create(variable.Name, "a name is not empty and holds no '='");
        }

        if (!IsXml(variable.Value))
        {
            throw WebConfigDiagnostics.UnusableVariable.Create(variable.Name, "its value holds a control character that XML cannot carry");
        }
    }

    private static bool IsXml(string text)
    {
        try
        {
            _ = XmlConvert.VerifyXmlChars(text);
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static KeyValuePair<string, string> Pair(string name, string value) => new(name, value);
}
