using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Django.Iis.Tests.Documentation;

/// <summary>A page of the documentation, as far as its code, links and headings go. Source of the syntax: CommonMark; of the anchors: the code host's headings.</summary>
public sealed class DocumentationPage
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly Regex Fence = new(@"^(?<indent> *)```(?<language>[a-z]*)\s*$", RegexOptions.ExplicitCapture, Patience);
    private static readonly Regex Heading = new(@"^#{1,6} (?<text>.+)$", RegexOptions.ExplicitCapture, Patience);
    private static readonly Regex Link = new(@"\]\((?<target>[^()\s]+(\([^()]*\)[^()\s]*)?)\)", RegexOptions.ExplicitCapture, Patience);
    private static readonly Regex Code = new("`(?<code>[^`]+)`", RegexOptions.ExplicitCapture, Patience);
    private static readonly Regex LinkText = new(@"\[(?<text>[^\]]*)\]\([^)]*\)", RegexOptions.ExplicitCapture, Patience);
    private static readonly Regex NotInAnchor = new(@"[^\p{L}\p{Nd} _-]", RegexOptions.ExplicitCapture, Patience);

    private DocumentationPage(string path, string[] lines)
    {
        Path = path;
        Blocks = [.. ReadBlocks(path, lines)];
        Prose = [.. ReadProse(lines, Blocks)];
    }

    /// <summary>The README and every page of docs, without those of the codes.</summary>
    public static IReadOnlyList<DocumentationPage> Guides { get; } =
    [
        .. Directory.EnumerateFiles(Repository.File("docs"), "*.md").Order(StringComparer.Ordinal)
            .Append(Repository.File("README.md"))
            .Append(Repository.File("src/Django.Iis.Templates/README.md"))
            .Select(Read),
    ];

    /// <summary>A page for each code.</summary>
    public static IReadOnlyList<DocumentationPage> Codes { get; } =
        [.. Directory.EnumerateFiles(Repository.File("docs/errors"), "*.md").Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>From the repository's root, with <c>/</c>.</summary>
    public string Path { get; }

    public IReadOnlyList<CodeBlock> Blocks { get; }

    /// <summary>Lines that are no code, with their numbers from 1.</summary>
    public IReadOnlyList<(int Line, string Text)> Prose { get; }

    /// <summary>What links can lead to, without the number sign.</summary>
    public IEnumerable<string> Anchors => Prose.Select(line => Heading.Match(line.Text)).Where(match => match.Success).Select(match => Anchor(match.Groups["text"].Value));

    /// <summary>Targets of links and pictures.</summary>
    public IEnumerable<(int Line, string Target)> Links =>
        Prose.SelectMany(line => Link.Matches(Code.Replace(line.Text, "")).Select(match => (line.Line, match.Groups["target"].Value)));

    /// <summary>Code inside of text.</summary>
    public IEnumerable<(int Line, string Code)> InlineCode =>
        Prose.SelectMany(line => Code.Matches(line.Text).Select(match => (line.Line, match.Groups["code"].Value)));

    public static DocumentationPage Read(string file) =>
        new(System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'), File.ReadAllLines(file));

    private static string Anchor(string heading) =>
        NotInAnchor.Replace(LinkText.Replace(heading, "${text}"), "").Trim().Replace(' ', '-').ToLowerInvariant();

    private static IEnumerable<CodeBlock> ReadBlocks(string path, string[] lines)
    {
        for (var line = 0; line < lines.Length; line++)
        {
            var fence = Fence.Match(lines[line]);
            if (fence.Success)
            {
                var indent = fence.Groups["indent"].Length;
                var body = lines.Skip(line + 1).TakeWhile(text => !Fence.IsMatch(text)).Select(text => text.Length >= indent ? text[indent..] : text.TrimStart()).ToArray();
                yield return new CodeBlock(path, line + 1, fence.Groups["language"].Value, body);
                line += body.Length + 1;
            }
        }
    }

    private static IEnumerable<(int Line, string Text)> ReadProse(string[] lines, IReadOnlyList<CodeBlock> blocks)
    {
        var code = blocks.SelectMany(block => Enumerable.Range(block.Line, block.Lines.Count + 2)).ToHashSet();
        return lines.Select((text, index) => (Line: index + 1, Text: text)).Where(line => !code.Contains(line.Line));
    }
}
