using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Django.Iis.Core.Sites;
using Django.Iis.Core.Tests.Packaging;
using Django.Iis.Core.WebDeploy;
using Django.Iis.Setup.Description;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.WebDeploy;

/// <summary>What a deployment changes on a server beside files: permissions, secrets, and IIS through set-up.</summary>
public sealed class WebDeploySetupTests : IDisposable
{
    private static readonly WebDeployOptions WithSetup = new() { RunsSetup = true };

    private readonly TestSite _site = TestSite.Small();

    public WebDeploySetupTests()
    {
        _site.Variables.Add(new SiteVariable("DB_PASSWORD", "", IsSecret: true));
    }

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void EveryProviderPathParameterReachesExactlyOneProvider(bool runsSetup)
    {
        _site.AddSetup();

        var result = WebDeployWriter.Write(_site.Build(), _site.Output, new WebDeployOptions { RunsSetup = runsSetup });

        var providers = Xml(result, "archive.xml").Elements().Select(provider => (Name: provider.Name.LocalName, Path: (string)provider.Attribute("path")!)).ToList();
        var entries = Xml(result, "parameters.xml").Descendants("parameterEntry").Where(entry => (string?)entry.Attribute("kind") == "ProviderPath").ToList();
        Assert.Equal(2, entries.Count);
        Assert.All(entries, entry => Assert.Single(providers, provider =>
            provider.Name.Equals((string?)entry.Attribute("scope"), StringComparison.OrdinalIgnoreCase) && Regex.IsMatch(provider.Path, (string)entry.Attribute("match")!, RegexOptions.None, TimeSpan.FromSeconds(1))));
    }

    [Fact]
    public void OnlyTheDataFolderIsOpenedForWriting()
    {
        var result = Write(new WebDeployOptions());

        var permission = Assert.Single(Xml(result, "archive.xml").Elements("setAcl"));
        Assert.Equal(("website/__data__", "", "Modify"), ((string?)permission.Attribute("path"), (string?)permission.Attribute("setAclUser"), (string?)permission.Attribute("setAclAccess")));
        var parameter = Parameter(result, "Data Folder Permissions");
        Assert.Equal(("Hidden", "{IIS Web Application Name}/__data__"), ((string?)parameter.Attribute("tags"), (string?)parameter.Attribute("defaultValue")));
        using var package = ZipFile.OpenRead(result.Package);
        Assert.NotNull(package.GetEntry("Content/website/__data__/"));
    }

    [Fact]
    public void PermissionsCanBeLeftToTheServersOwner()
    {
        var result = Write(new WebDeployOptions { SetsPermissions = false });

        Assert.Empty(Xml(result, "archive.xml").Elements("setAcl"));
        Assert.DoesNotContain(Xml(result, "parameters.xml").Elements(), parameter => (string?)parameter.Attribute("name") == "Data Folder Permissions");
    }

    [Fact]
    public void ASecretIsAPasswordOfTheDeploymentAndNoValueOfThePackage()
    {
        var result = Write(new WebDeployOptions());

        var parameter = Parameter(result, "DB_PASSWORD");
        Assert.Equal(("Password", ""), ((string?)parameter.Attribute("tags"), (string?)parameter.Attribute("defaultValue")));
        Assert.DoesNotContain("DB_PASSWORD", File.ReadAllText(result.SetParameters), StringComparison.Ordinal);
        Assert.DoesNotContain("DB_PASSWORD", Text(result, "Content/website/web.config"), StringComparison.Ordinal);
    }

    [ToolFact("mono", "mcs", "gcc", "dotnet")]
    public void TheSecretsOfADeploymentLandInTheirFile()
    {
        const string password = "größe & <weiß> 'x' \"y\"";

        Deploy(new WebDeployOptions(), ("DB_PASSWORD", password));

        var secret = Assert.Single(XDocument.Load(_site["deployed/__setup__/secrets.xml"]).Root!.Elements("secret"));
        Assert.Equal(("DB_PASSWORD", password), ((string?)secret.Attribute("name"), secret.Value));
    }

    [ToolFact("mono", "mcs", "gcc", "dotnet")]
    public void ASecretThatIsNotGivenIsEmpty()
    {
        Deploy(new WebDeployOptions());

        Assert.Equal("", Assert.Single(XDocument.Load(_site["deployed/__setup__/secrets.xml"]).Root!.Elements("secret")).Value);
    }

    [ToolFact("mono", "mcs", "gcc", "dotnet")]
    public void WhatSetUpIsToDoIsAParameterOfTheDeployment()
    {
        _site.AddSetup();

        Deploy(
            WithSetup,
            ("Django Application Pool", "Shop & Co"),
            ("Django Application Pool Identity", "SpecificUser"),
            ("Django Application Pool User", @"CONTOSO\shop$"),
            ("IIS Bindings", "https/*:443:shop.example"),
            ("IIS Certificate", "subject:shop.example"));

        var description = SiteDescriptionXml.Read(File.ReadAllBytes(_site["deployed/__setup__/site.xml"]));
        Assert.Equal(("Shop & Co", PoolIdentityKind.SpecificUser, @"CONTOSO\shop$"), (description.Pool.Name, description.Pool.Identity, description.Pool.UserName));
        Assert.Equal(("https/*:443:shop.example", "subject:shop.example"), (SiteBindings.Format(description.Bindings), description.Certificate!.ToString()));
    }

    [ToolFact("mono", "mcs", "gcc", "dotnet")]
    public void DeployingAgainWithEveryParameterCopiesNothing()
    {
        _site.Remove(FileRole.Python, "django/__init__.py"); // the engine copies files of zero bytes every time
        _site.AddSetup();
        (string, string)[] values = [("DB_PASSWORD", "x"), ("Django Application Pool", "Other"), ("IIS Bindings", "http/*:81:"), ("POLLS_TITLE", "T"), ("Python Executable", @"D:\python.exe")];
        Deploy(WithSetup, values);

        var again = Deploy(WithSetup, values);

        Assert.Equal((0, 0, 0, 0L), (again.Added, again.Updated, again.Deleted, again.BytesCopied));
    }

    [Fact]
    public void SetUpRunsLastFromAScriptThatFindsItsPackage()
    {
        _site.AddSetup();

        var result = WebDeployWriter.Write(_site.Build(), _site.Output, WithSetup);

        var last = Xml(result, "archive.xml").Elements().Last();
        Assert.Equal("runCommand", last.Name.LocalName);
        var script = Text(result, (string)last.Attribute("MSDeploy.MSDeployStreamRelativeFilePath")!);
        using var package = ZipFile.OpenRead(result.Package);
        var marker = Assert.Single(package.Entries, entry => entry.FullName.StartsWith("Content/website/__setup__/package-", StringComparison.Ordinal));
        Assert.Contains(@"__setup__\" + marker.Name, script, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", script.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutSetUpFastCgiIsAWarning()
    {
        using var site = TestSite.Small(TestSite.FastCgiWebConfig);

        Assert.Equal(["DJIIS1516"], WebDeployWriter.Write(site.Build(), site.Output, new WebDeployOptions()).Warnings.Select(warning => warning.Descriptor.Code));
        Assert.Empty(WebDeployWriter.Write(site.Build(), site.Output, WithSetup).Warnings);
    }

    [Fact]
    public void WithoutSetUpUploadsThatIisServesAreAWarning()
    {
        using var site = new TestSite { MediaPath = "media" };
        site.Add(FileRole.WebRoot, "web.config", TestSite.HttpPlatformWebConfig);

        var warning = Assert.Single(WebDeployWriter.Write(site.Build(), site.Output, new WebDeployOptions()).Warnings);

        Assert.Equal("DJIIS1519", warning.Descriptor.Code);
        Assert.Contains("'/media'", warning.Message, StringComparison.Ordinal);
        Assert.Empty(WebDeployWriter.Write(site.Build(), site.Output, WithSetup).Warnings);
    }

    private WebDeployResult Write(WebDeployOptions options) => WebDeployWriter.Write(_site.Build(), _site.Output, options);

    private WebDeployEngineResult Deploy(WebDeployOptions options, params (string Name, string Value)[] values)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["IIS Web Application Name"] = _site["deployed"] };
        foreach (var (name, value) in values)
        {
            parameters[name] = value;
        }

        return WebDeployEngine.Sync(Write(options).Package, parameters).Succeeded();
    }

    private static XElement Parameter(WebDeployResult result, string name) => Xml(result, "parameters.xml").Elements().Single(parameter => (string?)parameter.Attribute("name") == name);

    private static XElement Xml(WebDeployResult result, string entry) => XDocument.Parse(Text(result, entry)).Root!;

    private static string Text(WebDeployResult result, string entry)
    {
        using var package = ZipFile.OpenRead(result.Package);
        using var reader = new StreamReader(package.GetEntry(entry)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
