using System;
using System.Collections.Generic;
using Django.Iis.Hosted.Tests.Hosting;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.Hosted.Tests;

/// <summary>A small site with its packages, and published by two profiles, made once for the tests of a class. Every test leaves it built.</summary>
public sealed class BuiltSmallSite : IDisposable
{
    /// <summary>The version of another SDK that the project can choose.</summary>
    public const string NextSdk = NextVersion.Version;

    private readonly TemporaryFolder _folder = new();

    public BuiltSmallSite()
    {
        NextVersion.Offer(_folder.Path);
        ProjectFile = SmallSite.Write(_folder["Small"], "Small");
        Write("Properties/PublishProfiles/Folder.pubxml", "<Project><PropertyGroup><WebPublishMethod>FileSystem</WebPublishMethod><PublishUrl>../published/</PublishUrl></PropertyGroup></Project>");
        Write("Properties/PublishProfiles/Package.pubxml", "<Project><PropertyGroup><WebPublishMethod>Package</WebPublishMethod><PackageLocation>../package/Small.zip</PackageLocation></PropertyGroup></Project>");
        HostedBuild.Restore(ProjectFile).Succeeded();
        // The machine's cache has the byte-code of every wheel from here on.
        using (new FileEdit(this["requirements.txt"], text => text + "extra\n"))
        {
            First = HostedBuild.Log(ProjectFile, ["Build"]);
        }
    }

    public string ProjectFile { get; }

    /// <summary>What the first build did.</summary>
    internal WorkRecord First { get; }

    /// <summary>Full path of something in the project.</summary>
    public string this[string relative] => _folder["Small/" + relative];

    /// <summary>Writes a text file of the project.</summary>
    public void Write(string relative, string content) => _folder.Write("Small/" + relative, content);

    /// <summary>Builds, or publishes by a profile.</summary>
    /// <param name="verb"><c>build</c>, <c>publish Folder</c> or <c>publish Package</c>.</param>
    /// <param name="properties">Global properties.</param>
    internal WorkRecord Run(string verb, IReadOnlyDictionary<string, string>? properties = null)
    {
        var all = new Dictionary<string, string>(properties ?? new Dictionary<string, string>(StringComparer.Ordinal), StringComparer.Ordinal);
        var words = verb.Split(' ');
        if (words.Length > 1)
        {
            all["PublishProfile"] = words[1];
        }

        return HostedBuild.Log(ProjectFile, [words[0] == "build" ? "Build" : "Publish"], all);
    }

    public void Dispose() => _folder.Dispose();
}
