using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using Django.Iis.Core.Sites;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests;

/// <summary>Microsoft's own engine deploys the package as the site model says.</summary>
[Collection(BuiltPollsCollection.Name)]
public sealed class WebDeployTests : IDisposable
{
    private const string WebConfig = "web.config";

    /// <summary>Only a deployment has it: its values are parameters.</summary>
    private const string Secrets = "__setup__/secrets.xml";

    private readonly BuiltPolls _polls;
    private readonly TemporaryFolder _server = new();

    public WebDeployTests(BuiltPolls polls)
    {
        _polls = polls;
    }

    private string Site => _server["site"];

    public void Dispose() => _server.Dispose();

    [ToolFact("mono", "mcs", "gcc")]
    public void DefaultsDeployTheModelByteForByte()
    {
        Deploy(_polls.First);

        AssertDeployed(_polls.First);
    }

    [ToolFact("mono", "mcs", "gcc")]
    public void TheEngineListsTheDeclaredParametersWithTheTransformedValues()
    {
        var output = Deploy(_polls.First).Output;

        Assert.Contains(@"PARAMETER Python Executable=%ProgramFiles%\Python313\python.exe", output);
        Assert.Contains("PARAMETER LOG_LEVEL=INFO", output);
        Assert.Contains("PARAMETER Django Allowed Hosts=polls.example;localhost", output);
        // A secret is asked for, and has no value in the package.
        Assert.Contains("PARAMETER SECRET_KEY=", output.Split('\n').Select(line => line.TrimEnd('\r')));
    }

    [ToolFact("mono", "mcs", "gcc")]
    public void ValuesLandInWebConfigAndChangeNothingElse()
    {
        const string hosts = "\"größe\"&'zwei'<drei>.example,投票.example";
        Deploy(_polls.First, ("Python Executable", @"D:\Python & Co\python.exe"), ("LOG_LEVEL", @"\\server\share\polls"), ("Django Allowed Hosts", hosts));

        var changed = Load(Site);
        Assert.Equal(@"D:\Python & Co\python.exe", Value(changed.Descendants("httpPlatform").Single().Attribute("processPath")));
        Assert.Equal(@"\\server\share\polls", Value(Variable(changed, "LOG_LEVEL")));
        Assert.Equal(hosts, Value(Variable(changed, "DJANGO_IIS_ALLOWED_HOSTS")));
        AssertOnlyValuesDiffer(changed);
        FileTree.AssertSame(WithoutWrittenFiles(_polls.First.Expected(LayoutKind.Nested)), WithoutWrittenFiles(FileTree.Of(Site)));
    }

    [ToolFact("mono", "mcs", "gcc")]
    public void DeployingAgainChangesNothing()
    {
        Deploy(_polls.First);

        var again = Deploy(_polls.First);

        Assert.Equal((0, 0, 0, 0L), (again.Added, again.Updated, again.Deleted, again.BytesCopied));
    }

    [ToolFact("mono", "mcs", "gcc")]
    public void AnEditThatKeepsTheSizeIsDeployedByTheNextPackage()
    {
        Deploy(_polls.First);
        var edited = EditAndBuild();

        var changes = Deploy(edited);

        AssertDeployed(edited);
        Assert.Contains("Newest polls", File.ReadAllText(_server["site/__app__/polls/templates/polls/index.html"]));
        Assert.Equal(new FileInfo(_server["site/__app__/polls/templates/polls/index.html"]).Length, changes.BytesCopied);
    }

    private PollsPackages EditAndBuild()
    {
        using var edit = _polls.Project.Edit("polls/templates/polls/index.html", text => text.Replace("Latest polls", "Newest polls", StringComparison.Ordinal));
        return _polls.BuildNow();
    }

    private WebDeployEngineResult Deploy(PollsPackages packages, params (string Name, string Value)[] values)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["IIS Web Application Name"] = Site };
        foreach (var (name, value) in values)
        {
            parameters[name] = value;
        }

        return WebDeployEngine.Sync(packages.Zip, parameters).Succeeded();
    }

    /// <summary>The whole tree is the model's. The engine writes web.config anew to set parameters, with a byte order mark in front.</summary>
    private void AssertDeployed(PollsPackages packages)
    {
        FileTree.AssertSame(WithoutWrittenFiles(packages.Expected(LayoutKind.Nested)), WithoutWrittenFiles(FileTree.Of(Site)));
        Assert.Equal([.. Encoding.UTF8.Preamble, .. packages.PackagedWebConfig()], File.ReadAllBytes(Path.Combine(Site, WebConfig)));
    }

    /// <summary>Puts the packaged values back and compares the whole.</summary>
    private void AssertOnlyValuesDiffer(XDocument changed)
    {
        var packaged = XDocument.Load(new MemoryStream(_polls.First.PackagedWebConfig()));
        changed.Descendants("httpPlatform").Single().SetAttributeValue("processPath", Value(packaged.Descendants("httpPlatform").Single().Attribute("processPath")));
        foreach (var name in new[] { "LOG_LEVEL", "DJANGO_IIS_ALLOWED_HOSTS" })
        {
            Variable(changed, name)!.Value = Value(Variable(packaged, name));
        }

        Assert.Equal(packaged.ToString(), changed.ToString());
    }

    private static XDocument Load(string site) => XDocument.Load(Path.Combine(site, WebConfig));

    private static XAttribute? Variable(XDocument webConfig, string name) =>
        webConfig.Descendants("environmentVariable").Single(variable => Value(variable.Attribute("name")) == name).Attribute("value");

    private static string Value(XAttribute? attribute) => (string?)attribute ?? "";

    private static Dictionary<string, string> WithoutWrittenFiles(IEnumerable<KeyValuePair<string, string>> tree) =>
        tree.Where(file => file.Key is not (WebConfig or Secrets)).ToDictionary(StringComparer.Ordinal);
}
