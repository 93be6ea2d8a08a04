using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using Django.Iis.Core.Sites;

namespace Django.Iis.Core.Tests.Packaging;

/// <summary>Compares folders with models: the hash of each file by its path.</summary>
internal static class FileTree
{
    public static SortedDictionary<string, string> Of(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            path => Path.GetRelativePath(folder, path).Replace('\\', '/'),
            path => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))),
        StringComparer.Ordinal);

    public static SortedDictionary<string, string> Of(SiteModel site) => new(
        SiteLayout.Nested("static").Place(site.Files).ToDictionary(placed => placed.Path, placed => placed.File.Sha256),
        StringComparer.Ordinal);
}
