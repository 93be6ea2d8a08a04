using System.Globalization;
using System.Linq;

namespace Django.Iis.Msi.Conditions;

/// <summary>Writes a condition with as few parentheses as it needs; parsed again, the text is the same condition.</summary>
internal static class ConditionPrinter
{
    public static string Print(ConditionExpression expression) => expression switch
    {
        ConditionExpression.Combination combination => Print(combination),
        ConditionExpression.Negation { Negated: var negated } =>
            ConditionSpelling.Not + " " + Print(negated, inParentheses: negated is ConditionExpression.Combination or ConditionExpression.Negation),
        ConditionExpression.Comparison comparison => Print(comparison.Left) + " " + SignOf(comparison) + " " + Print(comparison.Right),
        ConditionExpression.Test { Operand: var operand } => Print(operand),
        _ => "",
    };

    private static string Print(ConditionExpression.Combination combination)
    {
        var word = ConditionSpelling.Words.First(known => known.Value == combination.Operator).Key;
        var left = Print(combination.Left, combination.Left is ConditionExpression.Combination { Operator: var first } && first < combination.Operator);
        var right = Print(combination.Right, combination.Right is ConditionExpression.Combination { Operator: var second } && second <= combination.Operator);
        return left + " " + word + " " + right;
    }

    private static string Print(ConditionExpression expression, bool inParentheses) =>
        inParentheses ? "(" + Print(expression) + ")" : Print(expression);

    private static string Print(ConditionOperand operand) => operand switch
    {
        ConditionOperand.Number { Value: var number } => number.ToString(CultureInfo.InvariantCulture),
        ConditionOperand.Literal { Text: var text } => ConditionSpelling.Quote + text + ConditionSpelling.Quote,
        ConditionOperand.Symbol { Kind: var kind, Name: var name } => ConditionSpelling.PrefixOf(kind) + name,
        _ => "",
    };

    private static string SignOf(ConditionExpression.Comparison comparison) =>
        (comparison.IgnoresCase ? ConditionSpelling.IgnoreCase.ToString(CultureInfo.InvariantCulture) : "")
        + ConditionSpelling.Comparisons.First(known => known.Operator == comparison.Operator).Sign;
}
