using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Django.Iis.Core.WebConfigs.Validation;

/// <summary>The table ConfigRules.txt, which says itself how it is written.</summary>
internal static class ConfigRules
{
    private static readonly Regex Type = new(
        @"^(?<type>[a-z]+\+?)(\((?<names>[^)]*)\))?(\[(?<least>-?\d+)\.\.(?<most>\d+)(/(?<step>\d+))?\])?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly Lazy<IReadOnlyDictionary<string, SectionRule>> Table = new(Load);

    /// <summary>By path.</summary>
    public static IReadOnlyDictionary<string, SectionRule> Sections => Table.Value;

    /// <summary>The attributes that the entries of a collection differ in.</summary>
    /// <param name="path">Element names below configuration, separated by <c>/</c>: <c>system.webServer/security/requestFiltering/hiddenSegments</c>.</param>
    /// <returns>The collection; null where the table has none.</returns>
    public static CollectionRule? Collection(string path)
    {
        var section = Sections.Values.FirstOrDefault(known => path == known.Path || path.StartsWith(known.Path + "/", StringComparison.Ordinal));
        if (section is null)
        {
            return null;
        }

        var names = path.Substring(section.Path.Length).Split(['/'], StringSplitOptions.RemoveEmptyEntries);
        var element = names.Aggregate<string, ElementRule?>(section.Content, (rule, name) => rule?.Elements.Find(child => child.Name == name));
        return element?.Collections.FirstOrDefault();
    }

    private static IReadOnlyDictionary<string, SectionRule> Load()
    {
        using var stream = typeof(ConfigRules).Assembly.GetManifestResourceStream("ConfigRules.txt")
            ?? throw new InvalidOperationException("ConfigRules.txt is no resource of this assembly.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd()).ToDictionary(section => section.Path, StringComparer.Ordinal);
    }

    private static List<SectionRule> Parse(string text)
    {
        var sections = new List<SectionRule>();
        var open = new Stack<ElementRule>();
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var depth = (line.Length - line.TrimStart().Length) / 2;
            var words = line.Trim().Split(' ');
            if (depth == 0)
            {
                sections.Add(Section(words));
                open.Clear();
                open.Push(sections[sections.Count - 1].Content);
                continue;
            }

            while (open.Count > depth)
            {
                open.Pop();
            }

            Add(open, words);
        }

        return sections;
    }

    private static SectionRule Section(string[] words) => new(
        words[1],
        words[2] == "own",
        words.Contains("locked"),
        words.Contains("server") ? SectionPlace.Server : words.Contains("application") ? SectionPlace.Application : SectionPlace.Everywhere,
        new ElementRule(words[1]));

    private static void Add(Stack<ElementRule> open, string[] words)
    {
        var parent = open.Peek();
        if (words[0][0] == '@')
        {
            parent.Attributes.Add(new AttributeRule(words[0].Substring(1), Value(words[1]), words.Contains("required"), words.Contains("key") || words.Contains("part"), Only(words)));
        }
        else if (words[0][0] == '+')
        {
            var names = words[0].Substring(1).Split('|');
            var entry = new ElementRule(names[0]);
            parent.Collections.Add(new CollectionRule(names, Named(words, '-'), Named(words, '*'), entry));
            open.Push(entry);
        }
        else
        {
            var element = new ElementRule(words[0]) { Only = Only(words) };
            parent.Elements.Add(element);
            open.Push(element);
        }
    }

    private static string? Named(string[] words, char mark) => Array.Find(words, word => word[0] == mark)?.Substring(1);

    private static string? Only(string[] words) => Array.Find(words, word => word.StartsWith("only=", StringComparison.Ordinal))?.Substring("only=".Length);

    private static ValueRule Value(string text)
    {
        var match = Type.Match(text);
        return new ValueRule(
            match.Groups["type"].Value,
            match.Groups["names"].Success ? match.Groups["names"].Value.Split('|') : [],
            Number(match, "least"),
            Number(match, "most"),
            Number(match, "step") ?? 1);
    }

    private static long? Number(Match match, string group) => match.Groups[group].Success ? long.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : null;
}
