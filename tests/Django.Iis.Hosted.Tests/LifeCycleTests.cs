using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.RegularExpressions;
using Django.Iis.Tests;

namespace Django.Iis.Hosted.Tests;

/// <summary>A project from its first build to its clean, on the command line.</summary>
public sealed partial class LifeCycleTests
{
    [ToolFact("dotnet", "strace")]
    public void ABuildSurvivesItsInterruptionStaysQuietAndIsCleaned()
    {
        using var project = DjangoProject.Polls();
        var source = Files(project);

        InterruptedBuild.Until(project, () => Exists(project["obj/resolve"], "wheels.tmp"));
        InterruptedBuild.Until(project, () => Directory.Exists(project["obj/venv"]));
        InterruptedBuild.Until(project, () => Exists(project["obj/venv"], "django"));
        InterruptedBuild.Until(project, () => Exists(project["obj/resolve"], "server.tmp"));
        InterruptedBuild.Until(project, () => Exists(project["obj/payload"], "site-packages.tmp"));
        project.Dotnet(null, "clean", project.ProjectFile, "-c", "Release").Succeeded();
        AssertClean(project, source);

        InterruptedBuild.Until(project, () => File.Exists(project.Artefact("Polls.zip.writing")));
        project.Build().Succeeded();
        AssertWhole(project);

        Assert.All(ProgramsOfANoOpBuild(project), program => Assert.Equal("dotnet", Path.GetFileName(program)));

        project.Dotnet(null, "clean", project.ProjectFile, "-c", "Release").Succeeded();
        AssertClean(project, source);
    }

    private static void AssertWhole(DjangoProject project)
    {
        Assert.Equal(
            ["Polls.Parameters.xml", "Polls.SetParameters.xml", "Polls.SourceManifest.xml", "Polls.deploy.cmd", "Polls.msi", "Polls.zip"],
            Directory.GetFiles(project["bin/Release"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        using var package = ZipFile.OpenRead(project.Artefact("Polls.zip"));
        Assert.Contains(package.Entries, entry => entry.FullName.EndsWith("/django/__init__.py", StringComparison.Ordinal));
        Assert.DoesNotContain(Files(project), file => file.Contains(".tmp", StringComparison.Ordinal));
    }

    /// <summary>What restore made stays, with the .NET SDK's own notes, as in any project.</summary>
    private static void AssertClean(DjangoProject project, IEnumerable<string> source)
    {
        var left = Files(project).Except(source, StringComparer.Ordinal).Where(file => !SdkFile().IsMatch(file));
        Assert.Empty(left);
        Assert.Empty(source.Except(Files(project), StringComparer.Ordinal));
    }

    private static IEnumerable<string> ProgramsOfANoOpBuild(DjangoProject project)
    {
        using var folder = new TemporaryFolder();
        var trace = folder["trace.txt"];
        ChildProcess.Run(
            "strace", ["-f", "-qq", "-e", "trace=execve", "-o", trace, "dotnet", "build", project.ProjectFile, "-c", "Release"], project.Folder, PackedSdk.Environment).Succeeded();
        var programs = File.ReadLines(trace).Select(line => Executed().Match(line)).Where(match => match.Success).Select(match => match.Groups["program"].Value).ToList();
        Assert.NotEmpty(programs);
        return programs;
    }

    private static bool Exists(string folder, string name)
    {
        try
        {
            return Directory.Exists(folder) && Directory.EnumerateDirectories(folder, name, SearchOption.AllDirectories).Any();
        }
        catch (IOException)
        {
            // The build removes folders meanwhile.
            return false;
        }
    }

    private static List<string> Files(DjangoProject project) =>
        [.. Directory.EnumerateFiles(project.Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(project.Folder, file).Replace('\\', '/'))];

    [GeneratedRegex(@"^obj/(Polls\.csproj\.nuget\.|project\.(assets\.json|nuget\.cache)$|Release/Polls\.(assets\.cache|csproj\.FileListAbsolute\.txt)$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SdkFile();

    [GeneratedRegex("""execve\("(?<program>[^"]+)".* = 0$""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Executed();
}
