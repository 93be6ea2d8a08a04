using System;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.SetupPlans;
using Django.Iis.Core.Sites;
using Django.Iis.Core.Tests.WebConfigs;
using Django.Iis.Core.WebConfigs;
using Django.Iis.Setup.Description;

namespace Django.Iis.Core.Tests.SetupPlans;

/// <summary>The description is made of the model and the web.config that ships, and says of each what set-up has to change.</summary>
public sealed class SiteDescriberTests
{
    private static readonly SiteModel Site = new()
    {
        Name = "Shop",
        SiteName = "Shop",
        Version = "1.2.3",
        Environment = "Production",
        Manufacturer = "Contoso",
        Platform = "win_amd64",
        PythonVersion = "3.13",
        Hosting = Plans.Waitress,
        Variables = [new("LOG_LEVEL", "INFO", IsSecret: false), new("DB_PASSWORD", "", IsSecret: true), new("path", "x", IsSecret: false)],
        Files = [],
    };

    [Theory]
    [InlineData(LayoutKind.Installed, "www", "setup", @"%ProgramData%\Shop\Shop")]
    [InlineData(LayoutKind.Nested, "", "__setup__", "__data__")]
    public void FoldersAreThoseOfTheLayout(LayoutKind kind, string webRoot, string setup, string data)
    {
        var folders = Describe(Site, kind).Folders;

        Assert.Equal((webRoot, setup, data), (folders.WebRoot, folders.Setup, folders.Data));
    }

    [Fact]
    public void EveryPathOfWebConfigThatDependsOnTheServerIsToBeWritten() => Assert.Equal(
        [
            "Python //httpPlatform/@processPath",
            "Data //httpPlatform/@stdoutLogFile",
            "Paths PYTHONPATH",
            "Paths DJANGO_IIS_APPLICATION",
            "Paths DJANGO_IIS_SETUP",
            "Paths DJANGO_IIS_STATIC_ROOT",
            "Data DJANGO_IIS_DATA",
            "Setting DJANGO_IIS_ALLOWED_HOSTS",
            "Setting LOG_LEVEL",
            "Setting path",
        ],
        Describe(Site, LayoutKind.Installed).WebConfigValues.Select(Short));

    [Fact]
    public void UploadsThatIisServesHaveAVirtualDirectoryInTheDataDirectory()
    {
        var site = Site with { Hosting = Plans.Waitress with { Web = new WebPlan { MediaPath = "files/media", WebSockets = true } } };

        var description = Describe(site, LayoutKind.Installed);

        Assert.Equal([new VirtualDirectory("/files/media", "media", FolderBase.Data)], description.VirtualDirectories);
        Assert.Contains(IisFeature.WebSockets, description.Features);
        Assert.Empty(Describe(Site, LayoutKind.Installed).VirtualDirectories);
    }

    [Fact]
    public void WhatATransformHasTakenOutIsNotToBeWritten()
    {
        var webConfig = Generate(Site, LayoutKind.Installed);
        webConfig.Descendants("environmentVariable").Single(variable => (string?)variable.Attribute("name") == "LOG_LEVEL").Remove();

        var description = SiteDescriber.Describe(Site, SetupPlanner.Plan(Properties.Of()), LayoutKind.Installed, webConfig);

        Assert.DoesNotContain(description.WebConfigValues, value => value.Setting == "LOG_LEVEL");
    }

    [Fact]
    public void FastCgiHasTheArgumentsOfTheHandlerAndWhatPythonReadsFirst()
    {
        var site = Site with { Hosting = Plans.Wfastcgi };

        var description = Describe(site, LayoutKind.Installed);

        var processor = (string)Generate(site, LayoutKind.Installed).Descendants("handlers").Elements("add").Attributes("scriptProcessor").Single();
        Assert.Equal(processor[(processor.IndexOf('|', StringComparison.Ordinal) + 1)..], description.FastCgi!.Arguments);
        Assert.Contains(new EnvironmentValue("PYTHONPATH", @"..\python", WebConfigValueKind.Paths), description.FastCgi.Environment);
        Assert.Contains(description.WebConfigValues, value => value.Kind == WebConfigValueKind.ScriptProcessor);
    }

    [Fact]
    public void NoSecretIsASetting()
    {
        var description = Describe(Site, LayoutKind.Installed);

        Assert.DoesNotContain(description.WebConfigValues, value => value.XPath.Contains("DB_PASSWORD", StringComparison.Ordinal) || value.Setting == "DB_PASSWORD");
    }

    [Fact]
    public void FeaturesAreThoseThatWebConfigUses()
    {
        var webConfig = Generate(Site, LayoutKind.Installed);
        var server = webConfig.Descendants("system.webServer").First();
        server.Add(new XElement("webSocket", new XAttribute("enabled", "true")), new XElement("rewrite"));

        var description = SiteDescriber.Describe(Site, SetupPlanner.Plan(Properties.Of()), LayoutKind.Installed, webConfig);

        Assert.Equal([IisFeature.WebSockets, IisFeature.UrlRewrite], description.Features);
        Assert.Empty(Describe(Site, LayoutKind.Installed).Features);
    }

    [Fact]
    public void ADescriptionComesBackFromItsBytes()
    {
        var description = Describe(Site with { Hosting = Plans.Wfastcgi }, LayoutKind.Nested);

        var bytes = SiteDescriptionXml.Write(description);

        Assert.Equal(bytes, SiteDescriptionXml.Write(SiteDescriptionXml.Read(bytes)));
    }

    [Fact]
    public void VariablesWithAnotherMeaningGetASettingOfTheirOwn()
    {
        var site = Site with { Variables = [new("HOSTNAME", "", false), new("log-level", "", false), new("log.level", "", false), new("1ST", "", false), new("größe", "", false)] };

        Assert.Equal(["VAR_HOSTNAME", "LOG_LEVEL", "LOG_LEVEL_2", "VAR_1ST", "GR__E"], SetupSettings.Of(site).Select(setting => setting.Name));
    }

    private static SiteDescription Describe(SiteModel site, LayoutKind kind) =>
        SiteDescriber.Describe(site, SetupPlanner.Plan(Properties.Of()), kind, Generate(site, kind));

    private static XDocument Generate(SiteModel site, LayoutKind kind) =>
        WebConfigGenerator.Generate(site.Hosting, site.Layout(kind), site.Variables, site.SiteName);

    private static string Short(WebConfigValue value)
    {
        var name = value.XPath.Split('\'');
        return $"{value.Kind} {(name.Length > 1 ? name[1] : value.XPath)}";
    }
}
