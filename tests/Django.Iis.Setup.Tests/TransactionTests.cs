using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Setup.Description;
using Django.Iis.Setup.Execution;
using Django.Iis.Setup.Tests.Server;

namespace Django.Iis.Setup.Tests;

/// <summary>Whatever goes wrong, and wherever: the server is as it was.</summary>
public class TransactionTests
{
    /// <summary>A case: its name, how the server comes to the state before, and what is run then.</summary>
    public static TheoryData<string> Cases { get; } = new("fresh", "fastcgi", "locked", "https", "upgrade", "uninstall", "removedata", "subapplication", "prerequisites");

    [Theory]
    [MemberData(nameof(Cases))]
    public void AFailureOfAnyToolRestoresTheServer(string name)
    {
        foreach (var after in new[] { false, true })
        {
            var failures = 0;
            for (var call = 1; ; call++)
            {
                using var server = Prepare(name, out var run);
                var before = server.Snapshot();
                server.Tools.FailAt(call, 1359, after);

                var exitCode = run(server);

                // The call was never made, or one that may fail: all is done.
                if (exitCode == 0 && File.Exists(Path.Combine(server.Inetsrv, "fail.txt")))
                {
                    break;
                }

                if (exitCode != 0)
                {
                    failures++;
                    Assert.Equal(1, exitCode);
                    Assert.Contains("DJIIS18", server.Output, StringComparison.Ordinal);
                    Assert.True(before == server.Snapshot(), $"{name}, call {call}: {Difference(before, server.Snapshot())}\n{server.Output}");
                }
            }

            Assert.True(failures > 3, "no call failed");
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void AFullDiskAtAnyStepRestoresTheServer(string name) => AtEveryStep(name, (server, before, run, text) =>
    {
        Assert.Equal(1, run(server));
        Assert.Contains("DJIIS1807", server.Output, StringComparison.Ordinal);
        server.Watch = null;
        Assert.True(before == server.Snapshot(), $"{name}, {text}: {Difference(before, server.Snapshot())}\n{server.Output}");
    }, () => new IOException("There is not enough space on the disk."));

    [Theory]
    [MemberData(nameof(Cases))]
    public void ARollbackAfterAKilledProcessRestoresTheServer(string name) => AtEveryStep(name, (server, before, run, text) =>
    {
        Assert.Throws<KilledException>(() => run(server));
        server.Watch = null;

        Assert.Equal(0, server.RunVersion(Version(name), "rollback"));

        Assert.True(before == server.Snapshot(), $"{name}, {text}: {Difference(before, server.Snapshot())}\n{server.Output}");
    }, () => new KilledException());

    [Theory]
    [MemberData(nameof(Cases))]
    public void ARollbackOfAFinishedRunRestoresTheServer(string name)
    {
        using var server = Prepare(name, out var run);
        var before = server.Snapshot();
        Assert.Equal(0, run(server));

        Assert.Equal(0, server.RunVersion(Version(name), "rollback"));

        Assert.True(before == server.Snapshot(), Difference(before, server.Snapshot()));
    }

    [Fact]
    public void ARollbackThatIsKilledIsRunAgain()
    {
        using var server = Prepare("fastcgi", out var run);
        var before = server.Snapshot();
        run(server);
        for (var call = 1; call < 12; call++)
        {
            server.Tools.FailAt(call, 1359);
            server.Run("rollback");
        }

        server.Tools.StopFailing();
        Assert.Equal(0, server.Run("rollback"));

        Assert.True(before == server.Snapshot(), Difference(before, server.Snapshot()));
    }

    [Fact]
    public void AnInstallationTakesBackOneThatWasCutOffFirst()
    {
        using var server = Prepare("fresh", out var run);
        var steps = 0;
        server.Watch = (_, moment) =>
        {
            if (moment == StepMoment.After && ++steps == 9)
            {
                throw new KilledException();
            }
        };
        Assert.Throws<KilledException>(() => run(server));
        server.Watch = null;

        Assert.True(run(server) == 0, server.Output);

        Assert.Contains("interrupted", server.Output, StringComparison.Ordinal);
        Assert.Equal(0, server.Run("status"));
    }

    [Fact]
    public void ARollbackThatCannotBeCompletedSaysWhatToDoByHandAndCanBeRepeated()
    {
        using var server = Prepare("fresh", out var run);
        var before = server.Snapshot();
        run(server);
        server.ChangeConfiguration(_ => File.WriteAllText(Path.Combine(server.Inetsrv, "denied"), ""));

        Assert.Equal(1, server.Run("rollback"));

        Assert.Contains("DJIIS1809", server.Output, StringComparison.Ordinal);
        Assert.Contains("appcmd delete site /site.name:Polls", server.Output, StringComparison.Ordinal);
        File.Delete(Path.Combine(server.Inetsrv, "denied"));
        Assert.Equal(0, server.Run("rollback"));
        Assert.Equal(before, server.Snapshot());
    }

    [Fact]
    public void UploadsOfASiteThatWasNeverFinishedStay()
    {
        using var server = Prepare("fresh", out var run);
        run(server);
        var upload = Path.Combine(server.Data, "media", "photo.jpg");
        File.WriteAllText(upload, "");

        Assert.Equal(0, server.Run("rollback"));

        Assert.True(File.Exists(upload));
    }

    private static void AtEveryStep(string name, Action<TestServer, string, Func<TestServer, int>, string> test, Func<Exception> failure)
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

    private static TestServer Prepare(string name, out Func<TestServer, int> run)
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

    private static string Version(string name) => name == "upgrade" ? "2.0.0" : "1.0.0";

    private static string Difference(string before, string after)
    {
        var earlier = before.Split('\n');
        var later = after.Split('\n');
        return string.Join('\n', earlier.Except(later, StringComparer.Ordinal).Select(line => "- " + line).Concat(later.Except(earlier, StringComparer.Ordinal).Select(line => "+ " + line)));
    }

    private sealed class KilledException : Exception;
}
