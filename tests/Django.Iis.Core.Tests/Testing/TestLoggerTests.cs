using System;
using System.IO;
using Django.Iis.Core.Testing;

namespace Django.Iis.Core.Tests.Testing;

/// <summary>Where `dotnet test --logger` sends results.</summary>
public sealed class TestLoggerTests
{
    private static readonly DateTime Noon = new(2026, 1, 2, 12, 3, 4, 56, DateTimeKind.Local);

    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "results");

    [Theory]
    [InlineData("trx", "Shop_20260102_120304_056.trx")]
    [InlineData("TRX;LogFileName=tests.trx", "tests.trx")]
    [InlineData("trx; LogFileName = sub/tests.trx ;Verbosity=minimal", "sub/tests.trx")]
    [InlineData("trx;LogFilePrefix=nightly", "nightly_20260102_120304_056.trx")]
    public void AResultsFileHasTheNameThatIsAskedFor(string text, string expected)
    {
        var logger = TestLogger.Parse(text);

        Assert.True(logger.IsTrx);
        Assert.Equal(Path.GetFullPath(Path.Combine(Folder, expected)), logger.FileIn(Folder, "Shop", Noon));
    }

    [Fact]
    public void AConsoleIsNoResultsFile()
    {
        var logger = TestLogger.Parse("console;verbosity=detailed");

        Assert.True(logger.IsConsole);
        Assert.False(logger.IsTrx);
    }
}
