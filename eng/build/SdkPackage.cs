using System.IO;

namespace Django.Iis.Build;

/// <summary>The packed SDK in the local feed.</summary>
internal sealed class SdkPackage(Repository repository, Shell shell)
{
    private const string Id = "Django.Iis.Sdk";

    /// <summary>Packs the SDK, and takes the one packed before out of the feed and out of the samples' cache.</summary>
    public void Pack()
    {
        Directory.CreateDirectory(repository.Feed);
        foreach (var package in Directory.EnumerateFiles(repository.Feed, Id + ".*.nupkg"))
        {
            File.Delete(package);
        }

        shell.Run(DotNet.Program, "pack", repository.SdkProject, "-c", "Release", "-o", repository.Feed, DotNet.NoNodeReuse);

        var cached = Path.Combine(repository.Packages, Id.ToLowerInvariant());
        if (Directory.Exists(cached))
        {
            Directory.Delete(cached, recursive: true);
        }
    }
}
