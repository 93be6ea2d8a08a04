using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Django.Iis.Tests;
using Django.Iis.Tests.Documentation;

namespace Django.Iis.Core.Tests.Documentation;

/// <summary>What the documentation refers to exists, and its examples can be read.</summary>
public sealed class PageTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Names by which projects know properties, items and targets of this SDK.</summary>
    private static readonly Regex Name = new(@"^(Django|Python)[A-Z][A-Za-z0-9]*$", RegexOptions.ExplicitCapture, Patience);

    private static readonly Regex ReferenceWord = new(@"\b(Django|Python)[A-Z][A-Za-z0-9]*", RegexOptions.ExplicitCapture, Patience);

    private static readonly Regex Code = new(@"\bDJIIS[0-9]{4}\b", RegexOptions.ExplicitCapture, Patience);

    private static readonly string[] Languages = ["bash", "cmd", "console", "json", "powershell", "python", "text", "toml", "xml", "yaml"];

    private static readonly Dictionary<string, DocumentationPage> Pages =
        DocumentationPage.Guides.Concat(DocumentationPage.Codes).ToDictionary(page => page.Path, StringComparer.Ordinal);

    /// <summary>What is no name of this SDK's: names of Visual Studio's Python projects, which a page tells apart from it, and of Python itself.</summary>
    private static readonly string[] Others = ["DjangoCollectStaticFilesCommand", "PythonCore", "PythonDjangoWsgiHandler", "PythonWsgiHandler", "DjangoIisSetup"];

    public static TheoryData<string> Guides { get; } = new(DocumentationPage.Guides.Select(page => page.Path));

    public static TheoryData<string> All { get; } = new(Pages.Keys);

    [Theory]
    [MemberData(nameof(All))]
    public void LinksLeadToWhatIsThere(string path)
    {
        var broken = Pages[path].Links.Where(link => !link.Target.Contains("://", StringComparison.Ordinal) && !IsThere(path, link.Target)).Select(link => $"{path}({link.Line}): {link.Target}");

        Assert.Equal("", string.Join('\n', broken));
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public void CodeSaysWhatLanguageItIs(string path)
    {
        var unknown = Pages[path].Blocks.Where(block => !Languages.Contains(block.Language, StringComparer.Ordinal)).Select(block => $"{block.Place}: {block.Language}");
        var indented = Pages[path].Prose.Zip(Pages[path].Prose.Skip(1)).Where(pair => pair.First.Text.Length == 0 && pair.Second.Text.StartsWith("    ", StringComparison.Ordinal)).Select(pair => $"{path}({pair.Second.Line}): indented code");

        Assert.Equal("", string.Join('\n', unknown.Concat(indented)));
    }

    /// <summary>Pages of codes show mistakes on purpose.</summary>
    [Theory]
    [MemberData(nameof(Guides))]
    public void XmlAndJsonCanBeRead(string path)
    {
        var unreadable = Pages[path].Blocks.Where(block => Problem(block).Length > 0).Select(block => $"{block.Place}: {Problem(block)}");

        Assert.Equal("", string.Join('\n', unreadable));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void EveryPropertyItemAndTargetThatIsNamedExists(string path)
    {
        var known = Known();
        var inText = Pages[path].InlineCode.SelectMany(code => code.Code.Split([' ', '=', ':', '<', '>', ';', '$', '(', ')', '@', '"', '/']).Select(word => (code.Line, Word: word)));
        var inCode = Pages[path].Blocks.Where(block => block.Language == "xml").SelectMany(block => ReferenceWord.Matches(block.Text).Select(match => (block.Line, Word: match.Value)));

        var unknown = inText.Concat(inCode).Where(use => Name.IsMatch(use.Word) && !known.Contains(use.Word)).Select(use => $"{path}({use.Line}): {use.Word}").Distinct(StringComparer.Ordinal);

        Assert.Equal("", string.Join('\n', unknown));
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public void EveryCodeThatIsNamedHasAPage(string path)
    {
        var unknown = Pages[path].Prose.SelectMany(line => Code.Matches(line.Text).Select(match => (line.Line, Code: match.Value))).Where(use => !Pages.ContainsKey($"docs/errors/{use.Code}.md")).Select(use => $"{path}({use.Line}): {use.Code}");

        Assert.Equal("", string.Join('\n', unknown));
    }

    [Fact]
    public void EveryGuideIsInTheIndex()
    {
        var listed = Pages["docs/README.md"].Links.Select(link => "docs/" + link.Target.Split('#')[0]).ToHashSet(StringComparer.Ordinal);

        var missing = DocumentationPage.Guides.Select(page => page.Path).Where(path => path.StartsWith("docs/", StringComparison.Ordinal) && path != "docs/README.md" && !listed.Contains(path));

        Assert.Equal("", string.Join('\n', missing));
    }

    private static bool IsThere(string page, string target)
    {
        var parts = target.Split('#', 2);
        var file = parts[0].Length == 0 ? page : Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Repository.File(page))!, parts[0]))).Replace('\\', '/');
        var anchors = Pages.TryGetValue(file, out var other) ? other.Anchors : [];
        return Path.Exists(Repository.File(file)) && (parts.Length == 1 || anchors.Contains(parts[1], StringComparer.Ordinal));
    }

    private static string Problem(CodeBlock block)
    {
        try
        {
            if (block.Language == "xml")
            {
                // Examples are elements that stand beside each other somewhere; the prefixes are those of their files.
                _ = XDocument.Parse($"<all xmlns:xdt='x' xmlns:bal='b'>{block.Text.Replace("<?xml version=\"1.0\" encoding=\"utf-8\"?>", "", StringComparison.Ordinal)}</all>");
            }
            else if (block.Language == "json")
            {
                using var json = JsonDocument.Parse(block.Text);
            }

            return "";
        }
        catch (Exception problem) when (problem is XmlException or JsonException)
        {
            return problem.Message;
        }
    }

    private static HashSet<string> Known()
    {
        var reference = ReferenceWord.Matches(File.ReadAllText(Repository.File("sdk/reference/reference.xml"))).Select(match => match.Value);
        var targets = Directory.EnumerateFiles(Repository.File("sdk/targets")).SelectMany(file => XDocument.Load(file).Descendants("Target")).Select(target => (string?)target.Attribute("Name") ?? "");
        return [.. reference, .. targets, .. Others];
    }
}
