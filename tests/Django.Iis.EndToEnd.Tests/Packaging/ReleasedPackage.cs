using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests.Packaging;

/// <summary>One of the NuGet packages that are released.</summary>
public sealed class ReleasedPackage
{
    private readonly Dictionary<string, byte[]> _files;

    private ReleasedPackage(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        _files = archive.Entries.ToDictionary(entry => entry.FullName, Content, StringComparer.Ordinal);
        var nuspec = _files.Single(file => file.Key.EndsWith(".nuspec", StringComparison.Ordinal)).Value;
        Metadata = XDocument.Load(new MemoryStream(nuspec)).Root!.Elements().Single();
    }

    /// <summary>By name in the package, with <c>/</c>.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => _files;

    /// <summary>The element <c>metadata</c> of its nuspec.</summary>
    public XElement Metadata { get; }

    /// <summary>The SDK, or its templates.</summary>
    public static ReleasedPackage Of(string id) => new(
        id == "Django.Iis.Templates" ? PackedSdk.Templates : Directory.EnumerateFiles(PackedSdk.Feed, id + ".*.nupkg").Single());

    /// <summary>The text of an element of the metadata; null when there is none.</summary>
    public string? Value(string name) => Metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
