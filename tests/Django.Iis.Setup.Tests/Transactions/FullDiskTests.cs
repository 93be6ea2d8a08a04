using System;
using System.IO;

namespace Django.Iis.Setup.Tests.Transactions;

/// <summary>A disk may be full at any step.</summary>
public class FullDiskTests
{
    [Theory]
    [MemberData(nameof(Scenario.Names), MemberType = typeof(Scenario))]
    public void AFullDiskAtAnyStepRestoresTheServer(string name) => Scenario.AtEveryStep(name, (server, before, run, text) =>
    {
        Assert.Equal(1, run(server));
        Assert.Contains("DJIIS1807", server.Output, StringComparison.Ordinal);
        Assert.Contains("Free space on the disk", server.Output, StringComparison.Ordinal);
        server.Watch = null;
        Assert.True(before == server.Snapshot(), $"{name}, {text}: {Scenario.Difference(before, server.Snapshot())}\n{server.Output}");
    }, () => new IOException("There is not enough space on the disk."));
}
