using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.Packaging;
using Django.Iis.Core.Sites;
using Django.Iis.Core.WebConfigs;
using Django.Iis.Setup.Description;

namespace Django.Iis.Core.SetupPlans;

/// <summary>Puts together what set-up has to know of a package, for one layout.</summary>
public static class SiteDescriber
{
    /// <param name="site">The site model; its files do not count.</param>
    /// <param name="plan">What the project says of its place in IIS.</param>
    /// <param name="kind">The layout.</param>
    /// <param name="webConfig">That layout's, after every transform.</param>
    public static SiteDescription Describe(SiteModel site, SetupPlan plan, LayoutKind kind, XDocument webConfig)
    {
        var layout = site.Layout(kind);
        return new SiteDescription
        {
            Name = site.Name,
            Version = site.Version,
            Environment = site.Environment,
            Identity = ApplicationIdentity.Of(site.SiteName, site.Hosting),
            Layout = kind,
            Hosting = site.Hosting.Model,
            Folders = new SiteFolders
            {
                WebRoot = layout.FolderOf(FileRole.WebRoot),
                Setup = layout.FolderOf(FileRole.Setup),
                Data = layout.DataDirectory,
            },
            Python = new PythonDescription
            {
                Version = site.PythonVersion,
                Platform = site.Platform,
                Runtime = site.Hosting.RuntimeFolder is null ? PythonRuntime.Machine : PythonRuntime.Bundled,
                Executable = layout.PythonOf(site.Hosting),
            },
            SiteName = plan.SiteName,
            AppPath = plan.AppPath,
            HostName = plan.HostName,
            // Web Deploy goes to a site that is there: its bindings change only where the project names some itself.
            Bindings = kind == LayoutKind.Nested && !plan.HasOwnBindings ? [] : plan.Bindings,
            Certificate = plan.Certificate,
            Pool = plan.Pool,
            FastCgi = site.Hosting.Model == HostingModel.FastCgi ? FastCgi(plan.FastCgi, site, layout, webConfig) : null,
            Preload = plan.Preload,
            RemoteUser = plan.RemoteUser,
            ShibbolethHandler = plan.ShibbolethHandler,
            DataDirectories = plan.DataDirectories,
            Secrets = plan.Secrets,
            WebConfigValues = WebConfigValues.Of(site, layout, webConfig),
            HiddenSegments = SiteLayout.HiddenSegments,
            Features = [.. FeatureNeeds.Of(webConfig).Concat(site.Hosting.Web.WebSockets ? [IisFeature.WebSockets] : []).Distinct()],
            VirtualDirectories = site.Hosting.Web.MediaPath is { } media ? [new VirtualDirectory("/" + media, MediaPaths.DataFolder, FolderBase.Data)] : [],
            Prerequisites = site.Prerequisites,
            Hints = [$@"Create or update the database: in the folder of web.config, run: {layout.FromWebRoot(FileRole.Release)}\{ManageScript.FileName} migrate"],
        };
    }

    // What Python itself reads when it starts: wfastcgi reads web.config, where all the rest stands, only then.
    private static FastCgiDescription FastCgi(FastCgiDescription fastCgi, SiteModel site, SiteLayout layout, XDocument webConfig) => fastCgi with
    {
        Arguments = ScriptProcessor.ArgumentsOf(webConfig, layout.PythonOf(site.Hosting)),
        Environment = site.Hosting.Server == DjangoServer.Command ? Whole(site, layout) :
        [
            new EnvironmentValue("PYTHONPATH", layout.FromWebRoot(FileRole.Python), WebConfigValueKind.Paths),
            new EnvironmentValue("PYTHONNOUSERSITE", "1"),
            new EnvironmentValue("PYTHONUTF8", "1"),
            new EnvironmentValue("PYTHONDONTWRITEBYTECODE", "1"),
            .. site.Hosting.RuntimeFolder is null ? [] : new[] { new EnvironmentValue("PYTHONHOME", "") },
        ],
    };

    // A management command knows nothing of web.config.
    private static IReadOnlyList<EnvironmentValue> Whole(SiteModel site, SiteLayout layout) =>
        [.. ProcessVariables.Of(site.Hosting, layout, site.Variables).Select(variable => new EnvironmentValue(variable.Key, variable.Value, WebConfigValues.KindOf(variable.Key)))];
}
