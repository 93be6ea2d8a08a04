using System;
using System.Linq;
using Django.Iis.Tests;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Django.Iis.Tasks.Tests;

/// <summary>What becomes of the findings in the probe's report.</summary>
public sealed class ReportChecksTests : IDisposable
{
    private const string Finding = "<django version='5.2.18'/><check id='security.W004' level='30' message='Set it.' hint='Now.' file='/src/settings.py' line='7' own='true'/>";

    private readonly TemporaryFolder _folder = new();
    private readonly RecordingEngine _engine = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AFindingIsAWarningWithDjangosIdAndPlace()
    {
        Assert.True(Report(Finding));

        var warning = Assert.Single(_engine.Warnings);
        Assert.Equal(("security.W004", "/src/settings.py", 7, "Set it. Now."), (warning.Code, warning.File, warning.LineNumber, warning.Message));
        Assert.Equal("https://docs.djangoproject.com/en/5.2/ref/checks/#security", warning.HelpLink);
    }

    [Fact]
    public void AMappedFindingIsAMessageThatDoesNotCatchTheEye()
    {
        Assert.True(Report(Finding, level: "Message"));

        Assert.Empty(_engine.Warnings);
        Assert.Equal(MessageImportance.Normal, _engine.Message("security.W004")?.Importance);
    }

    [Fact]
    public void AFailLevelMakesErrorsOfWarnings()
    {
        Assert.False(Report(Finding, failLevel: "Warning"));

        Assert.Equal("security.W004", Assert.Single(_engine.Errors).Code);
    }

    [Fact]
    public void AFindingWithoutAnIdHasACodeToo()
    {
        Report("<check level='30' message='Own words.' own='false'/>");

        Assert.Equal(("django.check", _folder["Shop.csproj"]), Assert.Single(_engine.Warnings.Select(warning => (warning.Code, warning.File))));
    }

    [Theory]
    [InlineData("<migration kind='missing' app='shop' changes='Add field price' file='/src/models.py'/>", "DJIIS1025", "Add field price")]
    [InlineData("<migration kind='conflict' app='shop' names='0002_a, 0002_b'/>", "DJIIS1026", "0002_a, 0002_b")]
    [InlineData("<migration kind='unreadable' message='ValueError: no'/>", "DJIIS1027", "ValueError: no")]
    public void MigrationsAreWarnings(string element, string code, string text)
    {
        Assert.True(Report(element));

        var warning = Assert.Single(_engine.Warnings);
        Assert.Equal(code, warning.Code);
        Assert.Contains(text, warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatStoppedTheChecksIsAnErrorAtItsPlace()
    {
        Assert.False(Report("<failed-check kind='checks-failed' message='ImportError: no' file='/src/urls.py' line='2'/>"));

        var error = Assert.Single(_engine.Errors);
        Assert.Equal(("DJIIS1024", "/src/urls.py", 2), (error.Code, error.File, error.LineNumber));
    }

    [Fact]
    public void TheServersWheelsAreKnownByTheirFileNames()
    {
        _folder.Write("wheels/uvicorn-0.32.0-py3-none-any.whl", "");
        Report("<app name='channels'/>", server: "uvicorn");
        _folder.Write("wheels/WSProto-1.2.0-py3-none-any.whl", "");
        Report("<app name='channels'/>", server: "uvicorn");

        Assert.Equal("DJIIS1030", Assert.Single(_engine.Warnings).Code);
    }

    private bool Report(string elements, string failLevel = "Error", string? level = null, string server = "waitress")
    {
        var severity = new TaskItem("security.W004");
        severity.SetMetadata("Level", level ?? "Warning");
        using var task = new ReportChecks
        {
            BuildEngine = _engine,
            ProjectFile = _folder["Shop.csproj"],
            Report = _folder.Write("probe.xml", $"<report>{elements}</report>"),
            Server = server,
            Processes = "1",
            FailLevel = failLevel,
            Severities = level is null ? [] : [severity],
            WheelFolders = ["wheels", "nowhere"],
        };
        return task.Execute();
    }
}
