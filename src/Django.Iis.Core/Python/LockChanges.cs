using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Django.Iis.Core.Python;

/// <summary>Compares two locks that djiis_lock_file.py wrote: one key a line, packages in the order of their names.</summary>
public static class LockChanges
{
    private const string Heading = "[[packages]]";

    private static readonly Regex Text = new(@"^(?<key>name|version) = ""(?<value>[^""]*)""$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>How many packages a lock has.</summary>
    public static int Count(string text) => Parse(text).Count;

    /// <summary>A text for each package that came, went or changed, in the order of names.</summary>
    public static IReadOnlyList<string> Between(string before, string after)
    {
        var old = Parse(before);
        var current = Parse(after);
        return
        [
            .. old.Keys.Union(current.Keys, StringComparer.Ordinal)
                .OrderBy(name => name, StringComparer.Ordinal)
                .Select(name => Change(name, Find(old, name), Find(current, name)))
                .OfType<string>(),
        ];
    }

    private static string? Change(string name, Package? before, Package? after)
    {
        if (before is null)
        {
            return $"{name} {after!.Version} is new";
        }

        if (after is null)
        {
            return $"{name} {before.Version} is gone";
        }

        return before.Version != after.Version ? $"{name} {before.Version} becomes {after.Version}"
            : before.Source != after.Source ? $"{name} {after.Version} comes as another file"
            : null;
    }

    private static Package? Find(Dictionary<string, Package> packages, string name) => packages.TryGetValue(name, out var package) ? package : null;

    private static Dictionary<string, Package> Parse(string text)
    {
        var packages = new Dictionary<string, Package>(StringComparer.Ordinal);
        var blocks = text.Replace("\r\n", "\n").Split([Heading + "\n"], StringSplitOptions.None).Skip(1);
        foreach (var lines in blocks.Select(block => block.Split('\n').TakeWhile(line => line.Length > 0).ToList()))
        {
            var values = lines.Select(line => Text.Match(line)).Where(match => match.Success).ToDictionary(match => match.Groups["key"].Value, match => match.Groups["value"].Value);
            var source = lines.Where(line => !line.StartsWith("name ", StringComparison.Ordinal) && !line.StartsWith("version ", StringComparison.Ordinal) && !line.StartsWith("dependencies ", StringComparison.Ordinal));
            packages[values["name"]] = new Package(values.TryGetValue("version", out var version) ? version : "(from source)", string.Join("\n", source));
        }

        return packages;
    }

    private sealed record Package(string Version, string Source);
}
