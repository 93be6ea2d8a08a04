using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Django.Iis.Core.Sites;
using Django.Iis.Core.Tests.Packaging;
using Django.Iis.Core.WebConfigs;
using Django.Iis.Core.WebDeploy;
using Django.Iis.Diagnostics;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.WebDeploy;

public class WebDeployWriterTests
{
    [Fact]
    public void ThePackageHasItsThreeFilesFirstAndAFolderEntryAtEveryLevel()
    {
        using var site = TestSite.Small();

        using var package = ZipFile.OpenRead(Write(site).Package);

        Assert.Equal(
            [
                "archive.xml", "systemInfo.xml", "parameters.xml", "Content/", "Content/website/",
                "Content/website/__app__/", "Content/website/__app__/manage.py",
                "Content/website/__app__/polls/", "Content/website/__app__/polls/migrations/", "Content/website/__app__/polls/migrations/0001_initial.py",
                "Content/website/__python__/", "Content/website/__python__/django/", "Content/website/__python__/django/__init__.py",
                "Content/website/static/", "Content/website/static/polls/", "Content/website/static/polls/größe.css",
                "Content/website/web.config",
            ],
            package.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public void TheProviderTreeIsTheMeasuredOne()
    {
        using var site = TestSite.Small();

        // Each attribute is needed by the engine (see ArchiveXml); only the line breaks are ours.
        Assert.Equal(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <sitemanifest MSDeploy.ObjectResolver.createApp="Microsoft.Web.Deployment.CreateApplicationObjectResolver" MSDeploy.ObjectResolver.dirPath="Microsoft.Web.Deployment.DirPathObjectResolver" MSDeploy.ObjectResolver.filePath="Microsoft.Web.Deployment.FilePathObjectResolver">
              <iisApp path="website" MSDeploy.path="2" MSDeploy.MSDeployLinkName="Child1" MSDeploy.MSDeployKeyAttributeName="path">
                <createApp path="website" MSDeploy.path="2" isDest="AA==" MSDeploy.isDest.Type="Microsoft.Web.Deployment.DeploymentObjectBooleanAttributeValue" managedRuntimeVersion="" MSDeploy.managedRuntimeVersion="2" enable32BitAppOnWin64="" MSDeploy.enable32BitAppOnWin64="2" managedPipelineMode="" MSDeploy.managedPipelineMode="2" applicationPool="" MSDeploy.applicationPool="1" appExists="True" MSDeploy.appExists="1" MSDeploy.MSDeployLinkName="createApp" MSDeploy.MSDeployKeyAttributeName="path" />
                <contentPath path="website" MSDeploy.path="2" MSDeploy.MSDeployLinkName="contentPath" MSDeploy.MSDeployKeyAttributeName="path">
                  <MSDeploy.dirPath path="website" MSDeploy.MSDeployLinkName="contentPath" />
                </contentPath>
              </iisApp>
            </sitemanifest>

            """,
            Entry(Write(site), "archive.xml"));
    }

    [Fact]
    public void ParametersOfHttpPlatformReachPythonAndTheVariables()
    {
        using var site = TestSite.Small();

        Assert.Equal(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <parameters>
              <parameter name="IIS Web Application Name" description="The IIS site, or site and application, that receives Shop." defaultValue="Default Web Site" tags="IisApp">
                <parameterEntry kind="ProviderPath" scope="IisApp" match="^website$" />
              </parameter>
              <parameter name="Python Executable" description="Full path of python.exe on the server." defaultValue="%SystemDrive%\Python313\python.exe">
                <parameterEntry kind="XmlFile" scope="^website[\\/]web\.config$" match="//httpPlatform/@processPath" />
              </parameter>
              <parameter name="POLLS_TITLE" description="Environment variable of the site." defaultValue="Polls">
                <parameterValidation kind="AllowEmpty" />
                <parameterEntry kind="XmlFile" scope="^website[\\/]web\.config$" match="//httpPlatform/environmentVariables/environmentVariable[@name='POLLS_TITLE']/@value" />
              </parameter>
            </parameters>

            """,
            Entry(Write(site), "parameters.xml"));
    }

    [Fact]
    public void TheHostsThatDjangoAnswersToAreAParameterOfTheirVariable()
    {
        using var site = TestSite.Small(TestSite.HttpPlatformWebConfig.Replace(
            "<environmentVariables>",
            "<environmentVariables><environmentVariable name=\"DJANGO_IIS_ALLOWED_HOSTS\" value=\"shop.example\" /><environmentVariable name=\"DJANGO_IIS_CSRF_TRUSTED_ORIGINS\" value=\"\" />",
            StringComparison.Ordinal));

        var parameters = Entry(Write(site), "parameters.xml");

        Assert.Matches("<parameter name=\"Django Allowed Hosts\" description=\"[^\"]+\" defaultValue=\"shop.example\">", parameters);
        Assert.Contains("environmentVariable[@name='DJANGO_IIS_ALLOWED_HOSTS']/@value", parameters, StringComparison.Ordinal);
        Assert.Matches("<parameter name=\"Django CSRF Trusted Origins\" description=\"[^\"]+\" defaultValue=\"\">", parameters);
    }

    [Fact]
    public void ParametersOfFastCgiComposeTheScriptProcessor()
    {
        using var site = TestSite.Small(TestSite.FastCgiWebConfig);

        var parameters = Entry(Write(site), "parameters.xml");

        Assert.Contains(@"<parameter name=""Python Executable"" description=""Full path of python.exe on the server."" defaultValue=""%SystemDrive%\Python313\python.exe"" />", parameters, StringComparison.Ordinal);
        Assert.Contains(@"defaultValue=""{Python Executable}|__python__\wfastcgi.py"" tags=""Hidden""", parameters, StringComparison.Ordinal);
        Assert.Contains("match=\"//handlers/add[@name='Polls']/@scriptProcessor\"", parameters, StringComparison.Ordinal);
        Assert.Contains("match=\"/configuration/appSettings/add[@key='POLLS_TITLE']/@value\"", parameters, StringComparison.Ordinal);
    }

    [Fact]
    public void ASiteThatBringsItsPythonHasNoParameterForIt()
    {
        using var site = new TestSite { RuntimeFolder = "runtime-3.13" };
        site.Add(FileRole.WebRoot, "web.config", TestSite.HttpPlatformWebConfig.Replace(TestSite.Python, @".\__python__\runtime-3.13\python.exe", StringComparison.Ordinal));

        var parameters = Entry(Write(site), "parameters.xml");

        Assert.DoesNotContain("Python", parameters, StringComparison.Ordinal);
    }

    // FastCGI knows absolute paths only, and the site's is not known before it is deployed.
    [Fact]
    public void UnderFastCgiItsPathIsAParameterThatSaysWhereItIs()
    {
        using var site = new TestSite { RuntimeFolder = "runtime-3.13", Model = HostingModel.FastCgi };
        site.Add(FileRole.WebRoot, "web.config", TestSite.FastCgiWebConfig.Replace(TestSite.Python, @".\__python__\runtime-3.13\python.exe", StringComparison.Ordinal));

        var parameters = Entry(Write(site), "parameters.xml");

        Assert.Matches(@"<parameter name=""Python Executable"" description=""[^""]+physical path, and behind it \\__python__\\runtime-3\.13\\python\.exe""", parameters);
        Assert.Contains("defaultValue=\"{Python Executable}|__python__\\wfastcgi.py\"", parameters, StringComparison.Ordinal);
    }

    [Fact]
    public void ASubApplicationIsPartOfTheDefaultName()
    {
        using var site = TestSite.Small();
        var model = site.Build();

        var result = WebDeployWriter.Write(model with { Hosting = model.Hosting with { AppPath = "/shop" } }, site.Output, new WebDeployOptions());

        Assert.Contains("value=\"Default Web Site/shop\"", File.ReadAllText(result.SetParameters), StringComparison.Ordinal);
    }

    [Fact]
    public void SetParametersHoldsTheEditableValues()
    {
        using var site = TestSite.Small(TestSite.FastCgiWebConfig);

        Assert.Equal(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <parameters>
              <setParameter name="IIS Web Application Name" value="Default Web Site" />
              <setParameter name="Python Executable" value="%SystemDrive%\Python313\python.exe" />
              <setParameter name="POLLS_TITLE" value="Polls" />
            </parameters>

            """,
            File.ReadAllText(Write(site).SetParameters));
    }

    [Fact]
    public void TheSidecarsAreNamedAfterTheProjectAndThePackageAsWanted()
    {
        using var site = TestSite.Small();

        WebDeployWriter.Write(site.Build(), site.Output, new WebDeployOptions { PackageFileName = "shop-1.0.zip" });

        Assert.Equal(
            ["Shop.Parameters.xml", "Shop.SetParameters.xml", "Shop.SourceManifest.xml", "Shop.deploy.cmd", "shop-1.0.zip"],
            Directory.GetFiles(site.Output).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TheScriptCanBeLeftOut()
    {
        using var site = TestSite.Small();

        var result = WebDeployWriter.Write(site.Build(), site.Output, new WebDeployOptions { WriteScript = false });

        Assert.Null(result.Script);
        Assert.False(File.Exists(site["out/Shop.deploy.cmd"]));
    }

    [Fact]
    public void AVariableThatATransformRemovedIsAWarningAndNoParameter()
    {
        using var site = TestSite.Small();
        site.Variables.Add(new SiteVariable("GONE", "x", IsSecret: false));

        var result = Write(site);

        var warning = Assert.Single(result.Warnings);
        Assert.Equal("DJIIS1507", warning.Descriptor.Code);
        Assert.Equal(site["source/WebRoot/web.config"], warning.File);
        Assert.DoesNotContain("GONE", Entry(result, "parameters.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void AValueThatNamesAParameterIsAWarningAndNoParameter()
    {
        using var site = TestSite.Small(TestSite.HttpPlatformWebConfig.Replace("value=\"Polls\"", "value=\"{python executable} {other}\"", StringComparison.Ordinal));

        var result = Write(site);

        Assert.Equal("DJIIS1509", Assert.Single(result.Warnings).Descriptor.Code);
        Assert.DoesNotContain("POLLS_TITLE", Entry(result, "parameters.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HostingModel.HttpPlatform)]
    [InlineData(HostingModel.FastCgi)]
    public void EveryParameterReachesTheWebConfigThatTheBuildGenerates(HostingModel hosting)
    {
        using var site = new TestSite { Model = hosting };
        var model = site.Build();
        site.Add(FileRole.WebRoot, "web.config", WebConfigText.Format(WebConfigGenerator.Generate(model.Hosting, SiteLayout.Nested("static"), model.Variables, model.SiteName)));

        var result = Write(site);

        Assert.DoesNotContain(result.Warnings, warning => warning.Descriptor.Code != "DJIIS1516");
        Assert.Contains("<setParameter name=\"POLLS_TITLE\" value=\"from the model\" />", File.ReadAllText(result.SetParameters), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<configuration />", "DJIIS1506")]
    [InlineData("<configuration>", "DJIIS1505")]
    public void AWebConfigThatParametersCannotReachIsAnError(string webConfig, string code)
    {
        using var site = TestSite.Small(webConfig);

        AssertFails(code, site);
    }

    [Fact]
    public void ASiteWithoutWebConfigIsAnError()
    {
        using var site = TestSite.Small();
        site.Remove(FileRole.WebRoot, "web.config");

        AssertFails("DJIIS1504", site);
    }

    [Fact]
    public void SeveralUnknownFastCgiHandlersAreAnError()
    {
        using var site = TestSite.Small(TestSite.FastCgiWebConfig);
        site.Add(FileRole.WebRoot, "web.config", "<c><handlers><add name='a' scriptProcessor='x|y'/><add name='b' scriptProcessor='v|w'/></handlers></c>");

        AssertFails("DJIIS1513", site);
    }

    [Fact]
    public void AVariableNameWithAQuotationMarkIsAnError()
    {
        using var site = TestSite.Small();
        site.Variables.Add(new SiteVariable("IT'S", "x", IsSecret: false));

        AssertFails("DJIIS1508", site);
    }

    [Theory]
    [InlineData("shop.msi")]
    [InlineData("a/b.zip")]
    [InlineData("100%.zip")]
    public void APackageNameThatTheScriptCannotCarryIsAnError(string name)
    {
        using var site = TestSite.Small();

        AssertFails("DJIIS1514", site, new WebDeployOptions { PackageFileName = name });
    }

    [Fact]
    public void AnEditOfTheSameSizeChangesTheEntrysTime()
    {
        using var site = TestSite.Small();
        var before = Time(Write(site), "Content/website/static/polls/größe.css");
        site.Add(FileRole.Static, "polls/größe.css", "body { color: white }\n");

        var after = Time(Write(site), "Content/website/static/polls/größe.css");

        Assert.NotEqual(before, after);
    }

    [Fact]
    public void TwoFoldersGetTheSameBytes()
    {
        using var one = TestSite.Small();
        using var two = TestSite.Small();
        Write(one);
        Write(two);

        Assert.Equal(FileTree.Of(one.Output), FileTree.Of(two.Output));
    }

    [Fact]
    public void AnOutputThatCannotBeReplacedLeavesTheOthersAsTheyWere()
    {
        using var site = TestSite.Small();
        Directory.CreateDirectory(site["out/Shop.zip"]);
        File.WriteAllText(site["out/Shop.Parameters.xml"], "before");

        AssertFails("DJIIS1501", site);

        Assert.Equal("before", File.ReadAllText(site["out/Shop.Parameters.xml"]));
        Assert.Equal([site["out/Shop.Parameters.xml"]], Directory.GetFiles(site.Output));
    }

    [ToolFact("unzip")]
    public void UnzipListsThePackage() => AssertAccepted("unzip", "-l");

    [ToolFact("unzip")]
    public void UnzipAcceptsThePackage() => AssertAccepted("unzip", "-t");

    [ToolFact("7z")]
    public void SevenZipAcceptsThePackage() => AssertAccepted("7z", "t");

    private static void AssertAccepted(string program, string command)
    {
        using var site = TestSite.Small();

        ChildProcess.Run(program, [command, Write(site).Package]).Succeeded();
    }

    private static WebDeployResult Write(TestSite site) => WebDeployWriter.Write(site.Build(), site.Output, new WebDeployOptions { SetsPermissions = false });

    private static void AssertFails(string code, TestSite site, WebDeployOptions? options = null)
    {
        var problem = Assert.Throws<DiagnosticException>(() => WebDeployWriter.Write(site.Build(), site.Output, options ?? new WebDeployOptions()));

        Assert.Equal(code, problem.Code);
    }

    private static string Entry(WebDeployResult result, string name)
    {
        using var package = ZipFile.OpenRead(result.Package);
        using var reader = new StreamReader(package.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static DateTimeOffset Time(WebDeployResult result, string name)
    {
        using var package = ZipFile.OpenRead(result.Package);
        return package.GetEntry(name)!.LastWriteTime;
    }
}
