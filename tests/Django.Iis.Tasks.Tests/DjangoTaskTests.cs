using System;
using System.IO;
using Django.Iis.Core.Diagnostics;

namespace Django.Iis.Tasks.Tests;

/// <summary>What every task does with failures, paths and cancellation.</summary>
public class DjangoTaskTests
{
    private static readonly string ProjectFile = Path.GetFullPath("/src/shop/Shop.csproj");

    private readonly RecordingEngine _engine = new();

    [Fact]
    public void AnExpectedFailureIsOneErrorWithCodePlaceAndHelp()
    {
        Assert.False(Execute(_ => throw RequirementDiagnostics.BadRequirement.At("/src/requirements.txt", 7, "'x='")));

        var error = Assert.Single(_engine.Errors);
        Assert.Equal(("DJIIS1214", "/src/requirements.txt", 7), (error.Code, error.File, error.LineNumber));
        Assert.Equal("pip cannot read this requirement: 'x='", error.Message);
        Assert.EndsWith("docs/errors/DJIIS1214.md", error.HelpLink, StringComparison.Ordinal);
        Assert.StartsWith("file://", error.HelpLink, StringComparison.Ordinal);
    }

    [Fact]
    public void AFailureOfNoFileInParticularIsBlamedOnTheProject()
    {
        Execute(_ => throw PythonDiagnostics.NoPython.Create("3.13", ""));

        Assert.Equal(ProjectFile, Assert.Single(_engine.Errors).File);
    }

    [Fact]
    public void TextThatLooksLikeAPlaceholderIsTakenAsItIs()
    {
        Execute(_ => throw RequirementDiagnostics.PipFailed.At(null, 0, "{0} {x} 100%"));

        Assert.Equal("pip failed: {0} {x} 100%", Assert.Single(_engine.Errors).Message);
    }

    [Theory]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(NullReferenceException))]
    [InlineData(typeof(OperationCanceledException))]
    public void AnythingUnexpectedIsADefectOfOurs(Type kind)
    {
        Assert.False(Execute(_ => throw (Exception)Activator.CreateInstance(kind)!));

        var error = Assert.Single(_engine.Errors);
        Assert.Equal(("DJIIS1901", ProjectFile), (error.Code, error.File));
        Assert.Contains(kind.Name, error.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(DjangoTask.Execute), error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(FileNotFoundException))]
    [InlineData(typeof(UnauthorizedAccessException))]
    public void AFileThatCannotBeReadOrWrittenIsTheUsersToMend(Type kind)
    {
        Assert.False(Execute(_ => throw (Exception)Activator.CreateInstance(kind, "The disk is full.")!));

        var error = Assert.Single(_engine.Errors);
        Assert.Equal("DJIIS1013", error.Code);
        Assert.Contains("The disk is full.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ACancelledTaskFailsWithoutAnError()
    {
        Assert.False(Execute(task =>
        {
            task.Cancel();
            task.ThrowIfCancelled();
        }));

        Assert.Empty(_engine.Errors);
    }

    [Fact]
    public void AWarningDoesNotFailTheTask()
    {
        Assert.True(Execute(task => task.Warn()));

        var warning = Assert.Single(_engine.Warnings);
        Assert.Equal(("DJIIS1204", ProjectFile, "careful {0}"), (warning.Code, warning.File, warning.Message));
        Assert.EndsWith("docs/errors/DJIIS1204.md", warning.HelpLink, StringComparison.Ordinal);
    }

    [Fact]
    public void RelativePathsAreTheProjectsNotTheProcesss()
    {
        var rooted = "";

        Execute(task => rooted = task.Rooted("obj/x"));

        Assert.Equal(Path.GetFullPath("/src/shop/obj/x"), rooted);
    }

    private bool Execute(Action<TestTask> work)
    {
        using var task = new TestTask(work) { BuildEngine = _engine, ProjectFile = ProjectFile };
        return task.Execute();
    }
}
