using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Django.Iis.Msi.Conditions;

/// <summary>
/// Reads conditions (Windows Installer: Conditional Statement Syntax): NOT binds tightest, then AND, OR, XOR, EQV and IMP; equal operators join from the left.
/// </summary>
internal sealed class ConditionParser
{
    /// <summary>Far more than any real condition has; keeps a hostile one from using up the stack.</summary>
    private const int MaxTokens = 2000;

    private readonly IReadOnlyList<ConditionToken> _tokens;
    private int _next;

    private ConditionParser(IReadOnlyList<ConditionToken> tokens)
    {
        _tokens = tokens;
    }

    private ConditionToken Next => _tokens[_next];

    /// <exception cref="ConditionSyntaxException">The text is no condition; an empty one is none either.</exception>
    public static ConditionExpression Parse(string text)
    {
        var tokens = ConditionLexer.Read(text);
        if (tokens.Count > MaxTokens)
        {
            throw new ConditionSyntaxException("The condition has more than " + MaxTokens.ToString(CultureInfo.InvariantCulture) + " parts", tokens[MaxTokens].Position);
        }

        var parser = new ConditionParser(tokens);
        var expression = parser.ParseExpression(LogicalOperator.Imp);
        return parser.Next.Kind == ConditionTokenKind.End ? expression : throw Unexpected(parser.Next);
    }

    // Precedence climbing: takes all operators that bind at least as tightly as the given one.
    private ConditionExpression ParseExpression(LogicalOperator loosest)
    {
        var left = ParseFactor();
        while (Next.Kind == ConditionTokenKind.Logical && ConditionSpelling.Words[Next.Text] is var logical && logical >= loosest)
        {
            _next++;
            left = new ConditionExpression.Combination(logical, left, ParseExpression(logical + 1));
        }

        return left;
    }

    private ConditionExpression ParseFactor()
    {
        if (Next.Kind != ConditionTokenKind.Not)
        {
            return ParseTerm();
        }

        _next++;
        return new ConditionExpression.Negation(ParseTerm());
    }

    private ConditionExpression ParseTerm()
    {
        if (Next.Kind == ConditionTokenKind.OpeningParenthesis)
        {
            return ParseParenthesis();
        }

        var left = ParseOperand();
        if (Next.Kind != ConditionTokenKind.Comparison)
        {
            return new ConditionExpression.Test(left);
        }

        var sign = Take().Text;
        var ignoresCase = sign[0] == ConditionSpelling.IgnoreCase;
        var comparison = ConditionSpelling.Comparisons.First(known => known.Sign == (ignoresCase ? sign.Substring(1) : sign)).Operator;
        return new ConditionExpression.Comparison(left, comparison, ignoresCase, ParseOperand());
    }

    private ConditionExpression ParseParenthesis()
    {
        var opening = Take();
        var expression = ParseExpression(LogicalOperator.Imp);
        if (Next.Kind != ConditionTokenKind.ClosingParenthesis)
        {
            throw Next.Kind == ConditionTokenKind.End
                ? new ConditionSyntaxException("A parenthesis is not closed", opening.Position)
                : Unexpected(Next);
        }

        _next++;
        return expression;
    }

    private ConditionOperand ParseOperand()
    {
        var token = Take();
        return token.Kind switch
        {
            ConditionTokenKind.Number => new ConditionOperand.Number(ParseNumber(token)),
            ConditionTokenKind.Literal => new ConditionOperand.Literal(token.Text),
            ConditionTokenKind.Symbol => ParseSymbol(token.Text),
            _ => throw Unexpected(token),
        };
    }

    private static ConditionOperand.Symbol ParseSymbol(string text) => ConditionSpelling.KindOf(text[0]) is { } kind
        ? new ConditionOperand.Symbol(kind, text.Substring(1))
        : new ConditionOperand.Symbol(SymbolKind.Property, text);

    private static int ParseNumber(ConditionToken token) =>
        int.TryParse(token.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ConditionSyntaxException("The number " + token.Text + " has more than 32 bits", token.Position);

    // The token that marks the end is never passed.
    private ConditionToken Take() => Next.Kind == ConditionTokenKind.End ? Next : _tokens[_next++];

    private static ConditionSyntaxException Unexpected(ConditionToken token) => token.Kind == ConditionTokenKind.End
        ? new ConditionSyntaxException("The condition ends too early", token.Position)
        : new ConditionSyntaxException("'" + token.Text + "' is out of place", token.Position);
}
