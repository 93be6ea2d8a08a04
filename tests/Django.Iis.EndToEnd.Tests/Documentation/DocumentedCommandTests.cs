using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Django.Iis.EndToEnd.Tests.Templates;
using Django.Iis.Tests;
using Django.Iis.Tests.Documentation;

namespace Django.Iis.EndToEnd.Tests.Documentation;

/// <summary>Every command of the documentation is run, or what is ours in it is held to the program that takes it.</summary>
public sealed class DocumentedCommandTests : IClassFixture<DocumentedProject>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>An option with the colon before its value.</summary>
    private static readonly Regex Switch = new("^/[A-Za-z]+:?", RegexOptions.ExplicitCapture, Patience);

    private readonly DocumentedProject _project;

    public DocumentedCommandTests(DocumentedProject project)
    {
        _project = project;
    }

    public static TheoryData<string> Commands { get; } = new(CommandPlaces.Run);

    [Fact]
    public void EveryCommandHasAPlace()
    {
        var homeless = DocumentedCommand.All.Where(command => !CommandPlaces.Knows(command.Text)).Select(command => $"{command.Place}: {command.Text}");

        Assert.Equal("", string.Join('\n', homeless));
    }

    [Fact]
    public void EveryPlaceIsOfACommand()
    {
        var written = DocumentedCommand.All.Select(command => command.Text).Concat(["dotnet build", "dotnet new", "dotnet publish"]).ToHashSet(StringComparer.Ordinal);

        var stale = CommandPlaces.Run.Concat(CommandPlaces.NotHere.Keys).Where(command => !written.Contains(command));

        Assert.Equal("", string.Join('\n', stale));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void ACommandSucceedsWithoutAWarning(string command)
    {
        var output = _project.Results[command].Succeeded();

        Assert.DoesNotContain(": warning ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void PropertiesOfTheMsiExist()
    {
        var tables = _project.MsiTables;

        var unknown = Starting("msiexec /i Shop.msi").SelectMany(command => Words(command).Select(word => (command, Name: word.Split('=')[0], HasValue: word.Contains('=', StringComparison.Ordinal))))
            .Where(use => use.HasValue && !Regex.IsMatch(tables, @$"\b{Regex.Escape(use.Name)}\b", RegexOptions.None, Patience))
            .Select(use => $"{use.command.Place}: {use.Name}");
        var options = Starting("msiexec ").SelectMany(command => Words(command).Where(word => word.StartsWith('/') && word is not ("/i" or "/x" or "/qn" or "/norestart" or "/l*v")).Select(word => $"{command.Place}: {word}"));

        Assert.Equal("", string.Join('\n', unknown.Concat(options)));
    }

    /// <summary>The usage is what the program prints and what its arguments' tests hold it to.</summary>
    [Fact]
    public void CommandsAndOptionsOfSetUpAreInItsUsage()
    {
        var usage = File.ReadAllText(Repository.File("src/Django.Iis.Setup/Program.cs"));
        var uses = DocumentedCommand.All.Where(command => command.Text.Contains("DjangoIisSetup", StringComparison.Ordinal))
            .Select(command => (command.Place, Words: command.Text[command.Text.IndexOf("DjangoIisSetup", StringComparison.Ordinal)..].Split(' ')[1..]))
            .ToArray();

        var verbs = uses.Where(use => !Regex.IsMatch(usage, @$"[ |]{Regex.Escape(use.Words[0])}[ |]", RegexOptions.None, Patience)).Select(use => $"{use.Place}: {use.Words[0]}");
        var options = uses.SelectMany(use => use.Words.Where(word => word.StartsWith("--", StringComparison.Ordinal) && !usage.Contains(word + " ", StringComparison.Ordinal)).Select(word => $"{use.Place}: {word}"));
        var settings = uses.SelectMany(use => use.Words.Where(word => word.Contains('=', StringComparison.Ordinal) && !usage.Contains(word.Split('=')[0], StringComparison.Ordinal)).Select(word => $"{use.Place}: {word}"));

        Assert.NotEmpty(uses);
        Assert.Equal("", string.Join('\n', verbs.Concat(options).Concat(settings)));
    }

    [Fact]
    public void ManagementCommandsAreDjangosOwn()
    {
        var uses = DocumentedCommand.All.Select(command => (command.Place, Match: Regex.Match(command.Text, @"^(\S+\\)?manage (?<name>\S+)|ManageCommand=(?<name>\S+)", RegexOptions.ExplicitCapture, Patience)))
            .Where(use => use.Match.Success).ToArray();

        var unknown = uses.Where(use => !Regex.IsMatch(_project.ManagementCommands, @$"(?m)^\s*{Regex.Escape(use.Match.Groups["name"].Value)}\s*$", RegexOptions.None, Patience)).Select(use => $"{use.Place}: {use.Match.Value}");

        Assert.NotEmpty(uses);
        Assert.Equal("", string.Join('\n', unknown));
    }

    [Fact]
    public void OptionsOfTheDeploymentScriptAreItsOwn()
    {
        var script = File.ReadAllText(Path.Combine(_project.Project, "bin", "Release", "Shop.deploy.cmd"));

        var unknown = DocumentedCommand.All.Where(command => command.Text.Contains(".deploy.cmd ", StringComparison.Ordinal))
            .SelectMany(command => Words(command).Where(word => word.StartsWith('/') && !script.Contains($"\"{Switch.Match(word).Value}\"", StringComparison.OrdinalIgnoreCase)).Select(word => $"{command.Place}: {word}"));

        Assert.Equal("", string.Join('\n', unknown));
    }

    [Fact]
    public void FeaturesOfWindowsAreThoseThatSetUpAsksFor()
    {
        var table = File.ReadAllText(Repository.File("src/Django.Iis.Setup/Planning/FeatureTable.cs"));

        var names = Starting("dism ").SelectMany(command => Words(command)).Where(word => word.StartsWith("/featurename:", StringComparison.Ordinal)).Select(word => word["/featurename:".Length..]).ToArray();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Contains($"\"{name}\"", table, StringComparison.Ordinal));
    }

    [Fact]
    public void ExamplesOfProjectFilesCanBeEvaluated()
    {
        Assert.NotEmpty(ProjectExample.All);
        _project.Evaluate(ProjectExample.All).Succeeded();
    }

    /// <summary>Readers copy them from the page; the template writes them.</summary>
    [Fact]
    public void PipelinesOfThePageDoWhatThoseOfTheTemplatesDo()
    {
        var page = DocumentationPage.Guides.Single(guide => guide.Path == "docs/pipelines.md").Blocks.Where(block => block.Language == "yaml").Select(block => (File: block.Lines[0].TrimStart('#', ' '), Pipeline: Pipeline.Read(block.Text))).ToArray();

        foreach (var file in new[] { ".github/workflows/build.yml", "azure-pipelines.yml", ".gitlab-ci.yml" })
        {
            var template = Pipeline.Read(File.ReadAllText(Repository.File("src/Django.Iis.Templates/content/pipelines/" + file)));
            var written = page.Single(pipeline => pipeline.File == file).Pipeline;
            Assert.Equal(template.Commands, written.Commands);
            Assert.Equal(template.Of("uses", "task", "path", "key", "paths", "publish"), written.Of("uses", "task", "path", "key", "paths", "publish"));
        }
    }

    private static IEnumerable<DocumentedCommand> Starting(string text) => DocumentedCommand.All.Where(command => command.Text.StartsWith(text, StringComparison.Ordinal));

    private static string[] Words(DocumentedCommand command) => command.Text.Split(' ')[1..];
}
