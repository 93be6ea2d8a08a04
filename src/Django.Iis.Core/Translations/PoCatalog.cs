using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.RegularExpressions;

namespace Django.Iis.Core.Translations;

/// <summary>
/// Reads what msgfmt would compile from a .po file (GNU gettext manual, "The Format of PO Files"): in the form of a .mo, so that the two can be compared.
/// A file that msgfmt would refuse reads somehow; the result is only ever compared.
/// </summary>
internal sealed class PoCatalog
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private static readonly Regex Keyword = new(@"^(?<word>msgctxt|msgid_plural|msgid|msgstr)(?:\[(?<index>\d+)\])?\s*(?<text>"".*)$", RegexOptions.CultureInvariant, Limit);

    private static readonly Regex Escape = new(@"\\(?:x(?<hex>[0-9A-Fa-f]{1,2})|(?<octal>[0-7]{1,3})|(?<letter>.))", RegexOptions.CultureInvariant, Limit);

    private readonly Dictionary<string, string> _messages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StringBuilder> _entry = new(StringComparer.Ordinal);
    private bool _isFuzzy;

    private PoCatalog()
    {
    }

    /// <summary>Translations by original, both as a .mo has them; without those that are fuzzy, obsolete or empty.</summary>
    public static IReadOnlyDictionary<string, string> Read(string path)
    {
        var catalog = new PoCatalog();
        StringBuilder? current = null;
        foreach (var line in File.ReadLines(path, Encoding.UTF8))
        {
            current = catalog.Take(line.Trim(), current);
        }

        catalog.Close();
        return catalog._messages;
    }

    /// <summary>Takes a line and returns the text that the next one may continue.</summary>
    private StringBuilder? Take(string line, StringBuilder? current)
    {
        if (line.StartsWith("\"", StringComparison.Ordinal))
        {
            return current?.Append(Unquote(line));
        }

        if (line.StartsWith("#", StringComparison.Ordinal) || line.Length == 0)
        {
            CloseAfterTranslation();
            _isFuzzy |= line.StartsWith("#,", StringComparison.Ordinal) && line.Contains("fuzzy");
            return null;
        }

        var match = Keyword.Match(line);
        if (!match.Success)
        {
            return null;
        }

        var word = match.Groups["word"].Value;
        if (word is "msgctxt" or "msgid")
        {
            CloseAfterTranslation();
        }

        return _entry[word + match.Groups["index"].Value] = new StringBuilder(Unquote(match.Groups["text"].Value));
    }

    private void CloseAfterTranslation()
    {
        if (_entry.ContainsKey("msgstr") || _entry.ContainsKey("msgstr0"))
        {
            Close();
        }
    }

    private void Close()
    {
        var original = (Text("msgctxt") is { } context ? context + "\u0004" : "") + Text("msgid") + (Text("msgid_plural") is { } plural ? "\0" + plural : "");
        var translation = new StringBuilder(Text("msgstr") ?? Text("msgstr0"));
        for (var index = 1; Text("msgstr" + index.ToString(CultureInfo.InvariantCulture)) is { } further; index++)
        {
            translation.Append('\0').Append(further);
        }

        // The header counts though it is fuzzy, as that of every new file is.
        if (translation.Length > 0 && translation[0] != '\0' && (!_isFuzzy || original.Length == 0))
        {
            _messages[original] = translation.ToString();
        }

        _entry.Clear();
        _isFuzzy = false;
    }

    private string? Text(string keyword) => _entry.TryGetValue(keyword, out var text) ? text.ToString() : null;

    private static string Unquote(string quoted)
    {
        var text = quoted.Trim();
        return Escape.Replace(text.Substring(1, Math.Max(0, text.Length - (text.Length > 1 && text.EndsWith("\"", StringComparison.Ordinal) ? 2 : 1))), Unescape);
    }

    private static string Unescape(Match match) =>
        match.Groups["hex"].Success ? ((char)Convert.ToInt32(match.Groups["hex"].Value, 16)).ToString() :
        match.Groups["octal"].Success ? ((char)Convert.ToInt32(match.Groups["octal"].Value, 8)).ToString() :
        match.Groups["letter"].Value switch
        {
            "n" => "\n",
            "t" => "\t",
            "r" => "\r",
            "a" => "\a",
            "b" => "\b",
            "f" => "\f",
            "v" => "\v",
            var other => other,
        };
}
