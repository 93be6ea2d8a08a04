using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Python.Wheels;

namespace Django.Iis.Core.Packaging;

/// <summary>What site-packages held when it was filled, as text: a line for each file with its hash, its wheel's file name and its path.</summary>
public sealed class PackageManifest
{
    private readonly Dictionary<string, (string Sha256, string Wheel)> _files;

    private PackageManifest(Dictionary<string, (string Sha256, string Wheel)> files)
    {
        _files = files;
    }

    public static string Format(SitePackages packages) =>
        string.Concat(packages.Files.Select(file => $"{file.Sha256}\t{Path.GetFileName(packages.OwnerOf(file.Path))}\t{file.Path}\n"));

    /// <param name="path">Full path of the text; no file means that nothing is known.</param>
    public static PackageManifest Read(string path) => new(
        (File.Exists(path) ? File.ReadAllLines(path) : [])
        .Select(line => line.Split(['\t'], 3))
        .Where(fields => fields.Length == 3)
        .ToDictionary(fields => fields[2], fields => (fields[0], fields[1]), StringComparer.Ordinal));

    /// <summary>The file name of the wheel that a file came from; empty when none is known.</summary>
    public string WheelOf(string path) => _files.TryGetValue(path, out var file) ? file.Wheel : "";

    /// <summary>Whether a file that came from a wheel is no longer what it was.</summary>
    public bool IsChanged(string path, string sha256) => _files.TryGetValue(path, out var file) && file.Sha256 != sha256;
}
