using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Setup.Description;
using Django.Iis.Setup.Server;
using Django.Iis.Setup.Tests.Server;

namespace Django.Iis.Setup.Tests;

/// <summary>Installations on a fresh server, to the last command line.</summary>
public sealed class InstallTests : IDisposable
{
    private const string PoolSid = "*S-1-5-82-POLLS";

    private readonly TestServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public void EveryCommandLineOfAWebServersSite()
    {
        _server.Lay(TestConfiguration.Site());

        Assert.Equal(0, _server.Run("install"));

        Assert.Equal(
            [
                "icacls ~/ProgramData/Django.Iis /inheritance:r /grant:r *S-1-5-32-544:(OI)(CI)F *S-1-5-18:(OI)(CI)F",
                "icacls ~/ProgramData/Django.Iis/Polls /inheritance:r /grant:r *S-1-5-32-544:(OI)(CI)F *S-1-5-18:(OI)(CI)F",
                "appcmd add apppool /name:Polls /managedRuntimeVersion: /autoStart:true /enable32BitAppOnWin64:false /startMode:AlwaysRunning /queueLength:1000"
                    + " /processModel.identityType:ApplicationPoolIdentity /processModel.idleTimeout:00:00:00 /processModel.loadUserProfile:true /processModel.maxProcesses:1"
                    + " /recycling.periodicRestart.time:00:00:00 /recycling.periodicRestart.privateMemory:0",
                "icacls ~/data/Polls /inheritance:r /grant:r *S-1-5-32-544:(OI)(CI)F *S-1-5-18:(OI)(CI)F " + PoolSid + ":RX",
                "icacls ~/data/Polls/media /inheritance:r /grant:r *S-1-5-32-544:(OI)(CI)F *S-1-5-18:(OI)(CI)F " + PoolSid + ":(OI)(CI)M",
                "icacls ~/data/Polls/logs /inheritance:r /grant:r *S-1-5-32-544:(OI)(CI)F *S-1-5-18:(OI)(CI)F " + PoolSid + ":(OI)(CI)M",
                "icacls ~/data/Polls/db /inheritance:r /grant:r *S-1-5-32-544:(OI)(CI)F *S-1-5-18:(OI)(CI)F " + PoolSid + ":(OI)(CI)M",
                "icacls ~/data/Polls/secrets /inheritance:r /grant:r *S-1-5-32-544:(OI)(CI)F *S-1-5-18:(OI)(CI)F " + PoolSid + ":(OI)(CI)R",
                "icacls ~/inetpub/Polls/releases/1.0.0 /grant:r " + PoolSid + ":(OI)(CI)RX",
                "appcmd add site /name:Polls /physicalPath:~/inetpub/Polls/releases/1.0.0/www /bindings:http/*:80:polls.example",
                "appcmd set app /app.name:Polls/ /applicationPool:Polls",
                "appcmd set app /app.name:Polls/ /preloadEnabled:true",
                "appcmd set config Polls -section:system.webServer/security/authentication/anonymousAuthentication /enabled:true /commit:apphost",
                "appcmd set config Polls -section:system.webServer/security/authentication/anonymousAuthentication /userName: /commit:apphost",
            ],
            _server.Changes().Select(call => call.Replace("*" + Accounts.PoolSid("Polls"), PoolSid, StringComparison.Ordinal)));
    }

    [Fact]
    public void EveryCommandLineOfAFastCgiApplication()
    {
        _server.Lay(TestConfiguration.FastCgi());

        Assert.Equal(0, _server.Run("install"));

        Assert.Equal(
            [
                "appcmd set config -section:system.webServer/fastCgi /+[fullPath='~/Python 313/python.exe',arguments='-X django_iis=Polls -m wfastcgi',maxInstances='4',idleTimeout='1800',"
                    + "activityTimeout='120',requestTimeout='120',instanceMaxRequests='10000',queueLength='1000',rapidFailsPerMinute='10',protocol='NamedPipe',flushNamedPipe='false',"
                    + "stderrMode='ReturnGeneric500',signalBeforeTerminateSeconds='30',monitorChangesTo='~/inetpub/Polls/releases/1.0.0/www/web.config'] /commit:apphost",
                "appcmd set config -section:system.webServer/fastCgi /+[fullPath='~/Python 313/python.exe',arguments='-X django_iis=Polls -m wfastcgi']"
                    + ".environmentVariables.[name='PYTHONNOUSERSITE',value='1'] /commit:apphost",
                "appcmd set config -section:system.webServer/fastCgi /+[fullPath='~/Python 313/python.exe',arguments='-X django_iis=Polls -m wfastcgi']"
                    + ".environmentVariables.[name='DJANGO_IIS_DATA',value='~/data/Polls'] /commit:apphost",
            ],
            _server.Changes().Where(call => call.Contains("fastCgi", StringComparison.Ordinal)));
    }

    [Fact]
    public void AHandlerNamesTheFastCgiApplicationToTheLetter()
    {
        _server.Lay(TestConfiguration.FastCgi());

        _server.Run("install");

        var application = _server.Configuration.Descendants("fastCgi").Elements("application").Single();
        Assert.Equal((string)application.Attribute("fullPath")! + "|" + (string)application.Attribute("arguments")!, (string?)WebConfig().Descendants("add").First().Attribute("scriptProcessor"));
    }

    [Fact]
    public void AWebConfigGetsThisServersPaths()
    {
        _server.Lay(TestConfiguration.Site());

        _server.Run("install", "HOSTNAME=polls.test");

        var process = WebConfig().Descendants("httpPlatform").Single();
        Assert.Equal(_server.Python, (string?)process.Attribute("processPath"));
        Assert.Equal(Path.Combine(_server.Release("1.0.0"), "setup", "launcher.py") + " waitress --port=%HTTP_PLATFORM_PORT%", (string?)process.Attribute("arguments"));
        Assert.Equal(Path.Combine(_server.Data, "logs", "stdout"), (string?)process.Attribute("stdoutLogFile"));
        Assert.Equal(
            [Path.Combine(_server.Release("1.0.0"), "app") + ";" + Path.Combine(_server.Release("1.0.0"), "python"), _server.Data, "polls.test"],
            process.Descendants("environmentVariable").Select(variable => (string?)variable.Attribute("value")));
    }

    [Fact]
    public void SecondInstallationChangesNothing()
    {
        _server.Lay(TestConfiguration.FastCgi());
        _server.Run("install");
        _server.Run("commit");
        var before = _server.Snapshot();
        _server.Tools.ForgetCalls();

        Assert.Equal(0, _server.Run("install"));

        Assert.Empty(_server.Changes());
        Assert.Equal(before, _server.Snapshot());
        Assert.Contains("Nothing was left to do.", _server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void APackagesNameGoesIntoASiteThatWasGiven()
    {
        _server.Lay(TestConfiguration.FastCgi());

        Assert.Equal(0, _server.Run("install", "SITENAME=Größe (Co)", "HOSTNAME=a.example;b.example"));

        var site = _server.Configuration.Descendants("site").Single(site => (string?)site.Attribute("name") == "Größe (Co)");
        Assert.Equal(["*:80:a.example", "*:80:b.example"], site.Descendants("binding").Select(binding => (string?)binding.Attribute("bindingInformation")));
        Assert.Equal("Größe (Co)", (string?)site.Element("application")!.Attribute("applicationPool"));
        // Another site of the same package on this server must not share its FastCGI processes.
        Assert.Matches("^-X django_iis=Gr--e--Co--[0-9a-f]{8} -m wfastcgi$", (string?)_server.Configuration.Descendants("fastCgi").Elements("application").Single().Attribute("arguments"));
    }

    [Fact]
    public void ASiteThatIsMadeForAPackageWithoutBindingsAnswersToItsHost()
    {
        _server.Lay(TestConfiguration.Site() with { Bindings = [] });

        Assert.Equal(0, _server.Run("install", "HOSTNAME=a.example;.b.example"));

        Assert.Equal("*:80:a.example", (string?)_server.Configuration.Descendants("binding").Last().Attribute("bindingInformation"));
        Assert.Equal(2, _server.Configuration.Descendants("binding").Count());
    }

    [Fact]
    public void ASubApplicationLeavesItsSiteAlone()
    {
        _server.Lay(TestConfiguration.Site() with { SiteName = "Default Web Site", AppPath = "/polls", VirtualDirectories = [new("/media", "media", FolderBase.Data)] });
        var bindings = _server.Configuration.Descendants("bindings").Single().ToString();

        Assert.Equal(0, _server.Run("install"));

        var application = _server.Configuration.Descendants("application").Single(application => (string?)application.Attribute("path") == "/polls");
        Assert.Equal("Polls", (string?)application.Attribute("applicationPool"));
        Assert.Equal([_server.WebRoot(), Path.Combine(_server.Data, "media")], application.Elements("virtualDirectory").Select(directory => (string?)directory.Attribute("physicalPath")));
        Assert.Equal(bindings, _server.Configuration.Descendants("bindings").Single().ToString());
        Assert.NotNull(Location("Default Web Site/polls"));
    }

    [Fact]
    public void NobodyConfiguresIisByAnUpload()
    {
        _server.Lay(TestConfiguration.Site() with { VirtualDirectories = [new("/media", "media", FolderBase.Data)] });
        Directory.CreateDirectory(Path.Combine(_server.Data, "media"));
        var uploaded = Path.Combine(_server.Data, "media", "web.config");
        File.WriteAllText(uploaded, "<configuration><system.webServer><httpRedirect enabled=\"true\" destination=\"https://evil.example\" /></system.webServer></configuration>");

        Assert.Equal(0, _server.Run("install"));

        var directory = _server.Configuration.Descendants("virtualDirectory").Single(element => (string?)element.Attribute("path") == "/media");
        Assert.Equal("false", (string?)directory.Attribute("allowSubDirConfig"));
        Assert.Empty(XDocument.Load(uploaded).Root!.Elements());
        var access = Assert.Single(_server.Changes(), call => call.StartsWith("icacls ~/data/Polls/media/web.config ", StringComparison.Ordinal));
        Assert.Matches(@" /inheritance:r /grant:r \*S-1-5-32-544:F \*S-1-5-18:F \*S-1-5-82-[-0-9]+:R$", access);
    }

    [Fact]
    public void AnOlderVirtualDirectoryOfUploadsIsClosed()
    {
        _server.Lay(TestConfiguration.Site() with { VirtualDirectories = [new("/media", "media", FolderBase.Data)] });
        Assert.Equal(0, _server.Run("install"));
        _server.ChangeConfiguration(configuration => configuration.Descendants("virtualDirectory").Attributes("allowSubDirConfig").Remove());

        Assert.Equal(0, _server.Run("install"));

        Assert.Equal("false", (string?)_server.Configuration.Descendants("virtualDirectory").Single(element => (string?)element.Attribute("path") == "/media").Attribute("allowSubDirConfig"));
    }

    [Fact]
    public void ASubApplicationWithoutASiteGetsOneWithAnEmptyRoot()
    {
        _server.Lay(TestConfiguration.Site() with { AppPath = "/polls" });

        Assert.Equal(0, _server.Run("install"));

        var applications = _server.Configuration.Descendants("site").Single(site => (string?)site.Attribute("name") == "Polls").Elements("application").ToList();
        Assert.Equal(["/", "/polls"], applications.Select(application => (string?)application.Attribute("path")));
        Assert.Equal(Path.Combine(_server.Data, "parent"), (string?)applications[0].Element("virtualDirectory")!.Attribute("physicalPath"));
    }

    [Fact]
    public void LockedHandlersGoToTheApplicationsLocationAndOutOfWebConfig()
    {
        _server.ChangeConfiguration(configuration => configuration.Elements("location").Remove());
        _server.Lay(TestConfiguration.Site());

        Assert.Equal(0, _server.Run("install"));

        Assert.Empty(WebConfig().Descendants("handlers"));
        Assert.Equal("Django-Polls", (string?)Location("Polls")!.Descendants("handlers").Elements("add").Single().Attribute("name"));
        var files = Location("Polls/static")!.Descendants("handlers").Single();
        Assert.Equal("Read", (string?)files.Attribute("accessPolicy"));
        Assert.Equal(["Django-Polls"], files.Elements("remove").Select(element => (string?)element.Attribute("name")));
        // The lock itself stays.
        Assert.Equal("Deny", (string?)_server.Configuration.Descendants("section").First().Attribute("overrideModeDefault"));
    }

    [Fact]
    public void LockedHandlersStayMovedWithASecondInstallation()
    {
        _server.ChangeConfiguration(configuration => configuration.Elements("location").Remove());
        _server.Lay(TestConfiguration.FastCgi());
        _server.Run("install");
        _server.Run("commit");
        _server.Tools.ForgetCalls();

        Assert.Equal(0, _server.Run("install"));

        Assert.Empty(_server.Changes());
    }

    [Fact]
    public void MovedHandlersThatSomeoneDeletedAreSeenAndPutBack()
    {
        _server.ChangeConfiguration(configuration => configuration.Elements("location").Remove());
        _server.Lay(TestConfiguration.FastCgi());
        _server.Run("install");
        _server.Run("commit");
        var before = _server.Snapshot();
        _server.ChangeConfiguration(configuration => configuration.Descendants("handlers").Where(handlers => handlers.Ancestors("location").Any()).Remove());

        Assert.Equal(3, _server.Run("status"));
        Assert.Contains("Set system.webServer/handlers of 'Polls' in applicationHost.config", _server.Output, StringComparison.Ordinal);
        Assert.Equal(0, _server.Run("install"));
        Assert.Equal(0, _server.Run("commit"));

        Assert.Equal(0, _server.Run("status"));
        Assert.Equal(before.Split('\n').Order(StringComparer.Ordinal), _server.Snapshot().Split('\n').Order(StringComparer.Ordinal));
    }

    [Fact]
    public void MovedHandlersFollowAnotherPython()
    {
        _server.ChangeConfiguration(configuration => configuration.Elements("location").Remove());
        _server.Lay(TestConfiguration.FastCgi());
        _server.Run("install");
        var python = Path.Combine(_server.Folder, "Other", "python.exe");
        Directory.CreateDirectory(Path.GetDirectoryName(python)!);
        File.WriteAllText(python, "");
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(python)!, "python313.dll"), "");

        Assert.Equal(0, _server.Run("install", "PYTHONEXE=" + python));

        Assert.Equal(python + "|-X django_iis=Polls -m wfastcgi", (string?)Location("Polls")!.Descendants("handlers").Elements("add").Single().Attribute("scriptProcessor"));
        Assert.Equal(python, (string?)_server.Configuration.Descendants("fastCgi").Elements("application").Single().Attribute("fullPath"));
    }

    [Fact]
    public void WindowsAuthenticationTakesThePlaceOfAnonymousVisitors()
    {
        _server.Lay(TestConfiguration.FastCgi() with { RemoteUser = RemoteUserKind.Windows });

        _server.Run("install");

        var authentication = Location("Polls")!.Descendants("authentication").Single();
        Assert.Equal("true", (string?)authentication.Element("windowsAuthentication")!.Attribute("enabled"));
        Assert.Equal("false", (string?)authentication.Element("anonymousAuthentication")!.Attribute("enabled"));
    }

    [Fact]
    public void ShibbolethsFragmentsAreWrittenOutToPaste()
    {
        _server.Lay(TestConfiguration.FastCgi() with { RemoteUser = RemoteUserKind.Shibboleth });

        _server.Run("install");

        var fragments = XElement.Load(Path.Combine(_server.Data, "shibboleth2-fragments.xml"));
        Assert.Equal("polls.example", (string?)fragments.Descendants("Host").Single().Attribute("name"));
        Assert.Equal("/Shibboleth.sso", (string?)fragments.Descendants("Sessions").Single().Attribute("handlerURL"));
        Assert.Contains("shibboleth2.xml", _server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void OpeningTheFirewallNamesThePorts()
    {
        _server.Lay(TestConfiguration.Site());

        _server.Run("install", "OPENFIREWALL=1", "BINDINGS=http/*:8080:");

        Assert.Contains("netsh advfirewall firewall add rule name=Django IIS site Polls dir=in action=allow protocol=TCP localport=8080", _server.Changes());
    }

    [Theory]
    [InlineData("NetworkService", "", "*S-1-5-20:(OI)(CI)RX")]
    [InlineData("SpecificUser", @"CORP\web$", @"CORP\web$:(OI)(CI)RX")]
    public void APoolOfAnotherAccountGetsTheRightsOfThatOne(string identity, string user, string entry)
    {
        _server.Lay(TestConfiguration.Site());

        Assert.Equal(0, _server.Run("install", "POOLIDENTITY=" + identity, "POOLUSER=" + user));

        Assert.Contains(_server.Changes(), call => call.EndsWith("1.0.0 /grant:r " + entry, StringComparison.Ordinal));
        Assert.Equal(identity, (string?)Pool().Element("processModel")!.Attribute("identityType"));
        Assert.Equal(user.Length == 0 ? null : user, (string?)Pool().Element("processModel")!.Attribute("userName"));
    }

    [Fact]
    public void WhoeverHasAnEntryOfAFolderThatWasThereBeforeLosesIt()
    {
        Directory.CreateDirectory(Path.Combine(_server.Data, "media"));
        _server.Tools.Run("icacls", [Path.Combine(_server.Data, "media"), "/grant", "*S-1-1-0:(OI)(CI)F", "*S-1-5-21-9-9-9-1001:(OI)(CI)M"], () => "", out _);
        _server.Lay(TestConfiguration.Site());

        Assert.Equal(0, _server.Run("install"));

        Assert.DoesNotContain("S-1-1-0", _server.Access(), StringComparison.Ordinal);
        Assert.DoesNotContain("S-1-5-21-9-9-9-1001", _server.Access(), StringComparison.Ordinal);
        Assert.Contains(_server.Changes(), call => call.EndsWith("/remove *S-1-5-21-9-9-9-1001 *S-1-1-0", StringComparison.Ordinal));
        Assert.Equal(0, _server.Run("status"));
    }

    [Fact]
    public void AnAccountThatTheComputerKnowsIsGrantedBySidAndFoundAgain()
    {
        _server.ChangeMachine(machine => machine.Add(new XElement("account", new XAttribute("name", @"CORP\web$"), new XAttribute("sid", "S-1-5-21-1-1-1-1105"))));
        _server.Lay(TestConfiguration.Site());

        Assert.Equal(0, _server.Run("install", @"POOLUSER=CORP\web$"));

        Assert.Contains(_server.Changes(), call => call.EndsWith("1.0.0 /grant:r *S-1-5-21-1-1-1-1105:(OI)(CI)RX", StringComparison.Ordinal));
        Assert.Equal(0, _server.Run("status", @"POOLUSER=CORP\web$"));
    }

    [Fact]
    public void AnAccountsPasswordStandsOnNoCommandLineAndInNoOutput()
    {
        _server.Lay(TestConfiguration.Site());
        var secrets = Path.Combine(_server.Folder, "secrets.txt");
        File.WriteAllText(secrets, "POOLPASSWORD=pass'word\"1\nDB_PASSWORD=s3cret=\n");

        Assert.Equal(0, _server.Run("install", "POOLUSER=CORP\\web", "SECRETSFILE=" + secrets, "--log=" + Path.Combine(_server.Folder, "setup.log")));

        Assert.Equal("pass'word\"1", (string?)Pool().Element("processModel")!.Attribute("password"));
        var places = string.Join('\n', _server.Tools.Calls) + _server.Output + File.ReadAllText(Path.Combine(_server.Folder, "setup.log"));
        Assert.DoesNotContain("pass'word", places, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", places, StringComparison.Ordinal);
        Assert.False(File.Exists(secrets));
        var store = XElement.Load(Path.Combine(_server.Data, "secrets", "secrets.xml"));
        Assert.Equal(["DB_PASSWORD", "SECRET_KEY"], store.Elements("secret").Select(secret => (string?)secret.Attribute("name")));
        Assert.Equal("s3cret=", store.Elements("secret").First().Value);
    }

    private XElement Pool() => _server.Configuration.Descendants("applicationPools").Elements("add").Single(pool => (string?)pool.Attribute("name") == "Polls");

    private XElement? Location(string path) => _server.Configuration.Elements("location").SingleOrDefault(location => (string?)location.Attribute("path") == path);

    private XElement WebConfig() => XElement.Load(_server.WebConfig());
}
