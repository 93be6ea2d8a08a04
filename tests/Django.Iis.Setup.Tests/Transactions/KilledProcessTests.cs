namespace Django.Iis.Setup.Tests.Transactions;

/// <summary>A process may end at any step, without a word.</summary>
public class KilledProcessTests
{
    [Theory]
    [MemberData(nameof(Scenario.Names), MemberType = typeof(Scenario))]
    public void ARollbackAfterAKilledProcessRestoresTheServer(string name) => Scenario.AtEveryStep(name, (server, before, run, text) =>
    {
        Assert.Throws<KilledException>(() => run(server));
        server.Watch = null;

        Assert.Equal(0, server.RunVersion(Scenario.Version(name), "rollback"));

        Assert.True(before == server.Snapshot(), $"{name}, {text}: {Scenario.Difference(before, server.Snapshot())}\n{server.Output}");
    }, () => new KilledException());
}
