using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Msi.Conditions;

/// <summary>Cuts a condition into tokens.</summary>
internal sealed class ConditionLexer
{
    private readonly string _text;
    private int _position;

    private ConditionLexer(string text)
    {
        _text = text;
    }

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private char Following => _position + 1 < _text.Length ? _text[_position + 1] : '\0';

    /// <summary>The tokens, with one that marks the end.</summary>
    /// <exception cref="ConditionSyntaxException">A character or an open quotation belongs to no token.</exception>
    public static IReadOnlyList<ConditionToken> Read(string text)
    {
        var lexer = new ConditionLexer(text);
        var tokens = new List<ConditionToken>();
        do
        {
            tokens.Add(lexer.ReadToken());
        }
        while (tokens[tokens.Count - 1].Kind != ConditionTokenKind.End);

        return tokens;
    }

    private ConditionToken ReadToken()
    {
        SkipSpace();
        return Current switch
        {
            _ when _position == _text.Length => Take(ConditionTokenKind.End, length: 0),
            '(' => Take(ConditionTokenKind.OpeningParenthesis, length: 1),
            ')' => Take(ConditionTokenKind.ClosingParenthesis, length: 1),
            ConditionSpelling.Quote => ReadLiteral(),
            '-' when ConditionSpelling.IsDigit(Following) => ReadNumber(),
            var digit when ConditionSpelling.IsDigit(digit) => ReadNumber(),
            var prefix when ConditionSpelling.KindOf(prefix) is not null => ReadPrefixedSymbol(),
            var letter when ConditionSpelling.BeginsName(letter) => ReadWord(),
            _ => ReadComparison(),
        };
    }

    private void SkipSpace()
    {
        while (Current is ' ' or '\t' or '\r' or '\n')
        {
            _position++;
        }
    }

    private ConditionToken ReadLiteral()
    {
        var end = _text.IndexOf(ConditionSpelling.Quote, _position + 1);
        if (end < 0)
        {
            throw new ConditionSyntaxException("A quotation is not closed", _position);
        }

        var token = new ConditionToken(ConditionTokenKind.Literal, _text.Substring(_position + 1, end - _position - 1), _position);
        _position = end + 1;
        return token;
    }

    private ConditionToken ReadNumber()
    {
        var length = 1;
        while (_position + length < _text.Length && ConditionSpelling.IsDigit(_text[_position + length]))
        {
            length++;
        }

        return Take(ConditionTokenKind.Number, length);
    }

    private ConditionToken ReadPrefixedSymbol()
    {
        if (!ConditionSpelling.BeginsName(Following))
        {
            throw new ConditionSyntaxException("A name must follow '" + Current + "'", _position);
        }

        return Take(ConditionTokenKind.Symbol, 1 + NameLength(_position + 1));
    }

    private ConditionToken ReadWord()
    {
        var length = NameLength(_position);
        var word = _text.Substring(_position, length);
        var kind = ConditionSpelling.Words.ContainsKey(word) ? ConditionTokenKind.Logical
            : string.Equals(word, ConditionSpelling.Not, System.StringComparison.OrdinalIgnoreCase) ? ConditionTokenKind.Not
            : ConditionTokenKind.Symbol;
        return Take(kind, length);
    }

    private ConditionToken ReadComparison()
    {
        var tilde = Current == ConditionSpelling.IgnoreCase ? 1 : 0;
        var sign = ConditionSpelling.Comparisons.Select(comparison => comparison.Sign).FirstOrDefault(candidate => IsAt(candidate, _position + tilde))
            ?? throw new ConditionSyntaxException("'" + Current + "' has no meaning", _position);
        return Take(ConditionTokenKind.Comparison, tilde + sign.Length);
    }

    private bool IsAt(string sign, int position) => string.CompareOrdinal(_text, position, sign, 0, sign.Length) == 0;

    private int NameLength(int start)
    {
        var end = start;
        while (end < _text.Length && ConditionSpelling.ContinuesName(_text[end]))
        {
            end++;
        }

        return end - start;
    }

    private ConditionToken Take(ConditionTokenKind kind, int length)
    {
        var token = new ConditionToken(kind, _text.Substring(_position, length), _position);
        _position += length;
        return token;
    }
}
