using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Django.Iis.Core.SetupPlans;
using Django.Iis.Core.Sites;
using Django.Iis.Setup.Description;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.Packaging;

/// <summary>A small site whose sources stand in a temporary folder.</summary>
internal sealed class TestSite : IDisposable
{
    public const string Python = @"%SystemDrive%\Python313\python.exe";

    public const string HttpPlatformWebConfig = """
        <?xml version="1.0" encoding="utf-8"?>
        <configuration>
          <location path="." inheritInChildApplications="false">
            <system.webServer>
              <httpPlatform processPath="%SystemDrive%\Python313\python.exe" arguments="-m waitress">
                <environmentVariables>
                  <environmentVariable name="POLLS_TITLE" value="Polls" />
                </environmentVariables>
              </httpPlatform>
            </system.webServer>
          </location>
        </configuration>
        """;

    public const string FastCgiWebConfig = """
        <?xml version="1.0" encoding="utf-8"?>
        <configuration>
          <appSettings>
            <add key="POLLS_TITLE" value="Polls" />
          </appSettings>
          <system.webServer>
            <handlers>
              <add name="Polls" path="*" verb="*" modules="FastCgiModule" scriptProcessor="%SystemDrive%\Python313\python.exe|__python__\wfastcgi.py" />
            </handlers>
          </system.webServer>
        </configuration>
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly List<SiteFile> _files = [];

    public HostingModel Model { get; init; } = HostingModel.HttpPlatform;

    public string AppPath { get; init; } = "/";

    public string? RuntimeFolder { get; init; }

    public string? MediaPath { get; init; }

    public List<SiteVariable> Variables { get; } = [new("POLLS_TITLE", "from the model", IsSecret: false)];

    /// <summary>Where the test may write; empty at first.</summary>
    public string Output => _folder["out"];

    public string this[string relative] => _folder[relative];

    /// <summary>A site with a web.config, a module, a static file, a package and an empty file.</summary>
    public static TestSite Small(string webConfig = HttpPlatformWebConfig)
    {
        var site = new TestSite { Model = webConfig == FastCgiWebConfig ? HostingModel.FastCgi : HostingModel.HttpPlatform };
        site.Add(FileRole.WebRoot, "web.config", webConfig);
        site.Add(FileRole.Application, "polls/migrations/0001_initial.py", "class Migration: pass\n");
        site.Add(FileRole.Application, "manage.py", string.Concat(Enumerable.Repeat("print('manage')\n", 50)));
        site.Add(FileRole.Static, "polls/größe.css", "body { color: green }\n");
        site.Add(FileRole.Python, "django/__init__.py", "");
        return site;
    }

    /// <summary>Adds a file, or gives one of the same role and path other content.</summary>
    public void Add(FileRole role, string path, string content)
    {
        var source = _folder.Write("source/" + role + "/" + path, content);
        var bytes = File.ReadAllBytes(source);
        _files.RemoveAll(file => file.Role == role && file.Path == path);
        _files.Add(new SiteFile(role, path, source, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))));
    }

    /// <summary>Adds set-up's program, of which there is nothing but the name, and its description for each layout.</summary>
    /// <param name="properties">Of the project, beside its site's name.</param>
    public void AddSetup(params (string Name, string Value)[] properties)
    {
        Add(FileRole.Setup, SetupFiles.Program, "MZ");
        var plan = SetupPlanner.Plan(SetupPlans.Properties.Of(properties));
        foreach (var kind in SiteLayouts.Kinds)
        {
            var site = Build();
            var webConfig = XDocument.Load(site.Files.First(file => file.Path == "web.config").Source);
            var source = _folder.Write($"source/{kind}/site.xml", Encoding.UTF8.GetString(SiteDescriptionXml.Write(SiteDescriber.Describe(site, plan, kind, webConfig))));
            var bytes = File.ReadAllBytes(source);
            _files.Add(new SiteFile(FileRole.Setup, "site.xml", source, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), kind));
        }
    }

    public void Remove(FileRole role, string path) => _files.RemoveAll(file => file.Role == role && file.Path == path);

    public SiteModel Build() => new()
    {
        Name = "Shop",
        SiteName = "Default Web Site",
        Version = "1.0.0",
        Environment = "Production",
        Manufacturer = "Example",
        Platform = "win_amd64",
        PythonVersion = "3.13",
        Hosting = new HostingPlan
        {
            Model = Model,
            Server = Model == HostingModel.FastCgi ? DjangoServer.Wfastcgi : DjangoServer.Waitress,
            Application = "shop.wsgi:application",
            SettingsModule = "shop.settings",
            PythonExecutable = Python,
            RuntimeFolder = RuntimeFolder,
            AppPath = AppPath,
            StaticPath = "static",
            StaticUrl = "/static/",
            Web = new WebPlan { MediaPath = MediaPath },
        },
        Variables = Variables,
        Files = [.. _files.OrderBy(file => file.Role).ThenBy(file => file.Path, StringComparer.Ordinal)],
    };

    public void Dispose() => _folder.Dispose();
}
