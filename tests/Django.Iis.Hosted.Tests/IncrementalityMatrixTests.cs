using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Hosted.Tests.Hosting;
using Django.Iis.Tests;

namespace Django.Iis.Hosted.Tests;

/// <summary>Each kind of change, with each verb: the tasks that ran and the programs that were started, exactly, as the binary log has them.</summary>
public sealed class IncrementalityMatrixTests(BuiltSmallSite site) : IClassFixture<BuiltSmallSite>
{
    private const string Model = "BuildSiteModel PackWebDeploy PackMsi";

    private const string Content = "CheckSecrets " + Model;

    private const string FromProbe = "ProbeDjango CollectStatic";

    private const string Packages = "ResolveRequirements CreateVirtualEnvironment InstallWheels " + FromProbe + " ResolveServers UnpackWheels";

    private const string Everything = Packages + " BuildWebConfig CompileTranslations CheckSecrets CompileApplication " + Model;

    private const string Resolution = "djiis_requirements.py, venv, djiis_probe.py, djiis_requirements.py";

    /// <summary>Asks each Python of the machine what it is until one is right, and only where the answer is not known: how often depends on the machine.</summary>
    private const string Candidate = "interpreter.py";

    private const string Unused = "pages/unused.py";

    /// <summary>The change, the tasks that follow from it, and the programs.</summary>
    private static readonly (string Change, string Work, string Processes)[] Cases =
    [
        ("nothing", "", ""),
        ("a template", Content, ""),
        ("a static file", "CollectStatic " + Content, "djiis_collect_static.py"),
        ("settings", FromProbe + " CheckSecrets CompileApplication " + Model, "djiis_probe.py"),
        ("requirements", Packages + " " + Content, Resolution),
        ("a comment of the requirements", "ResolveRequirements ResolveServers " + Content, "djiis_requirements.py, djiis_requirements.py"),
        ("web.config", "BuildWebConfig " + Model, ""),
        ("a transform", "BuildWebConfig " + Model, ""),
        ("a source that is deleted", FromProbe + " CheckSecrets CompileApplication " + Model, "djiis_probe.py"),
        ("a property", "BuildWebConfig " + Model, ""),
        ("the environment", "BuildWebConfig " + Model, ""),
        ("the SDK's version", Everything, Resolution),
        ("clean", Everything, Resolution),
    ];

    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var verb in new[] { "build", "publish Folder", "publish Package" })
        {
            foreach (var (change, _, _) in Cases)
            {
                rows.Add(verb, change);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void ExactlyWhatChangedIsDoneAgain(string verb, string change)
    {
        var (_, work, processes) = Cases.Single(row => row.Change == change);
        site.Write(Unused, "");
        site.Run(verb);

        using var done = Change(change, out var properties);
        var first = site.Run(verb, properties);
        var second = site.Run(verb, properties);

        Assert.Equal($"{work}{Published(verb, isNews: work.Length > 0)} | {processes}", first.Without(Candidate).ToString());
        Assert.Equal(change == "clean", first.Processes.Contains(Candidate));
        Assert.Equal($"{Published(verb, isNews: false)} | ", second.ToString());
    }

    /// <summary>A published folder is looked at each time, as others write there too: files that are right are left alone.</summary>
    private static string Published(string verb, bool isNews) => verb switch
    {
        "publish Folder" => isNews ? " PackFolder" : "PackFolder",
        "publish Package" => isNews ? " PackWebDeploy" : "",
        _ => "",
    };

    /// <summary>Makes a change, which ends with the test.</summary>
    private FileEdit? Change(string change, out Dictionary<string, string>? properties)
    {
        properties = null;
        switch (change)
        {
            case "a template":
                return Append("templates/index.html", "<!-- changed -->");
            case "a static file":
                return Append("pages/static/pages/site.css", "p { color: red }");
            case "settings":
                return Append("config/settings.py", "USE_TZ = False");
            case "requirements":
                return Append("requirements.txt", "extra");
            case "a comment of the requirements":
                return Append("requirements.txt", "# no other wheels");
            case "web.config":
                return Replace("web.config", "Title\" value=\"small", "Other\" value=\"small\" /><add key=\"Title\" value=\"small");
            case "a transform":
                return Replace("web.Production.config", "value=\"production", "value=\"changed");
            case "a source that is deleted":
                File.Delete(site[Unused]);
                break;
            case "a property":
                properties = new(StringComparer.Ordinal) { ["DjangoRequestTimeout"] = "180" };
                break;
            case "the environment":
                properties = new(StringComparer.Ordinal) { ["EnvironmentName"] = "Staging" };
                break;
            case "the SDK's version":
                return Replace("Small.csproj", "Django.Iis.Sdk/1.0.0", "Django.Iis.Sdk/" + BuiltSmallSite.NextSdk);
            case "clean":
                HostedBuild.Build(site.ProjectFile, ["Clean"]).Succeeded();
                break;
        }

        return null;
    }

    private FileEdit Append(string relative, string text) => new(site[relative], content => content + text + "\n");

    private FileEdit Replace(string relative, string old, string text) => new(site[relative], content => content.Replace(old, text, StringComparison.Ordinal));
}
