using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.Sites;
using Django.Iis.Core.WebConfigs;
using Django.Iis.EndToEnd.Tests.Hosting;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests.Proof;

/// <summary>
/// One packaged tree, and for each hosting model a web root beside it with the web.config that the build would write for that model, and links to the tree's
/// folders. Each site's process starts when it is first asked for, and runs until the last test.
/// </summary>
public sealed class BuiltProof : IDisposable
{
    private static readonly string[] Distributions = ["daphne", "uvicorn", "hypercorn"];

    private readonly DjangoProject _project = ProofProject.Create();
    private readonly TemporaryFolder _machine = new();
    private readonly Dictionary<string, IProofSite> _sites = new(StringComparer.Ordinal);
    private readonly SiteModel _site;
    private readonly string _python;
    private readonly string? _compiled;

    public BuiltProof()
    {
        _project.Build().Succeeded();
        _site = SiteModelXml.Read(File.ReadAllBytes(_project["obj/Release/django/site.xml"]));
        _python = HostPython.Of(_project);
        _compiled = Distributions.Select(name => CompiledPackages.OfThisMachine(Tree("__python__"), name, _machine["compiled"])).Last();
    }

    /// <summary>The site with that hosting; started when first asked for.</summary>
    /// <param name="model">Server, with a hyphen behind it to run without the launcher, and a path: <c>waitress</c>, <c>daphne-/app</c>.</param>
    public IProofSite Of(string model)
    {
        if (!_sites.TryGetValue(model, out var site))
        {
            site = Start(model);
            _sites.Add(model, site);
        }

        return site;
    }

    /// <summary>The same, in a process of the caller's own.</summary>
    public IProofSite Start(string model, Func<HostingPlan, HostingPlan>? change = null)
    {
        var hosting = Hosting(model);
        hosting = change?.Invoke(hosting) ?? hosting;
        var root = MakeWebRoot(hosting);
        return hosting.Model == HostingModel.FastCgi
            ? FastCgiProofSite.Start(_python, ScriptProcessor(root).Split('|')[1], Environment(hosting, root), root)
            : new HttpProofSite(Machine(root).Start(), Path.Combine(root, "__data__"));
    }

    /// <summary>Runs a management command with the settings that ship, on a site's data.</summary>
    public void Manage(IProofSite site, string[] arguments, params (string Name, string Value)[] variables)
    {
        var root = Path.GetDirectoryName(site.Data)!;
        var environment = Environment(Hosting("command"), root).Concat(variables.Select(variable => KeyValuePair.Create(variable.Name, variable.Value)));
        ChildProcess.Run(_python, ["-m", "django", .. arguments], root, environment.ToDictionary(pair => pair.Key, string? (pair) => pair.Value, StringComparer.Ordinal)).Succeeded();
    }

    public void Dispose()
    {
        foreach (var site in _sites.Values)
        {
            site.Dispose();
        }

        _machine.Dispose();
        _project.Dispose();
    }

    private HostingPlan Hosting(string model)
    {
        var path = model.Contains('/', StringComparison.Ordinal) ? model[model.IndexOf('/', StringComparison.Ordinal)..] : "/";
        var word = path == "/" ? model : model[..^path.Length];
        var server = Enum.Parse<DjangoServer>(word.TrimEnd('-'), ignoreCase: true);
        return _site.Hosting with
        {
            Model = server.Model(),
            Server = server,
            Application = server.IsAsgi() ? "django_iis.asgi:application" : "django_iis.wsgi:application",
            Launcher = server.Model() == HostingModel.HttpPlatform && !word.EndsWith('-'),
            ServerCommand = server == DjangoServer.Command ? "servefastcgi" : "",
            AppPath = path,
            StaticUrl = path.TrimEnd('/') + "/static/",
        };
    }

    private string MakeWebRoot(HostingPlan hosting)
    {
        var root = _machine[Guid.NewGuid().ToString("N")];
        Directory.CreateDirectory(Path.Combine(root, "__data__"));
        foreach (var folder in new[] { "__app__", "__python__", "__setup__", "static" })
        {
            Directory.CreateSymbolicLink(Path.Combine(root, folder), Tree(folder));
        }

        var config = WebConfigText.Format(WebConfigGenerator.Generate(hosting, _site.Layout(LayoutKind.Nested), _site.Variables, _site.SiteName));
        File.WriteAllText(Path.Combine(root, "web.config"), config);
        return root;
    }

    private ServerMachine Machine(string root) => new(root, _python, _machine["ProgramData"], _compiled);

    private static string ScriptProcessor(string root) =>
        XDocument.Load(Path.Combine(root, "web.config")).Descendants("add").Select(handler => (string?)handler.Attribute("scriptProcessor")).OfType<string>().Single();

    /// <summary>What set-up writes into applicationHost.config (SiteDescriber): for a command everything, for wfastcgi what Python reads as it starts.</summary>
    private Dictionary<string, string> Environment(HostingPlan hosting, string root)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PATH"] = System.Environment.GetEnvironmentVariable("PATH") ?? "",
            ["PYTHONUTF8"] = "1",
            ["PYTHONDONTWRITEBYTECODE"] = "1",
            ["PYTHONNOUSERSITE"] = "1",
            ["PYTHONPATH"] = Path.Combine(root, "__python__"),
        };
        if (hosting.Server != DjangoServer.Command)
        {
            return environment;
        }

        foreach (var (name, value) in ProcessVariables.Of(hosting, _site.Layout(LayoutKind.Nested), _site.Variables))
        {
            environment[name] = name == "PYTHONPATH" || name.StartsWith("DJANGO_IIS_", StringComparison.Ordinal) && value.StartsWith("__", StringComparison.Ordinal)
                ? string.Join(Path.PathSeparator, value.Split(';').Select(folder => Path.Combine(root, folder)))
                : value;
        }

        return environment;
    }

    private string Tree(string folder) => Path.Combine(_project.Artefact("Proof"), folder);
}
