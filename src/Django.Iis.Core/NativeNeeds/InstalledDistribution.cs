using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Django.Iis.Core.Python.Wheels;

namespace Django.Iis.Core.NativeNeeds;

/// <summary>A distribution in a site-packages folder. Source: packaging.python.org, "Recording installed projects".</summary>
/// <param name="Name">As it calls itself.</param>
/// <param name="Version">PEP 440.</param>
/// <param name="IsForAnyPlatform">Whether all of its wheel's tags end in <c>any</c>: its libraries may then be for several processors.</param>
/// <param name="Executables">Full paths of its extension modules (.pyd) and libraries (.dll).</param>
internal sealed record InstalledDistribution(string Name, string Version, bool IsForAnyPlatform, IReadOnlyList<string> Executables)
{
    private const string InfoEnding = ".dist-info";

    private static readonly string[] Extensions = [".pyd", ".dll"];

    // numpy-2.0.data/platlib/numpy/x.pyd is unpacked to numpy/x.pyd.
    private static readonly Regex DataFolder = new(@"^[^/]+\.data/(?:purelib|platlib|data)/", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>All distributions of a folder, in ordinal order.</summary>
    public static IReadOnlyList<InstalledDistribution> In(string sitePackages) => !Directory.Exists(sitePackages) ? [] :
    [
        .. Directory.EnumerateDirectories(sitePackages, "*" + InfoEnding).OrderBy(folder => folder, StringComparer.Ordinal)
            .Select(folder => Read(folder, sitePackages)),
    ];

    private static InstalledDistribution Read(string info, string sitePackages)
    {
        var metadata = Lines(info, "METADATA").TakeWhile(line => line.Length > 0).ToList();
        var words = Path.GetFileName(info).Substring(0, Path.GetFileName(info).Length - InfoEnding.Length).Split('-');
        var tags = Values(Lines(info, "WHEEL"), "Tag").ToList();
        return new InstalledDistribution(
            Values(metadata, "Name").FirstOrDefault() ?? words[0],
            Values(metadata, "Version").FirstOrDefault() ?? words[words.Length - 1],
            tags.Count > 0 && tags.TrueForAll(tag => tag.EndsWith("-any", StringComparison.Ordinal)),
            [.. Files(info).Select(path => Path.Combine(sitePackages, path)).Where(File.Exists).OrderBy(path => path, StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Files(string info) =>
        from path in WheelRecord.Parse(string.Join("\n", Lines(info, "RECORD"))).Keys
        where Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) && !path.Split('/').Contains("..", StringComparer.Ordinal)
        select DataFolder.Replace(path, "");

    private static IEnumerable<string> Values(IEnumerable<string> lines, string key) =>
        from line in lines
        where line.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase)
        select line.Substring(key.Length + 1).Trim();

    private static IReadOnlyList<string> Lines(string info, string file) =>
        File.Exists(Path.Combine(info, file)) ? File.ReadAllLines(Path.Combine(info, file)) : [];
}
