using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Django.Iis.Msi.Conditions;

/// <summary>
/// Tells whether a condition holds. Where the scope leaves values open the answer may be open too: then it is null (Kleene's logic: sound, though it does not
/// see that <c>A OR NOT A</c> holds whatever <c>A</c> is).
/// </summary>
internal sealed class ConditionEvaluator(ConditionScope scope)
{
    /// <summary>Whether a condition of a table holds; none always does.</summary>
    /// <exception cref="ConditionSyntaxException">The text is no condition.</exception>
    public static bool? Evaluate(string? condition, ConditionScope scope) =>
        string.IsNullOrWhiteSpace(condition) ? true : Evaluate(ConditionParser.Parse(condition!), scope);

    public static bool? Evaluate(ConditionExpression condition, ConditionScope scope) => new ConditionEvaluator(scope).Evaluate(condition);

    private bool? Evaluate(ConditionExpression expression) => expression switch
    {
        ConditionExpression.Test test => Evaluate(test.Operand),
        ConditionExpression.Comparison comparison => Evaluate(comparison),
        ConditionExpression.Negation negation => !Evaluate(negation.Negated),
        ConditionExpression.Combination combination => Combine(combination.Operator, Evaluate(combination.Left), Evaluate(combination.Right)),
        _ => null,
    };

    private static bool? Combine(LogicalOperator logical, bool? left, bool? right) => logical switch
    {
        LogicalOperator.And => left & right,
        LogicalOperator.Or => left | right,
        LogicalOperator.Imp => !left | right,
        LogicalOperator.Xor => left is null || right is null ? null : left != right,
        _ => left is null || right is null ? null : left == right,
    };

    private bool? Evaluate(ConditionOperand operand) => operand is ConditionOperand.Number { Value: var number }
        ? number != 0
        : ValuesOf(operand) is { } values ? Agreed(values.Select(value => value.Text.Length > 0)) : null;

    private bool? Evaluate(ConditionExpression.Comparison comparison)
    {
        if (ValuesOf(comparison.Left) is not { } lefts || ValuesOf(comparison.Right) is not { } rights)
        {
            return null;
        }

        return Agreed(
            from left in lefts
            from right in rights
            select left.Compare(comparison.Operator, comparison.IgnoresCase, right));
    }

    private IReadOnlyList<ConditionValue>? ValuesOf(ConditionOperand operand) => operand switch
    {
        ConditionOperand.Number { Value: var number } => [new ConditionValue(number.ToString(CultureInfo.InvariantCulture), ConditionTokenKind.Number)],
        ConditionOperand.Literal { Text: var text } => [new ConditionValue(text, ConditionTokenKind.Literal)],
        ConditionOperand.Symbol symbol => scope.ValuesOf(symbol)?.Select(value => new ConditionValue(value, ConditionTokenKind.Symbol)).ToList(),
        _ => null,
    };

    private static bool? Agreed(IEnumerable<bool> answers)
    {
        bool? agreed = null;
        foreach (var answer in answers)
        {
            if (agreed is { } first && first != answer)
            {
                return null;
            }

            agreed = answer;
        }

        return agreed;
    }
}
