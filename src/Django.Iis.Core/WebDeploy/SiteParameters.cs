using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Sites;
using Django.Iis.Core.WebConfigs;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.WebDeploy;

/// <summary>
/// The parameters that every site has: where it goes, its Python, its environment variables. The engine passes over an XPath without hits in
/// silence, so each one is tried on the actual web.config; the value found there is the default, since a transform may have set it.
/// </summary>
internal sealed class SiteParameters
{
    /// <summary>The name that Azure DevOps, Octopus and Visual Studio set (azure-pipelines-tasks#1644).</summary>
    public const string ApplicationName = "IIS Web Application Name";

    public const string PythonExecutable = "Python Executable";

    public const string AllowedHosts = "Django Allowed Hosts";

    public const string TrustedOrigins = "Django CSRF Trusted Origins";

    private readonly SiteModel _site;
    private readonly WebConfigFile _webConfig;
    private readonly WebDeployOptions _options;
    private readonly ICollection<WebDeployWarning> _warnings;

    private SiteParameters(SiteModel site, WebConfigFile webConfig, WebDeployOptions options, ICollection<WebDeployWarning> warnings)
    {
        _site = site;
        _webConfig = webConfig;
        _options = options;
        _warnings = warnings;
    }

    /// <param name="site">Secrets among its variables are left out.</param>
    /// <param name="webConfig">The site's own.</param>
    /// <param name="options">May override the application's name.</param>
    /// <param name="warnings">Told about variables that get no parameter.</param>
    /// <exception cref="DiagnosticException">Python's place in web.config is missing, or a name cannot be used.</exception>
    public static IReadOnlyList<DeployParameter> Of(
        SiteModel site, WebConfigFile webConfig, WebDeployOptions options, ICollection<WebDeployWarning> warnings)
    {
        var parameters = new SiteParameters(site, webConfig, options, warnings);
        return
        [
            parameters.Application(),
            .. parameters.Python(),
            .. parameters.Hosts(),
            .. site.Variables.Where(variable => !variable.IsSecret).SelectMany(parameters.Variable),
            .. SecretsFile.NamesOf(site).Select(parameters.Secret),
            .. options.SetsPermissions ? [parameters.Permission()] : Array.Empty<DeployParameter>(),
            .. options.RunsSetup ? SetupParameters.Of(site) : [],
        ];
    }

    private SiteLayout Nested => _site.Layout(LayoutKind.Nested);

    private DeployParameter Application() => DeployParameter.Declare(
        ApplicationName,
        "The IIS site, or site and application, that receives " + _site.Name + ".",
        _options.ApplicationName ?? _site.SiteName + (_site.Hosting.AppPath == "/" ? "" : _site.Hosting.AppPath),
        "IisApp",
        DeployParameter.Entry("ProviderPath", "IisApp", PackageContent.RootMatch));

    private IEnumerable<DeployParameter> Python() => _site.Hosting.Model switch
    {
        // A Python that ships stands where the package puts it.
        HostingModel.HttpPlatform => _site.Hosting.RuntimeFolder is null ? [HttpPlatformPython()] : [],
        HostingModel.FastCgi => FastCgiPython(),
        var other => throw new InvalidOperationException($"no parameter for the hosting model {other}"),
    };

    private DeployParameter HttpPlatformPython()
    {
        const string processPath = "//httpPlatform/@processPath";
        var present = _webConfig.Values(processPath);
        if (present.Count == 0)
        {
            throw WebDeployDiagnostics.ParameterTargetMissing.At(_webConfig.Source, 0, PythonExecutable, processPath);
        }

        return DeclarePython(present[0], WebConfigEntry(processPath));
    }

    /// <summary>A handler's scriptProcessor is <c>python|arguments</c>: the visible parameter is Python alone, a hidden one puts the two together.</summary>
    private IEnumerable<DeployParameter> FastCgiPython()
    {
        var handler = FastCgiHandler.Find(_webConfig, Nested.PythonOf(_site.Hosting));
        yield return DeclarePython(handler.Python);
        yield return DeployParameter.Declare(
            "Python Handler",
            "The FastCGI handler's script processor.",
            "{" + PythonExecutable + "}|" + handler.Arguments,
            "Hidden",
            WebConfigEntry(handler.XPath));
    }

    private DeployParameter DeclarePython(string value, params XElement[] entries) => DeployParameter.Declare(
        PythonExecutable,
        _site.Hosting.RuntimeFolder is null
            ? "Full path of python.exe on the server."
            : $@"Full path of the package's own Python on the server: the site's physical path, and behind it {Nested.PythonOf(_site.Hosting).TrimStart('.')}",
        value,
        tags: null,
        entries);

    private IEnumerable<DeployParameter> Hosts() =>
    [
        .. Variable(
            ProcessVariables.AllowedHosts,
            AllowedHosts,
            "Host names that the site answers to, added to ALLOWED_HOSTS; separated by semicolons. Empty: the project's own, or the server's names where it has none."),
        .. Variable(
            ProcessVariables.TrustedOrigins,
            TrustedOrigins,
            "Origins such as https://proxy.example, added to CSRF_TRUSTED_ORIGINS; separated by semicolons. The allowed hosts are trusted with https anyway."),
    ];

    private IEnumerable<DeployParameter> Variable(SiteVariable variable)
    {
        var parameters = Variable(variable.Name, variable.Name, "Environment variable of the site.");
        if (parameters.Count == 0)
        {
            Warn(WebDeployDiagnostics.VariableNotInWebConfig, variable.Name, VariablePath(variable.Name));
        }

        return parameters;
    }

    // None where a transform has taken the variable out.
    private IReadOnlyList<DeployParameter> Variable(string name, string parameter, string description)
    {
        var xpath = VariablePath(name);
        return
        [
            .. _webConfig.Values(xpath).Take(1).Select(present =>
                DeployParameter.Declare(parameter, description, present, tags: null, DeployParameter.AllowEmpty(), WebConfigEntry(xpath))),
        ];
    }

    // The engine puts the value into a file that no URL reaches; user interfaces show the field without its text.
    private DeployParameter Secret(string name)
    {
        CheckName(name);
        return DeployParameter.Declare(
            name,
            "Secret of the site. Empty: the one that the server has.",
            "",
            "Password",
            DeployParameter.AllowEmpty(),
            DeployParameter.Entry("XmlFile", PackageContent.ScopeOf(SecretsFile.PathOf(Nested)), SecretsFile.XPathOf(name)));
    }

    // A parameter replaces the whole path: sharing that of the application would let the pool's identity write to all of it.
    private DeployParameter Permission() => DeployParameter.Declare(
        "Data Folder Permissions",
        "The folder that the site's process may write to.",
        "{" + ApplicationName + "}/" + Nested.DataDirectory,
        "Hidden",
        DeployParameter.Entry("ProviderPath", "setAcl", PackageContent.MatchOf(Nested.DataDirectory)));

    private static void CheckName(string name)
    {
        if (name.IndexOfAny(['\'', '"']) >= 0)
        {
            throw WebDeployDiagnostics.VariableNameNotUsable.Create(name);
        }
    }

    private string VariablePath(string name)
    {
        CheckName(name);
        return _site.Hosting.Model == HostingModel.FastCgi
            ? $"/configuration/appSettings/add[@key='{name}']/@value"
            : $"//httpPlatform/environmentVariables/environmentVariable[@name='{name}']/@value";
    }

    private static XElement WebConfigEntry(string xpath) => DeployParameter.Entry("XmlFile", PackageContent.WebConfigScope, xpath);

    private void Warn(DiagnosticDescriptor descriptor, params object?[] arguments) =>
        _warnings.Add(new WebDeployWarning(descriptor, descriptor.Format(arguments), _webConfig.Source, 0));
}
