using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Django.Iis.Core.Processes;
using Django.Iis.Setup.Description;
using Django.Iis.Setup.Server;
using Django.Iis.Setup.Tests.Server;

namespace Django.Iis.Setup.Tests;

/// <summary>
/// Every kind of command line that set-up can issue, forwards and back, with names that hold blanks, commas, an ampersand and letters beyond ASCII: one of each kind to the last character, and no
/// kind that is not in the list.
/// </summary>
public sealed class CommandLineTests : IDisposable
{
    private const string Name = "Größe (Nr. 1) 'x'";

    private const string Pool = "Pool, Ümlaut & Co";

    /// <summary>By kind. What begins with /apppool.name and the like is appcmd's own quoting-proof form of a name; <c>~</c> is the server's root, <c>*POOL</c> the SID of the pool's account.</summary>
    private const string Expected = """
        appcmd add vdir "/app.name:Größe (Nr. 1) 'x'/" /path:/media /physicalPath:~/data/Polls/media /allowSubDirConfig:false
        appcmd add apppool /in
        appcmd add apppool "/name:Pool, Ümlaut & Co" /managedRuntimeVersion: /autoStart:true /enable32BitAppOnWin64:false /startMode:AlwaysRunning /queueLength:1000 /processModel.identityType:ApplicationPoolIdentity /processModel.idleTimeout:00:00:00 /processModel.loadUserProfile:true /processModel.maxProcesses:1 /recycling.periodicRestart.time:00:00:00 /recycling.periodicRestart.privateMemory:0
        appcmd add site "/name:Größe (Nr. 1) 'x'" /physicalPath:~/inetpub/Polls/releases/1.0.0/www /bindings:http/*:80:polls.example,https/*:443:polls.example
        appcmd add app "/site.name:Default Web Site" /path:/größe /physicalPath:~/inetpub/Polls/releases/1.1.0/www /applicationPool:Other
        appcmd clear config "Größe (Nr. 1) 'x'/static" -section:system.webServer/handlers /commit:apphost
        appcmd clear config "Größe (Nr. 1) 'x'" -section:system.webServer/security/authentication/anonymousAuthentication /commit:apphost
        appcmd clear config "Größe (Nr. 1) 'x'" -section:system.webServer/security/authentication/windowsAuthentication /commit:apphost
        appcmd delete app "/app.name:Default Web Site/größe"
        appcmd delete apppool "/apppool.name:Pool, Ümlaut & Co"
        appcmd delete site "/site.name:Größe (Nr. 1) 'x'"
        appcmd delete vdir "/vdir.name:Größe (Nr. 1) 'x'/media"
        appcmd list config -section:system.webServer/fastCgi /config /xml
        appcmd list apppool "/apppool.name:Pool, Ümlaut & Co" /config /xml
        appcmd list apppool "/apppool.name:Pool, Ümlaut & Co" /xml
        appcmd list site /config /xml
        appcmd list site "/site.name:Größe (Nr. 1) 'x'" /config /xml
        appcmd recycle apppool "/apppool.name:Pool, Ümlaut & Co"
        appcmd set config -section:system.webServer/fastCgi "/+[fullPath='~/Python 313/python.exe',arguments='-X django_iis=Gr--e--Nr.-1---x--7f0cf6a7 -m wfastcgi',maxInstances='4',idleTimeout='1800',activityTimeout='120',requestTimeout='120',instanceMaxRequests='10000',queueLength='1000',rapidFailsPerMinute='10',protocol='NamedPipe',flushNamedPipe='false',stderrMode='ReturnGeneric500',signalBeforeTerminateSeconds='30',monitorChangesTo='~/inetpub/Polls/releases/1.0.0/www/web.config']" /commit:apphost
        appcmd set config -section:system.webServer/fastCgi "/+[fullPath='~/Python 313/python.exe',arguments='-X django_iis=Gr--e--Nr.-1---x--7f0cf6a7 -m wfastcgi'].environmentVariables.[name='PYTHONNOUSERSITE',value='1']" /commit:apphost
        appcmd set config -section:system.webServer/fastCgi "/-[fullPath='~/Python 313/python.exe',arguments='-X django_iis=Gr--e--Nr.-1---x--7f0cf6a7 -m wfastcgi']" /commit:apphost
        appcmd set config "Größe (Nr. 1) 'x'" -section:system.webServer/handlers "/+[name='Django-Polls',path='*',verb='*',modules='FastCgiModule',scriptProcessor='~/Python 313/python.exe|-X django_iis=Gr--e--Nr.-1---x--7f0cf6a7 -m wfastcgi',resourceType='Unspecified',requireAccess='Script']" /commit:apphost
        appcmd set config "Größe (Nr. 1) 'x'/static" -section:system.webServer/handlers /-[name='Django-Polls'] /commit:apphost
        appcmd set config "Größe (Nr. 1) 'x'/static" -section:system.webServer/handlers /accessPolicy:Read /commit:apphost
        appcmd set config "Größe (Nr. 1) 'x'" -section:system.webServer/security/authentication/anonymousAuthentication /enabled:false /commit:apphost
        appcmd set config "Größe (Nr. 1) 'x'" -section:system.webServer/security/authentication/anonymousAuthentication /userName: /commit:apphost
        appcmd set config "Größe (Nr. 1) 'x'" -section:system.webServer/security/authentication/windowsAuthentication /enabled:true /commit:apphost
        appcmd set app "/app.name:Größe (Nr. 1) 'x'/" "/applicationPool:Pool, Ümlaut & Co"
        appcmd set app "/app.name:Größe (Nr. 1) 'x'/" /preloadEnabled:true
        appcmd set apppool "/apppool.name:Pool, Ümlaut & Co" /queueLength:5
        appcmd set site "/site.name:Größe (Nr. 1) 'x'" /+bindings.[protocol='http',bindingInformation='*:8080:polls.example']
        appcmd set site "/site.name:Größe (Nr. 1) 'x'" /-bindings.[protocol='http',bindingInformation='*:80:polls.example']
        appcmd set site "/site.name:Größe (Nr. 1) 'x'" /bindings.[protocol='https',bindingInformation='*:443:polls.example'].sslFlags:1
        appcmd set vdir "/vdir.name:Größe (Nr. 1) 'x'/" /physicalPath:~/inetpub/Polls/releases/2.0.0/www
        appcmd set vdir "/vdir.name:Größe (Nr. 1) 'x'/media" "/physicalPath:~/data/Polls/media, all" /allowSubDirConfig:false
        appcmd start apppool "/apppool.name:Pool, Ümlaut & Co"
        appcmd stop apppool "/apppool.name:Pool, Ümlaut & Co"
        dism /online /disable-feature /featurename:IIS-WebSockets /norestart /quiet
        dism /online /enable-feature /featurename:IIS-WebSockets /all /norestart /quiet
        icacls ~/inetpub/Polls/releases/1.0.0 /grant:r *POOL:(OI)(CI)RX
        icacls ~/ProgramData/Django.Iis /inheritance:r /grant:r *S-1-5-32-544:(OI)(CI)F *S-1-5-18:(OI)(CI)F
        icacls ~/inetpub/Polls/releases /restore ~/ProgramData/Django.Iis/Gr--e--Nr.-1---x--7f0cf6a7/backup/02-access.txt
        icacls ~/inetpub/Polls/releases/1.0.0 /save
        msiexec /i "~/installers, here/rewrite_amd64_en-US.msi" /qn /norestart
        msiexec /x "~/installers, here/rewrite_amd64_en-US.msi" /qn /norestart
        netsh advfirewall firewall add rule "name=Django IIS site Größe (Nr. 1) 'x'" dir=in action=allow protocol=TCP localport=80,443
        netsh advfirewall firewall delete rule "name=Django IIS site Größe (Nr. 1) 'x'"
        netsh advfirewall firewall show rule "name=Django IIS site Größe (Nr. 1) 'x'"
        netsh http add sslcert ccs=443 appid={6f4d1c8e-3a57-4a0b-9d2f-5b0c7e8a1d94}
        netsh http add sslcert hostnameport=polls.example:443 certhash=123456789ABCDEF0123456789ABCDEF012345678 appid={6f4d1c8e-3a57-4a0b-9d2f-5b0c7e8a1d94} certstorename=MY
        netsh http delete sslcert ccs=443
        netsh http delete sslcert hostnameport=polls.example:443
        netsh http show sslcert ccs=443
        netsh http show sslcert hostnameport=polls.example:443
        reg add HKLM\SYSTEM\CurrentControlSet\Services\W3SVC\Parameters /v FastCGIUtf8ServerVariables /t REG_MULTI_SZ /d REQUEST_URI\0PATH_INFO /f
        reg delete HKLM\SYSTEM\CurrentControlSet\Services\W3SVC\Parameters /v FastCGIUtf8ServerVariables /f
        """;

    private readonly TestServer _server = new();
    private readonly Dictionary<string, string> _seen = new(StringComparer.Ordinal);

    public void Dispose() => _server.Dispose();

    [Fact]
    public void EveryKindOfCommandLineIsKnownToTheLastCharacter()
    {
        LiveWholeLife();

        var actual = _seen.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value);
        Assert.Equal(Expected.Split('\n').Select(line => line.TrimEnd('\r')), actual);
    }

    /// <summary>Windows hands a program one line, which it takes apart by the rules of CommandLineToArgvW.</summary>
    [Fact]
    public void EveryArgumentComesBackFromItsLine()
    {
        LiveWholeLife();

        Assert.All(_server.Tools.Calls.Select(call => call.Split('\t')).Distinct(), arguments => Assert.Equal(arguments, CommandLine.Split(CommandLine.Join(arguments))));
    }

    /// <summary>Installation with all that a site can have, an upgrade, what each takes back, and the removal.</summary>
    private void LiveWholeLife()
    {
        _server.ChangeConfiguration(configuration => configuration.Element("location")!.Remove());
        _server.ChangeMachine(machine => machine.Add(TestConfiguration.Certificate));
        _server.RemoveComponent("WebSockets");
        var module = Directory.CreateDirectory(Path.Combine(_server.Folder, "installers, here")).FullName;
        File.WriteAllText(Path.Combine(module, "rewrite_amd64_en-US.msi"), "");
        string[] settings = ["SITENAME=" + Name, "APPPOOL=" + Pool, "OPENFIREWALL=1", "INSTALLPREREQUISITES=1", "--installers=" + module];
        var site = Site("1.0.0");
        _server.Lay(site);
        Taken("1.0.0", version => _server.RunVersion(version, "install", settings));
        Done(() => _server.Run("install", settings));

        // Beside it an application below a site of the server's own, in the pool of an account.
        _server.Lay(Site("1.1.0") with { SiteName = "Default Web Site", AppPath = "/größe", Bindings = [] });
        var secrets = Path.Combine(_server.Folder, "secrets, all.txt");
        File.WriteAllText(secrets, "POOLPASSWORD=x\n");
        string[] account = [@"POOLUSER=CORP\we b", "APPPOOL=Other", "DATADIR=" + Path.Combine(_server.Folder, "data", "Other"), "SECRETSFILE=" + secrets];
        Taken("1.1.0", version => _server.RunVersion(version, "install", account));

        _server.Lay(site with
        {
            Version = "2.0.0",
            Bindings = SiteBindings.Parse("http/*:8080:;https/*:443:polls.example#central"),
            VirtualDirectories = [new("/media", "media, all", FolderBase.Data)],
            Pool = site.Pool with { QueueLength = 5 },
            FastCgi = site.FastCgi! with { MaxInstances = 9, Utf8ServerVariables = false },
            Preload = false,
        });
        string[] upgraded = [.. settings.Take(3)];
        Taken("2.0.0", version => _server.RunVersion(version, "install", upgraded));
        Done(() => _server.RunVersion("2.0.0", "install", upgraded));
        Done(() => _server.RunVersion("2.0.0", "restart", upgraded));
        Taken("2.0.0", version => _server.RunVersion(version, "uninstall", upgraded));
        Gather();
    }

    /// <summary>A run, and what takes it back.</summary>
    private void Taken(string version, Func<string, int> run)
    {
        Done(() => run(version));
        Assert.True(_server.RunVersion(version, "rollback") == 0, _server.Output);
    }

    private void Done(Func<int> run) => Assert.True(run() == 0, _server.Output);

    /// <summary>The first of each kind: a tool, what it is told to do, and which options.</summary>
    private void Gather()
    {
        foreach (var call in _server.Tools.Calls.Select(call => call.Split('\t')))
        {
            var line = CommandLine.Join(call).Replace(_server.Folder, "~", StringComparison.Ordinal).Replace("*" + Accounts.PoolSid(Pool), "*POOL", StringComparison.Ordinal);
            _seen.TryAdd(Kind(call), line.Split(Path.GetTempPath())[0].TrimEnd());
        }
    }

    private static string Kind(string[] call) => call[0] switch
    {
        "appcmd" => string.Join(' ', call.Take(3).Where((part, index) => index < 2 || !IsOption(part)).Select((part, index) => index < 2 ? part : "…").Concat(call.Skip(2).Where(IsOption).Select(Head))),
        "icacls" => "icacls " + string.Join(' ', call.Skip(2).Where(part => part is "/inheritance:r" or "/grant:r" or "/save" or "/restore")),
        "dism" => "dism " + call[2],
        "netsh" => string.Join(' ', call.TakeWhile(part => !part.Contains('=', StringComparison.Ordinal))) + " " + call.First(part => part.Contains('=', StringComparison.Ordinal)).Split('=')[0],
        _ => call[0] + " " + call[1],
    };

    private static bool IsOption(string part) => part[0] is '/' or '-';

    /// <summary>What an option sets, without its value; entries of collections are all alike.</summary>
    private static string Head(string part)
    {
        if (part.StartsWith("-section:", StringComparison.Ordinal))
        {
            return part;
        }

        var option = Regex.Replace(part, @"\[[^\]]*\]", "[]", RegexOptions.None, TimeSpan.FromSeconds(1));
        return option.Split(':')[0];
    }

    private static SiteDescription Site(string version)
    {
        var site = TestConfiguration.FastCgi(version);
        return site with
        {
            Bindings = SiteBindings.Parse("http/*:80:polls.example;https/*:443:polls.example#subject:polls.example"),
            Features = [IisFeature.WebSockets, IisFeature.UrlRewrite],
            VirtualDirectories = [new("/media", "media", FolderBase.Data)],
            RemoteUser = RemoteUserKind.Windows,
            FastCgi = site.FastCgi! with { Utf8ServerVariables = true },
        };
    }
}
