using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Django.Iis.Reference;

/// <summary>One or several properties or items that are described together.</summary>
/// <param name="Names">Their names.</param>
/// <param name="Note">What stands behind the names, in brackets: item, output.</param>
/// <param name="Values">The middle column.</param>
/// <param name="Text">What they mean.</param>
internal sealed record ReferenceRow(IReadOnlyList<string> Names, string? Note, string Values, string Text)
{
    /// <summary>Longer, no pattern looks at a row.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Values to choose from: a list of words in code marks, and nothing else.</summary>
    public IReadOnlyList<string> Choices => Regex.IsMatch(Values, "^`[A-Za-z0-9_]+`([,;] `[A-Za-z0-9_]+`)+$", RegexOptions.ExplicitCapture, Patience)
        ? [.. Regex.Matches(Values, "`(?<word>[^`]+)`", RegexOptions.None, Patience).Select(match => match.Groups["word"].Value)]
        : Values is "`true`" or "`false`" ? ["true", "false"] : [];

    /// <summary>Without Markdown.</summary>
    public string PlainText => Plain(Text);

    public static string Plain(string markdown) => Regex.Replace(Regex.Replace(markdown, @"\[(?<text>[^\]]+)\]\([^)]+\)", "${text}", RegexOptions.None, Patience), "[`*]", "", RegexOptions.None, Patience).Replace("\n", " ", StringComparison.Ordinal);
}
