using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.Sites;
using Django.Iis.Setup.Description;
using Django.Iis.Setup.Tests.Server;

namespace Django.Iis.Setup.Tests;

/// <summary>What cannot work is refused with a coded message before anything is changed.</summary>
public sealed class RefusalTests : IDisposable
{
    private readonly TestServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public void APortOfTheDefaultWebSiteNamesHostnameAndBindings() =>
        Refused(TestConfiguration.Site() with { HostName = "", Bindings = SiteBindings.Parse("http/*:80:") }, "DJIIS1830", ["HOSTNAME=", "BINDINGS=", "Default Web Site"]);

    [Fact]
    public void AStoppedSitesPortIsFree()
    {
        _server.ChangeConfiguration(configuration => configuration.Descendants("site").Single().SetAttributeValue("serverAutoStart", "false"));
        _server.Lay(TestConfiguration.Site() with { HostName = "", Bindings = SiteBindings.Parse("http/*:80:") });

        Assert.Equal(0, _server.Run("install"));

        Assert.Contains("which is stopped", _server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AnAccountWithoutRights()
    {
        _server.ChangeMachine(machine => machine.SetAttributeValue("elevated", "false"));
        Refused(TestConfiguration.Site(), "DJIIS1803", ["Run as administrator"]);
    }

    [Fact]
    public void AConfigurationThatMayNotBeRead()
    {
        File.WriteAllText(Path.Combine(_server.Inetsrv, "denied"), "");
        Refused(TestConfiguration.Site(), "DJIIS1803", []);
    }

    [Theory]
    [InlineData("W3SVC", "IIS-WebServer", "Web-WebServer")]
    [InlineData("ApplicationInit", "IIS-ApplicationInit", "Web-AppInit")]
    [InlineData("StaticContent", "IIS-StaticContent", "Web-Static-Content")]
    public void AMissingPartOfWindowsWithTheCommandThatAddsIt(string component, string feature, string serverName)
    {
        _server.RemoveComponent(component);
        Refused(TestConfiguration.Site(), "DJIIS1820", ["dism /online /enable-feature /featurename:" + feature + " /all", "Install-WindowsFeature " + serverName]);
    }

    [Fact]
    public void AMissingCgi()
    {
        _server.RemoveComponent("CGI");
        Refused(TestConfiguration.FastCgi(), "DJIIS1820", ["IIS-CGI"]);
    }

    [Fact]
    public void AMissingHttpPlatformHandler()
    {
        File.Delete(Path.Combine(_server.Inetsrv, "config", "schema", "httpplatform_schema.xml"));
        Refused(TestConfiguration.Site(), "DJIIS1820", ["httpPlatformHandler_amd64.msi"]);
    }

    [Fact]
    public void AMissingRuntimeOfVisualCpp() =>
        Refused(
            TestConfiguration.Site() with { Prerequisites = [new SitePrerequisite("Microsoft.VCRedist.2015+.x64", "Microsoft Visual C++ 2015-2022", ["msvcp140.dll"], ["numpy"])] },
            "DJIIS1820",
            ["winget install --id Microsoft.VCRedist.2015+.x64", "numpy"]);

    [Fact]
    public void NoPython()
    {
        File.Delete(_server.Python);
        Refused(TestConfiguration.Site(), "DJIIS1821", ["3.13", "PYTHONEXE"]);
    }

    [Fact]
    public void APythonThatIsNotThere() => Refused(TestConfiguration.Site(), "DJIIS1822", ["/nowhere/python.exe"], "PYTHONEXE=/nowhere/python.exe");

    [Fact]
    public void APythonOfAnotherMinorVersion() => Refused(TestConfiguration.Site(), "DJIIS1823", ["Python 3.12", "3.13"], "PYTHONEXE=" + Python("Python312", "python312.dll"));

    [Fact]
    public void APythonInAUsersProfile() =>
        Refused(TestConfiguration.Site(), "DJIIS1824", ["InstallAllUsers=1"], "PYTHONEXE=" + Python(Path.Combine("Users", "me", "AppData", "Local", "Programs"), "python313.dll"));

    [Fact]
    public void APythonThatTheSiteMayNotRead()
    {
        var folder = Path.GetDirectoryName(_server.Python)!;
        new XElement("acl", new XElement("entry", new XAttribute("folder", folder), new XAttribute("list", "D:PAI(A;OICI;FA;;;BA)"))).Save(Path.Combine(_server.Inetsrv, "acl.xml"));
        Refused(TestConfiguration.Site(), "DJIIS1825", ["icacls", "*S-1-5-82-"]);
    }

    [Fact]
    public void APythonForAnotherProcessor()
    {
        var header = new byte[256];
        header[0] = (byte)'M';
        header[1] = (byte)'Z';
        header[0x3c] = 0x80;
        BitConverter.GetBytes((ushort)0x014c).CopyTo(header, 0x84);
        File.WriteAllBytes(_server.Python, header);
        Refused(TestConfiguration.Site(), "DJIIS1826", ["win32", "win_amd64"]);
    }

    [Fact]
    public void ASiteThatSomeoneElseMade()
    {
        AddSite("Polls", @"C:\other");
        Refused(TestConfiguration.Site(), "DJIIS1831", [@"C:\other", "SITENAME="]);
    }

    [Fact]
    public void ASiteThatWebDeployMadeIsTaken()
    {
        AddSite("Polls", _server.WebRoot());
        _server.Lay(TestConfiguration.Site());

        Assert.Equal(0, _server.Run("install"));
    }

    [Fact]
    public void AnApplicationThatSomeoneElseMade()
    {
        _server.ChangeConfiguration(configuration => configuration.Descendants("site").Single().Add(new XElement(
            "application", new XAttribute("path", "/polls"), new XElement("virtualDirectory", new XAttribute("path", "/"), new XAttribute("physicalPath", @"C:\other")))));
        Refused(TestConfiguration.Site() with { SiteName = "Default Web Site", AppPath = "/polls" }, "DJIIS1832", [@"C:\other"]);
    }

    [Fact]
    public void APoolThatOthersUse() =>
        Refused(TestConfiguration.Site() with { Pool = new PoolDescription { Name = "DefaultAppPool" } }, "DJIIS1833", ["Default Web Site/", "APPPOOL="]);

    [Fact]
    public void APoolOfTheSystem() => Refused(TestConfiguration.Site(), "DJIIS1834", [], "POOLIDENTITY=LocalSystem");

    [Fact]
    public void AnAccountWithoutAPassword() => Refused(TestConfiguration.Site(), "DJIIS1835", [@"CORP\web", "POOLPASSWORD"], @"POOLUSER=CORP\web");

    [Theory]
    [InlineData("thumbprint:0000000000000000000000000000000000000000")]
    [InlineData("subject:other.example")]
    public void ACertificateThatIsNotThere(string certificate)
    {
        _server.ChangeMachine(machine => machine.Add(TestConfiguration.Certificate));
        Refused(Https(), "DJIIS1836", [certificate], "CERTIFICATE=" + certificate);
    }

    [Fact]
    public void AnExpiredCertificate()
    {
        var expired = TestConfiguration.Certificate;
        expired.SetAttributeValue("validTo", "2025-12-31");
        _server.ChangeMachine(machine => machine.Add(expired));
        Refused(Https(), "DJIIS1836", [], "CERTIFICATE=subject:polls.example");
    }

    [Fact]
    public void ABindingOfHttpsWithoutACertificate() => Refused(Https(), "DJIIS1837", ["CERTIFICATE"]);

    [Fact]
    public void APortWithAnothersCertificate()
    {
        _server.ChangeMachine(machine => machine.Add(TestConfiguration.Certificate));
        new XElement("netsh", new XElement("certificate", new XAttribute("key", "ipport=0.0.0.0:443"), new XAttribute("certhash", new string('a', 40)))).Save(Path.Combine(_server.Inetsrv, "netsh.xml"));
        Refused(Https() with { HostName = "", Bindings = SiteBindings.Parse("https/*:443:") }, "DJIIS1838", [new string('A', 40)], "CERTIFICATE=subject:polls.example");
    }

    [Theory]
    [InlineData("<configuration>", "line 1")]
    [InlineData("<configuration/>", "__app__")]
    public void AWebConfigThatIsNotThePackages(string content, string text)
    {
        _server.Lay(TestConfiguration.Site(), content);
        var before = _server.Snapshot();

        Assert.Equal(1, _server.Run("install"));

        Assert.Contains(text, _server.Output, StringComparison.Ordinal);
        Assert.Equal(before, _server.Snapshot());
    }

    [Fact]
    public void AWebConfigThatDoesNotHideTheFolders()
    {
        _server.Lay(TestConfiguration.Site(), TestConfiguration.WebConfig(TestConfiguration.Site()).Replace("<add segment=\"__setup__\" />", "", StringComparison.Ordinal));
        var before = _server.Snapshot();

        Assert.Equal(1, _server.Run("install"));

        Assert.Contains("DJIIS1841", _server.Output, StringComparison.Ordinal);
        Assert.Contains("__setup__", _server.Output, StringComparison.Ordinal);
        Assert.Contains("Take back the change to hiddenSegments", _server.Output, StringComparison.Ordinal);
        Assert.Equal(before, _server.Snapshot());
    }

    [Fact]
    public void AHandlerOfAnotherFastCgiApplication()
    {
        var site = TestConfiguration.FastCgi() with { WebConfigValues = [] };
        Refused(site, "DJIIS1842", []);
    }

    [Fact]
    public void ALockedSectionInTheUsersOwnLines()
    {
        var config = TestConfiguration.WebConfig(TestConfiguration.Site()).Replace("<security>", "<security><authentication><windowsAuthentication enabled=\"true\" /></authentication>", StringComparison.Ordinal);
        _server.Lay(TestConfiguration.Site(), config);
        var before = _server.Snapshot();

        Assert.Equal(1, _server.Run("install"));

        Assert.Contains("DJIIS1843", _server.Output, StringComparison.Ordinal);
        Assert.Contains("appcmd unlock config \"Polls\"", _server.Output, StringComparison.Ordinal);
        Assert.Equal(before, _server.Snapshot());
    }

    [Fact]
    public void ADataFolderOfSomeoneElse()
    {
        Directory.CreateDirectory(_server.Data);
        _server.ChangeMachine(machine => machine.Add(new XElement("owner", new XAttribute("folder", _server.Data), new XAttribute("sid", "S-1-5-21-9-9-9-1001"))));
        Refused(TestConfiguration.Site(), "DJIIS1844", ["takeown", "DATADIR"]);
    }

    [Fact]
    public void ASecretThatTheSiteNeeds() =>
        Refused(TestConfiguration.Site() with { Secrets = [new("DB_PASSWORD", IsGenerated: false, IsRequired: true)] }, "DJIIS1845", ["DB_PASSWORD", "SECRETSFILE"]);

    [Theory]
    [InlineData("no equals sign", "line 1")]
    [InlineData("<secrets", "well-formed")]
    public void AFileOfSecretsThatHasNoForm(string content, string reason)
    {
        var path = Path.Combine(_server.Folder, "secrets.txt");
        File.WriteAllText(path, content);
        Refused(TestConfiguration.Site(), "DJIIS1846", [reason], "SECRETSFILE=" + path);
        Assert.DoesNotContain("equals sign\n", _server.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SITENAME=a/b")]
    [InlineData("SITENAME=a*b")]
    [InlineData("APPPATH=/other")]
    [InlineData("APPPATH=/a b")]
    [InlineData("HOSTNAME=http://a.example")]
    [InlineData("BINDINGS=nonsense")]
    [InlineData("CERTIFICATE=12")]
    [InlineData("APPPOOL=a'b")]
    [InlineData("POOLIDENTITY=Nobody")]
    [InlineData("POOLIDENTITY=SpecificUser")]
    [InlineData("DATADIR=relative")]
    [InlineData("OPENFIREWALL=yes")]
    public void ASettingThatCannotBeMeant(string setting) => Refused(TestConfiguration.Site(), "DJIIS1815", [setting.Split('=')[0]], setting);

    [Fact]
    public void ADataFolderThatIisWouldServe() => Refused(TestConfiguration.Site(), "DJIIS1815", ["visitors"], "DATADIR=" + Path.Combine(_server.WebRoot(), "data"));

    [Fact]
    public void AFolderWithAnApostropheForFastCgi() => Refused(TestConfiguration.FastCgi(), "DJIIS1816", ["O'Neil"], "PYTHONEXE=" + Python("O'Neil", "python313.dll"));

    [Theory]
    [InlineData("dance")]
    [InlineData("install --root")]
    [InlineData("install --colour blue --root .")]
    [InlineData("install --set NONSENSE --root .")]
    [InlineData("install now --root .")]
    [InlineData("install")]
    [InlineData("install --package a.msi")]
    [InlineData("secret forget --root .")]
    [InlineData("plan --format xml --root .")]
    public void ACommandLineThatMeansNothing(string line)
    {
        using var output = new StringWriter();

        Assert.Equal(2, Program.Run(line.Split(' '), output, output, _ => throw new InvalidOperationException("nothing is to be asked")));

        Assert.Contains("DJIIS1801", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ASettingThatNobodyKnows()
    {
        _server.Lay(TestConfiguration.Site());

        Assert.Equal(2, _server.Run("install", "COLOUR=blue"));
    }

    /// <summary>None of it is wrong: a slash at the end, letters beyond ASCII and blanks are only read with care.</summary>
    [Fact]
    public void FoldersWithASlashAtTheEndAndAnyLettersAreTaken()
    {
        _server.Lay(TestConfiguration.FastCgi() with { AppPath = "/größe" });
        var data = Path.Combine(_server.Folder, "Größe 日本, alle");

        Assert.True(_server.Run("install", "SITENAME=Größe", "APPPATH=/größe/", "DATADIR=" + data + "/", "PYTHONEXE=" + Python("Пайтон 3", "python313.dll")) == 0, _server.Output);

        Assert.True(Directory.Exists(Path.Combine(data, "media")));
        Assert.Contains(_server.Changes(), call => call.StartsWith("appcmd add app /site.name:Größe /path:/größe ", StringComparison.Ordinal));
        Assert.Contains(_server.Changes(), call => call.StartsWith("icacls ~/Größe 日本, alle /inheritance:r", StringComparison.Ordinal));
        Assert.Contains("Пайтон 3", (string?)_server.Configuration.Descendants("fastCgi").Elements("application").Single().Attribute("fullPath"), StringComparison.Ordinal);
    }

    [Fact]
    public void AFolderWithoutAPackage()
    {
        Assert.Equal(1, _server.Run("install"));

        Assert.Contains("DJIIS1802", _server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ASecondProcessForTheSameApplication()
    {
        _server.Lay(TestConfiguration.Site());
        var second = 0;
        var said = "";
        _server.Watch = (_, _) =>
        {
            if (second == 0)
            {
                second = _server.Run("install");
                said = _server.Output;
            }
        };

        Assert.Equal(0, _server.Run("install"));

        Assert.Equal(1, second);
        Assert.Contains("DJIIS1811", said, StringComparison.Ordinal);
    }

    private static SiteDescription Https() => TestConfiguration.Site() with { Bindings = SiteBindings.Parse("https/*:443:polls.example") };

    private string Python(string folder, string library)
    {
        var path = Path.Combine(_server.Folder, folder, "python.exe");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "");
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(path)!, library), "");
        return path;
    }

    private void AddSite(string name, string folder) => _server.ChangeConfiguration(configuration => configuration.Descendants("sites").Single().Add(new XElement(
        "site",
        new XAttribute("name", name),
        new XAttribute("id", "2"),
        new XElement("application", new XAttribute("path", "/"), new XElement("virtualDirectory", new XAttribute("path", "/"), new XAttribute("physicalPath", folder))),
        new XElement("bindings"))));

    private void Refused(SiteDescription site, string code, string[] texts, params string[] settings)
    {
        _server.Lay(site);
        var before = _server.Snapshot();

        Assert.Equal(1, _server.Run("install", settings));

        Assert.Contains(code, _server.Output, StringComparison.Ordinal);
        Assert.All(texts, text => Assert.Contains(text, _server.Output, StringComparison.Ordinal));
        Assert.DoesNotContain(" at Django.", _server.Output, StringComparison.Ordinal);
        Assert.Equal(before, _server.Snapshot());
    }
}
