using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Hosted.Tests.Hosting;
using Django.Iis.Tests;

namespace Django.Iis.Hosted.Tests;

/// <summary>The sample with three environments, built once for the tests of a class. Its one artefact is the folder. Every test leaves it built.</summary>
public sealed class BuiltPortal : IDisposable
{
    public BuiltPortal()
    {
        Project.Write("Directory.Build.targets", """
            <Project>
              <Target Name="ShowArtefacts" AfterTargets="Build">
                <Message Text="artefact: @(DjangoArtifact->'%(Kind) %(Environment)', ', ')" />
              </Target>
            </Project>
            """);
        HostedBuild.Restore(Project.ProjectFile).Succeeded();
        First = Build();
    }

    public DjangoProject Project { get; } = DjangoProject.Sample("Portal");

    /// <summary>What the first build did.</summary>
    internal BuildRecord First { get; }

    /// <summary>Builds in Release, to folders.</summary>
    internal BuildRecord Build(params (string Name, string Value)[] properties) => HostedBuild.Build(Project.ProjectFile, ["Build"], Properties(properties)).Succeeded();

    /// <summary>The properties of each build, with a test's own.</summary>
    internal static IReadOnlyDictionary<string, string> Properties(params (string Name, string Value)[] own)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal) { ["DjangoPackageFormats"] = "Folder" };
        foreach (var (name, value) in own)
        {
            all[name] = value;
        }

        return all;
    }

    /// <summary>Full path of something in an environment's package.</summary>
    public string Path(string environment, string relative) => Project[$"bin/Release/{environment}/Portal/{relative}"];

    /// <summary>A text file of an environment's package.</summary>
    public string Shipped(string environment, string relative) => File.ReadAllText(Path(environment, relative));

    /// <summary>Names of the folders in a folder of the project, in ordinal order.</summary>
    public IEnumerable<string> Folders(string relative) =>
        Directory.Exists(Project[relative])
            ? Directory.GetDirectories(Project[relative]).Select(folder => System.IO.Path.GetFileName(folder)!).Order(StringComparer.Ordinal)
            : [];

    public void Dispose() => Project.Dispose();
}
