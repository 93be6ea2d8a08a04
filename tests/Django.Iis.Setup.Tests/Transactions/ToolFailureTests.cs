using System;
using System.IO;

namespace Django.Iis.Setup.Tests.Transactions;

/// <summary>Any call of a tool may fail, and may have worked all the same.</summary>
public class ToolFailureTests
{
    [Theory]
    [MemberData(nameof(Scenario.Names), MemberType = typeof(Scenario))]
    public void AFailureOfAnyToolRestoresTheServer(string name)
    {
        foreach (var after in new[] { false, true })
        {
            var failures = 0;
            for (var call = 1; ; call++)
            {
                using var server = Scenario.Prepare(name, out var run);
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
                    Assert.True(before == server.Snapshot(), $"{name}, call {call}: {Scenario.Difference(before, server.Snapshot())}\n{server.Output}");
                }
            }

            Assert.True(failures > 3, "no call failed");
        }
    }
}
