using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;

namespace Django.Iis.Tests;

/// <summary>What a folder holds: the SHA-256 of each file, as lower-case hexadecimal digits, by its path; <c>/</c> separates folders on every system.</summary>
public static class FileTree
{
    /// <summary>Enough to see what is wrong.</summary>
    private const int ReportedDifferences = 20;

    public static SortedDictionary<string, string> Of(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            path => Path.GetRelativePath(folder, path).Replace('\\', '/'),
            path => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))),
        StringComparer.Ordinal);

    /// <summary>Fails with the paths that differ; two dictionaries of thousands of files would not show where.</summary>
    public static void AssertSame(IReadOnlyDictionary<string, string> expected, IReadOnlyDictionary<string, string> actual)
    {
        var missing = expected.Keys.Except(actual.Keys, StringComparer.Ordinal).Select(path => "missing: " + path);
        var unexpected = actual.Keys.Except(expected.Keys, StringComparer.Ordinal).Select(path => "unexpected: " + path);
        var changed = expected.Where(file => actual.TryGetValue(file.Key, out var hash) && hash != file.Value).Select(file => "changed: " + file.Key);
        Assert.Empty(missing.Concat(unexpected).Concat(changed).Take(ReportedDifferences));
    }
}
