using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Django.Iis.Core.Sites;
using Django.Iis.Core.Tests.Packaging;
using Django.Iis.Core.WebDeploy;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.WebDeploy;

/// <summary>Microsoft's engine judges the packages.</summary>
public class WebDeployEngineTests
{
    [ToolFact("mono", "mcs", "gcc", "dotnet")]
    public void TheDeployedTreeIsTheModel()
    {
        using var site = TestSite.Small();

        Deploy(site).Succeeded();

        var (expected, actual) = (NestedFiles.Of(site.Build()), FileTree.Of(site["deployed"]));
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.Equal(expected.Where(IsNotWebConfig), actual.Where(IsNotWebConfig));
    }

    [ToolFact("mono", "mcs", "gcc", "dotnet")]
    public void DefaultsLeaveWebConfigWithTheSameMeaning()
    {
        using var site = TestSite.Small();

        Deploy(site).Succeeded();

        Assert.True(XNode.DeepEquals(XDocument.Parse(TestSite.HttpPlatformWebConfig).Root, WebConfig(site).Root));
    }

    [ToolFact("mono", "mcs", "gcc", "dotnet")]
    public void HttpPlatformParametersLandInWebConfig()
    {
        using var site = TestSite.Small();

        Deploy(site, ("Python Executable", @"D:\py\python.exe"), ("POLLS_TITLE", "Staging & <more>")).Succeeded();

        var platform = WebConfig(site).Descendants("httpPlatform").Single();
        Assert.Equal(@"D:\py\python.exe", (string?)platform.Attribute("processPath"));
        Assert.Equal("Staging & <more>", (string?)platform.Descendants("environmentVariable").Single().Attribute("value"));
    }

    [ToolFact("mono", "mcs", "gcc", "dotnet")]
    public void FastCgiParametersLandInWebConfig()
    {
        using var site = TestSite.Small(TestSite.FastCgiWebConfig);

        Deploy(site, ("Python Executable", @"D:\py\python.exe"), ("POLLS_TITLE", "")).Succeeded();

        var webConfig = WebConfig(site);
        Assert.Equal(@"D:\py\python.exe|__python__\wfastcgi.py", (string?)webConfig.Descendants("handlers").Elements("add").Single().Attribute("scriptProcessor"));
        Assert.Equal("", (string?)webConfig.Descendants("appSettings").Elements("add").Single().Attribute("value"));
    }

    [ToolFact("mono", "mcs", "gcc", "dotnet")]
    public void DeployingAgainCopiesNothing()
    {
        using var site = TestSite.Small();
        site.Remove(FileRole.Python, "django/__init__.py"); // the engine copies files of zero bytes every time
        Deploy(site).Succeeded();

        var again = Deploy(site).Succeeded();

        Assert.Equal((0, 0, 0, 0L), (again.Added, again.Updated, again.Deleted, again.BytesCopied));
    }

    [ToolFact("mono", "mcs", "gcc", "dotnet")]
    public void AnEditOfTheSameSizeIsDeployed()
    {
        using var site = TestSite.Small();
        Deploy(site).Succeeded();
        site.Add(FileRole.Static, "polls/größe.css", "body { color: white }\n");

        Deploy(site).Succeeded();

        Assert.Equal("body { color: white }\n", File.ReadAllText(site["deployed/static/polls/größe.css"]));
    }

    [ToolFact("mono", "mcs", "gcc", "dotnet")]
    public void AFileThatIsGoneFromTheModelIsDeletedOnTheServer()
    {
        using var site = TestSite.Small();
        Deploy(site).Succeeded();
        site.Remove(FileRole.Application, "polls/migrations/0001_initial.py");

        Deploy(site).Succeeded();

        Assert.False(File.Exists(site["deployed/__app__/polls/migrations/0001_initial.py"]));
    }

    [ToolFact("mono", "mcs", "gcc", "dotnet")]
    public void TheScriptsSkipRulesKeepTheSitesData()
    {
        using var site = TestSite.Small();
        Deploy(site).Succeeded();
        Directory.CreateDirectory(site["deployed/__data__/media"]);
        File.WriteAllText(site["deployed/__data__/media/photo.jpg"], "photo");
        File.WriteAllText(site["deployed/stale.txt"], "stale");

        Deploy(site).Succeeded();

        Assert.True(File.Exists(site["deployed/__data__/media/photo.jpg"]));
        Assert.False(File.Exists(site["deployed/stale.txt"]));
    }

    [ToolFact("mono", "mcs", "gcc", "dotnet")]
    public void TheProjectsOwnParametersAreApplied()
    {
        using var site = TestSite.Small();
        var path = site["Parameters.xml"];
        File.WriteAllText(path, """
            <parameters>
              <parameter name="Arguments" defaultValue="-m other">
                <parameterEntry kind="XmlFile" scope="[\\/]web\.config$" match="//httpPlatform/@arguments" />
              </parameter>
            </parameters>
            """);

        Deploy(site, new WebDeployOptions { ParametersFiles = [path] }).Succeeded();

        Assert.Equal("-m other", (string?)WebConfig(site).Descendants("httpPlatform").Single().Attribute("arguments"));
    }

    [ToolFact("mono", "mcs", "gcc", "dotnet")]
    public void AnUnknownParameterIsReportedAsAFailure()
    {
        using var site = TestSite.Small();

        Assert.False(Deploy(site, ("No Such Parameter", "x")).Ok);
    }

    private static WebDeployEngineResult Deploy(TestSite site, params (string Name, string Value)[] values) => Deploy(site, new WebDeployOptions(), values);

    private static WebDeployEngineResult Deploy(TestSite site, WebDeployOptions options, params (string Name, string Value)[] values)
    {
        var result = WebDeployWriter.Write(site.Build(), site.Output, options);
        var parameters = new Dictionary<string, string> { ["IIS Web Application Name"] = site["deployed"] };
        foreach (var (name, value) in values)
        {
            parameters[name] = value;
        }

        var skips = Regex.Matches(File.ReadAllText(result.Script!), "-skip:(?<rule>[^ ]*)", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Groups["rule"].Value.Replace("\"", "", StringComparison.Ordinal));
        return WebDeployEngine.Sync(result.Package, parameters, skips);
    }

    private static XDocument WebConfig(TestSite site) => XDocument.Load(site["deployed/web.config"]);

    private static bool IsNotWebConfig(KeyValuePair<string, string> file) => file.Key != "web.config";
}
