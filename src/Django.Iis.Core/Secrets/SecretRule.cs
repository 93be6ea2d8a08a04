using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace Django.Iis.Core.Secrets;

/// <summary>A form of text that is a secret wherever it stands.</summary>
internal sealed class SecretRule
{
    /// <summary>A token made of fewer different characters is a placeholder: xxxxxxxx, 0000.</summary>
    private const int LeastVariety = 8;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    private readonly string _hint;
    private readonly Regex _pattern;
    private readonly Func<string, Match, bool>? _condition;

    /// <param name="kind">What it is, with an article.</param>
    /// <param name="hint">A text that every match holds: the cheap test that almost every file fails.</param>
    /// <param name="pattern">Matches the secret; its group <c>secret</c>, when it has one, is what must not be a placeholder.</param>
    /// <param name="condition">What must hold of the text around a match; null for nothing.</param>
    public SecretRule(string kind, string hint, string pattern, Func<string, Match, bool>? condition = null)
    {
        Kind = kind;
        _hint = hint;
        _pattern = new Regex(pattern, RegexOptions.CultureInvariant, Limit);
        _condition = condition;
    }

    public string Kind { get; }

    /// <summary>The first match that is no placeholder; null without one.</summary>
    public Match? Find(string text)
    {
        if (text.IndexOf(_hint, StringComparison.Ordinal) < 0)
        {
            return null;
        }

        for (var match = _pattern.Match(text); match.Success; match = match.NextMatch())
        {
            if (!IsPlaceholder(Secret(match)) && (_condition is null || _condition(text, match)))
            {
                return match;
            }
        }

        return null;
    }

    /// <summary>The part of a match that is the secret.</summary>
    public static string Secret(Match match) => match.Groups["secret"] is { Success: true } group ? group.Value : match.Value;

    private static bool IsPlaceholder(string secret) =>
        secret.Distinct().Count() < LeastVariety || secret.IndexOf("EXAMPLE", StringComparison.OrdinalIgnoreCase) >= 0;
}
