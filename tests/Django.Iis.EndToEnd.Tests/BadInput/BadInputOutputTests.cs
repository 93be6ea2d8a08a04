using System;
using System.IO;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests.BadInput;

/// <summary>Names that Windows cannot hold, and places that cannot be written to.</summary>
[Collection(BuiltPollsCollection.Name)]
public sealed class BadInputOutputTests(BuiltPolls polls)
{
    private readonly DjangoProject _project = polls.Project;

    [UnixTheory]
    [InlineData("polls/templates/aux.html", "'aux' is the name of a device")]
    [InlineData("polls/templates/trail.", "ends with a dot or a space")]
    [InlineData("polls/templates/a:b.html", "the character : is not allowed")]
    [InlineData("polls/templates/polls/INDEX.html", "in upper and lower case only")]
    public void ANameThatWindowsCannotHold(string path, string reason)
    {
        using var file = _project.Add(path, "text");

        var text = BadBuild.Fails(_project, "DJIIS1006", path.Replace("INDEX", "index", StringComparison.Ordinal));

        Assert.Contains(reason, text, StringComparison.Ordinal);
        Assert.Contains("<DjangoContent Remove=", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Polls.msi", "DJIIS1603")]
    [InlineData("Polls.zip", "DJIIS1501")]
    public void AnArtefactsPlaceThatIsTaken(string name, string code)
    {
        // A folder in the place of the file cannot be written over, on any system and for any user.
        _project.Build().Succeeded();
        var artefact = _project.Artefact(name);
        var kept = artefact + ".kept";
        File.Move(artefact, kept);
        Directory.CreateDirectory(artefact);
        File.WriteAllText(Path.Combine(artefact, "in the way"), "");
        try
        {
            BadBuild.Fails(_project, code, "bin/Release/" + name);
        }
        finally
        {
            Directory.Delete(artefact, recursive: true);
            File.Move(kept, artefact);
        }
    }

    [TmpfsFact]
    public void ADiskThatIsFull()
    {
        using var disk = new SmallDisk(_project["full"]);

        BadBuild.Fails(_project, "DJIIS1501", "full/Polls.zip", 0, "-p:DjangoPackageFormats=WebDeploy", "-p:OutDir=full/");

        Assert.Empty(Directory.GetFiles(_project["full"]));
    }

    [Fact]
    public void AFileInThePlaceOfTheOutputFolder()
    {
        using var file = _project.Add("taken.txt", "text");

        var result = BadBuild.Build(_project, environment: null, "-p:OutDir=taken.txt/");

        Assert.Equal(1, result.ExitCode);
        Assert.Single(Diagnostic.In(result.Output), diagnostic => diagnostic.Kind == "error");
        Assert.Equal("text", File.ReadAllText(_project["taken.txt"]));
    }
}
