using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Django.Iis.Tests.Documentation;

namespace Django.Iis.EndToEnd.Tests.Documentation;

/// <summary>A command that the documentation gives its readers.</summary>
/// <param name="Text">As it stands there.</param>
/// <param name="Place">Page and line of its first mention.</param>
public sealed record DocumentedCommand(string Text, string Place)
{
    private static readonly string[] Shells = ["bash", "cmd", "console", "powershell"];

    /// <summary>In a text, what begins like this is a command of the reader's.</summary>
    private static readonly Regex InText = new(
        @"^(dotnet|msiexec|manage|DjangoIisSetup(\.exe)?|\S+\.deploy\.cmd|\./[a-z]+\.sh) \S",
        RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    /// <summary>Every command of every guide, once.</summary>
    public static IReadOnlyList<DocumentedCommand> All { get; } =
        [.. DocumentationPage.Guides.SelectMany(Of).GroupBy(command => command.Text, StringComparer.Ordinal).Select(same => same.First())];

    private static IEnumerable<DocumentedCommand> Of(DocumentationPage page)
    {
        var blocks = page.Blocks.Where(block => Shells.Contains(block.Language, StringComparer.Ordinal))
            .SelectMany(block => block.Lines.Select((line, index) => new DocumentedCommand(line.Trim(), $"{page.Path}({block.Line + index + 1})")));
        var text = page.InlineCode.Where(code => InText.IsMatch(code.Code)).Select(code => new DocumentedCommand(code.Code, $"{page.Path}({code.Line})"));
        return blocks.Concat(text).Where(command => command.Text.Length > 0);
    }
}
