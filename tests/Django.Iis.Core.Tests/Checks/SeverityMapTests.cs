using System.Collections.Generic;
using Django.Iis.Core.Checks;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Tests.Checks;

/// <summary>What a finding of Django is in the build.</summary>
public class SeverityMapTests
{
    [Theory]
    [InlineData("Error", 50, CheckSeverity.Error)]
    [InlineData("Error", 40, CheckSeverity.Error)]
    [InlineData("Error", 30, CheckSeverity.Warning)]
    [InlineData("Error", 20, CheckSeverity.Message)]
    [InlineData("Error", 10, CheckSeverity.Message)]
    [InlineData("Critical", 40, CheckSeverity.Warning)]
    [InlineData("warning", 30, CheckSeverity.Error)]
    [InlineData("Info", 20, CheckSeverity.Error)]
    [InlineData("None", 50, CheckSeverity.Warning)]
    public void TheLevelDecides(string failLevel, int level, CheckSeverity severity) =>
        Assert.Equal(severity, Map(failLevel).Of(Finding(level: level)));

    [Theory]
    [InlineData("None", CheckSeverity.None)]
    [InlineData("Message", CheckSeverity.Message)]
    [InlineData("warning", CheckSeverity.Warning)]
    [InlineData("Error", CheckSeverity.Error)]
    public void AWordForTheIdDecidesBeforeTheLevel(string word, CheckSeverity severity) =>
        Assert.Equal(severity, Map("Error", ("security.W004", word)).Of(Finding()));

    [Fact]
    public void OfTwoWordsForAnIdTheLaterCounts() =>
        Assert.Equal(CheckSeverity.Error, Map("Error", ("security.W004", "None"), ("security.w004", "Error")).Of(Finding()));

    [Theory]
    [InlineData(30, CheckSeverity.Message)]
    [InlineData(40, CheckSeverity.Error)]
    public void OnlyErrorsOfAPackagesCodeConcernTheProject(int level, CheckSeverity severity) =>
        Assert.Equal(severity, Map("Error").Of(Finding(level: level, file: "/venv/other.py", isOwn: false)));

    [Fact]
    public void AWordThatIsNoSeverityIsRefused()
    {
        var error = Assert.Throws<DiagnosticException>(() => Map("Error", ("security.W004", "Loud")));

        Assert.Equal("DJIIS1004", error.Code);
        Assert.Contains("security.W004", error.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void AWordThatIsNoFailLevelIsRefused() =>
        Assert.Equal("DJIIS1004", Assert.Throws<DiagnosticException>(() => Map("Fatal")).Code);

    private static SeverityMap Map(string failLevel, params (string Id, string Level)[] severities)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var (id, level) in severities)
        {
            pairs.Add(new(id, level));
        }

        return new SeverityMap(failLevel, pairs, "Shop.csproj");
    }

    private static DjangoFinding Finding(int level = 30, string? file = "/src/settings.py", bool isOwn = true) =>
        new("security.W004", level, "Text.", "", "", file, 1, isOwn);
}
