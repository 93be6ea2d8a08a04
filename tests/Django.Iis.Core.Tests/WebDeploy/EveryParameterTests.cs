using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Django.Iis.Core.Sites;
using Django.Iis.Core.Tests.Packaging;
using Django.Iis.Core.WebConfigs;
using Django.Iis.Core.WebDeploy;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.WebDeploy;

/// <summary>
/// Microsoft's engine deploys packages of both hosting models, with the web.config that the build generates and every declared parameter set to what no default is.
/// </summary>
public sealed class EveryParameterTests : IDisposable
{
    private const string Upload = "deployed/__data__/media/photo.jpg";

    private static readonly string[] Asked =
    [
        "IIS Web Application Name", "Python Executable", "Django Allowed Hosts", "Django CSRF Trusted Origins", "POLLS_TITLE", "DB_PASSWORD", "Data Folder Permissions",
        "Django Application Pool", "Django Application Pool Identity", "Django Application Pool User", "IIS Bindings", "IIS Certificate",
    ];

    private TestSite _site = null!;

    public void Dispose() => _site.Dispose();

    [ToolTheory("mono", "mcs", "gcc", "dotnet")]
    [InlineData(HostingModel.HttpPlatform)]
    [InlineData(HostingModel.FastCgi)]
    public void EachArrivesWhereItBelongsAndAgainChangesNothing(HostingModel model)
    {
        var package = Package(model);
        var parameters = new DeployedParameters(package.Package, _site["deployed"]);

        Deploy(package, parameters);
        var again = Deploy(package, parameters);

        Assert.Equal(model == HostingModel.FastCgi ? [.. Asked.Append("Python Handler").Order(StringComparer.Ordinal)] : [.. Asked.Order(StringComparer.Ordinal)], parameters.Names.Order(StringComparer.Ordinal));
        Assert.Empty(parameters.Lost);
        Assert.Equal(["__setup__/secrets.xml", "__setup__/site.xml", "web.config"], parameters.Arrived.Select(place => place[..place.IndexOf(':', StringComparison.Ordinal)]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal((0, 0, 0, 0L), (again.Added, again.Updated, again.Deleted, again.BytesCopied));
    }

    [ToolTheory("mono", "mcs", "gcc", "dotnet")]
    [InlineData(HostingModel.HttpPlatform)]
    [InlineData(HostingModel.FastCgi)]
    public void ThePermissionsAreThoseOfTheDataFolderAlone(HostingModel model)
    {
        var package = Package(model);
        var parameters = new DeployedParameters(package.Package, _site["deployed"]);

        var plan = WebDeployEngine.Plan(package.Package, parameters.Values).Succeeded();

        Assert.Equal([$"Adding ACLs for path ({_site["deployed"]}/__data__)"], Regex.Matches(plan.Output, @"Adding ACLs for path \(.*\)", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Value));
    }

    [ToolTheory("mono", "mcs", "gcc", "dotnet")]
    [InlineData(HostingModel.HttpPlatform)]
    [InlineData(HostingModel.FastCgi)]
    public void AnUpgradeByTheScriptsRulesKeepsWhatWasUploaded(HostingModel model)
    {
        var parameters = DeployWithUpload(model);
        var next = Upgrade();

        Deploy(next, parameters, Skips(next));

        Assert.Equal("photo", File.ReadAllText(_site[Upload]));
        Assert.True(File.Exists(_site["deployed/__app__/polls/new.py"]));
        Assert.False(File.Exists(_site["deployed/__app__/polls/old.py"]));
        Assert.Empty(parameters.Lost);
    }

    /// <summary>docs/packages.md warns pipelines of it.</summary>
    [ToolFact("mono", "mcs", "gcc", "dotnet")]
    public void AnUpgradeWithoutThoseRulesDeletesIt()
    {
        var parameters = DeployWithUpload(HostingModel.HttpPlatform);

        Deploy(Upgrade(), parameters);

        Assert.False(File.Exists(_site[Upload]));
    }

    private DeployedParameters DeployWithUpload(HostingModel model)
    {
        var package = Package(model);
        var parameters = new DeployedParameters(package.Package, _site["deployed"]);
        Deploy(package, parameters);
        Directory.CreateDirectory(Path.GetDirectoryName(_site[Upload])!);
        File.WriteAllText(_site[Upload], "photo");
        return parameters;
    }

    private WebDeployResult Package(HostingModel model)
    {
        _site = new TestSite { Model = model };
        _site.Variables.Add(new SiteVariable("DB_PASSWORD", "", IsSecret: true));
        _site.Add(FileRole.Application, "polls/old.py", "OLD = 1\n");
        var built = _site.Build();
        _site.Add(FileRole.WebRoot, "web.config", WebConfigText.Format(WebConfigGenerator.Generate(built.Hosting, built.Layout(LayoutKind.Nested), built.Variables, built.SiteName)));
        _site.AddSetup();
        return Write();
    }

    private WebDeployResult Upgrade()
    {
        _site.Remove(FileRole.Application, "polls/old.py");
        _site.Add(FileRole.Application, "polls/new.py", "NEW = 1\n");
        return Write();
    }

    private WebDeployResult Write() => WebDeployWriter.Write(_site.Build(), _site.Output, new WebDeployOptions { RunsSetup = true });

    private static WebDeployEngineResult Deploy(WebDeployResult package, DeployedParameters parameters, IEnumerable<string>? skips = null) =>
        WebDeployEngine.Sync(package.Package, parameters.Values, skips).Succeeded();

    private static IEnumerable<string> Skips(WebDeployResult package) =>
        Regex.Matches(File.ReadAllText(package.Script!), "-skip:(?<rule>[^ ]*)", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Groups["rule"].Value.Replace("\"", "", StringComparison.Ordinal));
}
