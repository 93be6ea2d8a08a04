using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Setup.Description;
using Django.Iis.Setup.Tests.Server;

namespace Django.Iis.Setup.Tests.Transactions;

/// <summary>What may be under way when something goes wrong: each with a server in the state before, and the run.</summary>
internal static class Scenario
{
    public static TheoryData<string> Names { get; } = new("fresh", "fastcgi", "locked", "https", "upgrade", "uninstall", "removedata", "subapplication", "prerequisites");

    public static void AtEveryStep(string name, Action<TestServer, string, Func<TestServer, int>, string> test, Func<Exception> failure)
    {
        var count = Count(name);
        for (var index = 0; index < count; index++)
        {
            using var server = Prepare(name, out var run);
            var before = server.Snapshot();
            var moments = 0;
            var text = "";
            server.Watch = (step, moment) =>
            {
                if (moments++ == index)
                {
                    text = moment + " " + step.Text;
                    throw failure();
                }
            };
            test(server, before, run, text);
        }
    }

    private static int Count(string name)
    {
        using var server = Prepare(name, out var run);
        var moments = 0;
        server.Watch = (_, _) => moments++;
        Assert.Equal(0, run(server));
        return moments;
    }

    public static TestServer Prepare(string name, out Func<TestServer, int> run)
    {
        var server = new TestServer();
        var settings = new List<string>();
        var site = name is "fresh" or "locked" or "prerequisites" ? TestConfiguration.Site() : TestConfiguration.FastCgi();
        switch (name)
        {
            case "locked":
                server.ChangeConfiguration(configuration => configuration.Elements("location").Remove());
                break;
            case "https":
                server.ChangeMachine(machine => machine.Add(TestConfiguration.Certificate));
                site = site with { Bindings = SiteBindings.Parse("http/*:80:polls.example;https/*:443:polls.example#subject:polls.example") };
                site = site with { FastCgi = site.FastCgi! with { Utf8ServerVariables = true } };
                settings.Add("OPENFIREWALL=1");
                break;
            case "subapplication":
                site = site with { SiteName = "Default Web Site", AppPath = "/polls", VirtualDirectories = [new("/media", "media", FolderBase.Data)] };
                break;
            case "prerequisites":
                server.RemoveComponent("WebSockets");
                site = site with { Features = [IisFeature.WebSockets] };
                settings.Add("INSTALLPREREQUISITES=1");
                break;
        }

        var secrets = Path.Combine(server.Folder, "secrets.txt");
        File.WriteAllText(secrets, "DB_PASSWORD=x\n");
        settings.Add("SECRETSFILE=" + secrets);
        server.Lay(site);
        if (name is "upgrade" or "uninstall" or "removedata")
        {
            Assert.Equal(0, server.Run("install"));
            Assert.Equal(0, server.Run("commit"));
            File.WriteAllText(Path.Combine(server.Data, "media", "photo.jpg"), "");
        }

        if (name == "upgrade")
        {
            server.Lay(site with
            {
                Version = "2.0.0",
                Pool = site.Pool with { QueueLength = 5, RecycleAfter = TimeSpan.FromMinutes(60) },
                FastCgi = site.FastCgi! with { MaxInstances = 9 },
                Bindings = SiteBindings.Parse("http/*:80:polls.example;http/*:8080:"),
                VirtualDirectories = [new("/media", "media", FolderBase.Data)],
                Preload = false,
            });
        }

        var arguments = settings.ToArray();
        run = name switch
        {
            "uninstall" => one => one.Run("uninstall"),
            "removedata" => one => one.Run("uninstall", "REMOVEDATA=1"),
            _ => one => one.RunVersion(Version(name), "install", arguments),
        };
        return server;
    }

    public static string Version(string name) => name == "upgrade" ? "2.0.0" : "1.0.0";

    public static string Difference(string before, string after)
    {
        var earlier = before.Split('\n');
        var later = after.Split('\n');
        return string.Join('\n', earlier.Except(later, StringComparer.Ordinal).Select(line => "- " + line).Concat(later.Except(earlier, StringComparer.Ordinal).Select(line => "+ " + line)));
    }
}
