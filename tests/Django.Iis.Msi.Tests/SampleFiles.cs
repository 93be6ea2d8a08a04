using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests;

/// <summary>Files to pack, of many kinds: empty, small, larger than a block, compressible and not.</summary>
internal static class SampleFiles
{
    /// <summary>Content by path; the same in every run.</summary>
    public static IReadOnlyDictionary<string, byte[]> Varied { get; } = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
    {
        ["manage.py"] = Text(700),
        ["polls/__init__.py"] = [],
        ["polls/models.py"] = Text(40_000),
        ["polls/views.py"] = Text(32_768),
        ["polls/static/polls/Größe µ.png"] = Noise(100_000),
        ["polls/static/polls/style.min.css"] = Text(1_500_000),
        ["polls/migrations/0001_initial.py"] = Text(1),
        ["readme"] = Text(65_537),
        [string.Join('/', Enumerable.Repeat("folder with a long name", 10)) + "/deep.txt"] = Text(10),
    };

    /// <summary>Writes files below a folder and returns their full paths, in order of the relative ones.</summary>
    public static IReadOnlyList<string> Write(TemporaryFolder folder, IReadOnlyDictionary<string, byte[]> files, string below = "source")
    {
        var paths = new List<string>();
        foreach (var (path, content) in files)
        {
            var full = folder[below + "/" + path];
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, content);
            paths.Add(full);
        }

        return paths;
    }

    /// <summary>Content by relative path of everything below a folder.</summary>
    public static SortedDictionary<string, byte[]> Read(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes),
        StringComparer.Ordinal);

    public static byte[] Noise(int count)
    {
        var noise = new byte[count];
        new Random(count).NextBytes(noise);
        return noise;
    }

    public static byte[] Text(int count)
    {
        var random = new Random(count);
        return [.. Enumerable.Range(0, count).Select(_ => (byte)"etaoin shrdlu\n"[random.Next(14)])];
    }
}
