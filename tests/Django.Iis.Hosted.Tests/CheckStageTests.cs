using System;
using System.Collections.Generic;
using Django.Iis.Hosted.Tests.Hosting;

namespace Django.Iis.Hosted.Tests;

/// <summary>Findings of Django's checks are warnings like any compiler's. That they are found has its tests in Django.Iis.Core.Tests.</summary>
[Collection(BuiltPollsGroup.Name)]
public sealed class CheckStageTests : IDisposable
{
    /// <summary>A finding that Polls has, and that is only a message by default.</summary>
    private const string Id = "security.W004";

    private readonly BuiltPolls _polls;
    private readonly IDisposable _edit;

    public CheckStageTests(BuiltPolls polls)
    {
        _polls = polls;
        _edit = polls.Project.Edit(
            "Directory.Build.targets",
            text => text.Replace("</Project>", $"<ItemGroup><DjangoCheckSeverity Include=\"{Id}\" Level=\"Warning\" /></ItemGroup></Project>", StringComparison.Ordinal));
    }

    public void Dispose() => _edit.Dispose();

    [Fact]
    public void AnOrdinaryProjectHasNoWarnings()
    {
        _edit.Dispose();

        Assert.Empty(_polls.Build().Problems);
    }

    [Fact]
    public void AFindingIsAWarningInABuildThatDoesNothingToo()
    {
        _polls.Build();

        var again = _polls.Build();

        Assert.Empty(again.Work);
        Assert.Contains($"warning {Id}", Assert.Single(again.Problems), StringComparison.Ordinal);
        Assert.Contains("settings.py", again.Problems[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NoWarn", Id)]
    [InlineData("DjangoChecks", "false")]
    public void AFindingCanBeTurnedOff(string property, string value) => Assert.Empty(Build(property, value).Succeeded().Problems);

    [Theory]
    [InlineData("WarningsAsErrors", Id)]
    [InlineData("TreatWarningsAsErrors", "true")]
    public void AFindingThatIsAnErrorFailsEveryBuild(string property, string value)
    {
        Build(property, value);

        var again = Build(property, value);

        Assert.False(again.Success);
        Assert.Contains(again.Problems, problem => problem.Contains($"error {Id}", StringComparison.Ordinal));
        Assert.DoesNotContain("BuildSiteModel", again.Tasks);
    }

    private BuildRecord Build(string property, string value) =>
        HostedBuild.Build(_polls.Project.ProjectFile, ["Build"], new Dictionary<string, string>(StringComparer.Ordinal) { [property] = value });
}
