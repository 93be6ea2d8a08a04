using System;
using System.IO;
using Django.Iis.Setup.Execution;

namespace Django.Iis.Setup.Tests.Transactions;

/// <summary>Taking back what is done.</summary>
public class RollbackTests
{
    [Theory]
    [MemberData(nameof(Scenario.Names), MemberType = typeof(Scenario))]
    public void ARollbackOfAFinishedRunRestoresTheServer(string name)
    {
        using var server = Scenario.Prepare(name, out var run);
        var before = server.Snapshot();
        Assert.Equal(0, run(server));

        Assert.Equal(0, server.RunVersion(Scenario.Version(name), "rollback"));

        Assert.True(before == server.Snapshot(), Scenario.Difference(before, server.Snapshot()));
    }

    [Fact]
    public void ARollbackThatIsKilledIsRunAgain()
    {
        using var server = Scenario.Prepare("fastcgi", out var run);
        var before = server.Snapshot();
        run(server);
        for (var call = 1; call < 12; call++)
        {
            server.Tools.FailAt(call, 1359);
            server.Run("rollback");
        }

        server.Tools.StopFailing();
        Assert.Equal(0, server.Run("rollback"));

        Assert.True(before == server.Snapshot(), Scenario.Difference(before, server.Snapshot()));
    }

    [Fact]
    public void AnInstallationTakesBackOneThatWasCutOffFirst()
    {
        using var server = Scenario.Prepare("fresh", out var run);
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
        using var server = Scenario.Prepare("fresh", out var run);
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
        using var server = Scenario.Prepare("fresh", out var run);
        run(server);
        var upload = Path.Combine(server.Data, "media", "photo.jpg");
        File.WriteAllText(upload, "");

        Assert.Equal(0, server.Run("rollback"));

        Assert.True(File.Exists(upload));
    }
}
