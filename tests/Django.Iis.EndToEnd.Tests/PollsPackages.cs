using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Django.Iis.Core.Sites;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests;

/// <summary>What one build made: the packages, kept apart from later builds, and the site model that they must agree with.</summary>
/// <param name="Folder">Full path of what stood in bin/Release.</param>
/// <param name="Site">The model that the build wrote. Its sources are gone or changed when the project was built again.</param>
/// <param name="Output">What the build printed.</param>
public sealed record PollsPackages(string Folder, SiteModel Site, string Output)
{
    /// <summary>Full path of the installer.</summary>
    public string Msi => Path.Combine(Folder, "Polls.msi");

    /// <summary>Full path of the Web Deploy package.</summary>
    public string Zip => Path.Combine(Folder, "Polls.zip");

    /// <summary>Full path of the tree that the format Folder makes.</summary>
    public string Tree => Path.Combine(Folder, "Polls");

    /// <summary>Copies what the latest Release build made.</summary>
    public static PollsPackages Keep(DjangoProject project, string folder, string output)
    {
        Copy(project["bin/Release"], folder);
        return new PollsPackages(folder, SiteModelXml.Read(File.ReadAllBytes(project["obj/Release/django/site.xml"])), output);
    }

    /// <summary>What a server must hold: to compare with <see cref="FileTree"/>.</summary>
    public SortedDictionary<string, string> Expected(LayoutKind layout) => new(
        Site.Layout(layout).Place(Site.Files).ToDictionary(placed => placed.Path, placed => placed.File.Sha256),
        StringComparer.Ordinal);

    /// <summary>The web.config inside the Web Deploy package.</summary>
    public byte[] PackagedWebConfig()
    {
        using var package = ZipFile.OpenRead(Zip);
        using var content = package.GetEntry("Content/website/web.config")!.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static void Copy(string source, string destination)
    {
        Directory.CreateDirectory(destination);
        foreach (var folder in Directory.EnumerateDirectories(source, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.Combine(destination, Path.GetRelativePath(source, folder)));
        }

        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(destination, Path.GetRelativePath(source, file)));
        }
    }
}
