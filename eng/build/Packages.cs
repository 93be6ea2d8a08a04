using System.IO;
using System.Linq;

namespace Django.Iis.Build;

/// <summary>What is released: the packed SDK and its templates, in the local feed.</summary>
internal sealed class Packages(Repository repository, Shell shell)
{
    private const string Sdk = "Django.Iis.Sdk";
    private const string Templates = "Django.Iis.Templates";

    /// <summary>Packs both, and takes those packed before out of the feed and the SDK out of the samples' cache.</summary>
    public void Pack()
    {
        Directory.CreateDirectory(repository.Feed);
        foreach (var package in new[] { Sdk, Templates }.SelectMany(id => Directory.EnumerateFiles(repository.Feed, id + ".*.nupkg")))
        {
            File.Delete(package);
        }

        Pack(repository.SdkProject);
        Pack(repository.TemplatesProject);

        var cached = Path.Combine(repository.Packages, Sdk.ToLowerInvariant());
        if (Directory.Exists(cached))
        {
            Directory.Delete(cached, recursive: true);
        }
    }

    private void Pack(string project) =>
        shell.Run(DotNet.Program, "pack", project, "-c", "Release", "-o", repository.Feed, DotNet.NoNodeReuse);
}
