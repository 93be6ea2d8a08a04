using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Hosted.Tests.Hosting;
using Django.Iis.Tests;

namespace Django.Iis.Hosted.Tests;

/// <summary>
/// The sample, built once for all tests of the collection. Its one artefact is the folder, which shows best what a package holds and is quickest
/// to bring up to date. Every test leaves it built; none leaves it as it found it.
/// </summary>
public sealed class BuiltPolls : IDisposable
{
    public BuiltPolls()
    {
        Project.Edit("Polls.csproj", text => text.Replace("<ItemGroup>", "<PropertyGroup><DjangoPackageFormats>Folder</DjangoPackageFormats></PropertyGroup><ItemGroup>", StringComparison.Ordinal));
        Project.Write("Directory.Build.targets", """
            <Project>
              <Target Name="ShowArtefacts" AfterTargets="Build">
                <Message Text="artefact: @(DjangoArtifact->'%(Kind) %(Environment) %(Filename)%(Extension)', ', ')" />
              </Target>
            </Project>
            """);
        Restored = HostedBuild.Restore(Project.ProjectFile);
        SourceBefore = Source();
        First = Build();
        SourceAfter = Source();
    }

    public DjangoProject Project { get; } = DjangoProject.Polls();

    /// <summary>What the restore did.</summary>
    internal BuildRecord Restored { get; }

    /// <summary>What the first build did.</summary>
    internal BuildRecord First { get; }

    /// <summary>The files beside bin and obj with their times, before and after the first build.</summary>
    public IReadOnlyList<string> SourceBefore { get; }

    public IReadOnlyList<string> SourceAfter { get; }

    /// <summary>Full path of a file of the artefact.</summary>
    public string Shipped(string relative) => Project.Artefact("Polls/" + relative);

    /// <summary>Builds in Release.</summary>
    internal BuildRecord Build(IReadOnlyDictionary<string, string>? properties = null) => HostedBuild.Build(Project.ProjectFile, ["Build"], properties).Succeeded();

    /// <summary>What a build does after a change to a project that was up to date.</summary>
    internal IReadOnlyList<string> WorkAfter(Action change)
    {
        Build();
        change();
        return Build().Work;
    }

    /// <summary>Appends to a text file.</summary>
    internal void Append(string relative, string text) => File.AppendAllText(Project[relative], text);

    public void Dispose() => Project.Dispose();

    private IReadOnlyList<string> Source() =>
    [
        .. new DirectoryInfo(Project.Folder).EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
            .Where(file => !file.FullName.StartsWith(Project["bin"], StringComparison.Ordinal) && !file.FullName.StartsWith(Project["obj"], StringComparison.Ordinal))
            .Select(file => file is FileInfo ? $"{file.FullName} {file.LastWriteTimeUtc:O}" : file.FullName)
            .Order(StringComparer.Ordinal),
    ];
}
