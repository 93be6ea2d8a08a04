using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Hosted.Tests.Hosting;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.Hosted.Tests;

/// <summary>A small site that was built once with nothing in the way, for tests that put something there.</summary>
public sealed class UndisturbedSite : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public UndisturbedSite()
    {
        PackedSdk.Configure(_folder.Path);
        ProjectFile = SmallSite.Write(_folder["Small"], "Small");
        HostedBuild.Restore(ProjectFile).Succeeded();
        HostedBuild.Build(ProjectFile, ["Build"]).Succeeded();
        Packages = FileTree.Of(this["bin"]);
    }

    public string ProjectFile { get; }

    /// <summary>What was built.</summary>
    public IReadOnlyDictionary<string, string> Packages { get; }

    /// <summary>Full path of something in the project.</summary>
    public string this[string relative] => _folder["Small/" + relative];

    /// <summary>Takes away what was built, but not what was restored.</summary>
    public void Forget()
    {
        Directory.Delete(this["bin"], recursive: true);
        foreach (var folder in Directory.EnumerateDirectories(this["obj"]))
        {
            Directory.Delete(folder, recursive: true);
        }

        foreach (var file in Directory.EnumerateFiles(this["obj"]).Where(file => !Path.GetFileName(file).Contains("nuget", StringComparison.Ordinal) && !file.EndsWith("project.assets.json", StringComparison.Ordinal)))
        {
            File.Delete(file);
        }
    }

    public void Dispose() => _folder.Dispose();
}
