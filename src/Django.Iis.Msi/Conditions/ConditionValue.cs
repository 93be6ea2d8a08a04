using System;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Django.Iis.Msi.Conditions;

/// <summary>A value on one side of a comparison.</summary>
/// <param name="Text">As a text.</param>
/// <param name="Kind">Numbers and quoted texts are taken as written; the value of a symbol may be either.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ConditionValue(string Text, ConditionTokenKind Kind)
{
    /// <summary>The value as a number; null when it cannot be one.</summary>
    private int? Number => int.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>
    /// Compares as Windows Installer does: with a number, only numbers agree and everything else differs; two quoted texts are texts; otherwise two values
    /// that can be numbers are.
    /// </summary>
    public bool Compare(ComparisonOperator comparison, bool ignoresCase, ConditionValue other)
    {
        if (Kind == ConditionTokenKind.Literal && other.Kind == ConditionTokenKind.Literal)
        {
            return CompareTexts(comparison, ignoresCase, other.Text);
        }

        if (Number is { } left && other.Number is { } right)
        {
            return CompareNumbers(comparison, left, right);
        }

        return Kind == ConditionTokenKind.Number || other.Kind == ConditionTokenKind.Number
            ? comparison == ComparisonOperator.NotEqual
            : CompareTexts(comparison, ignoresCase, other.Text);
    }

    private static bool CompareNumbers(ComparisonOperator comparison, int left, int right) => comparison switch
    {
        ComparisonOperator.Equal => left == right,
        ComparisonOperator.NotEqual => left != right,
        ComparisonOperator.Less => left < right,
        ComparisonOperator.LessOrEqual => left <= right,
        ComparisonOperator.Greater => left > right,
        ComparisonOperator.GreaterOrEqual => left >= right,
        ComparisonOperator.Contains => (left & right) != 0,
        ComparisonOperator.StartsWith => ((left >> 16) & 0xFFFF) == right,
        _ => (left & 0xFFFF) == right,
    };

    private bool CompareTexts(ComparisonOperator comparison, bool ignoresCase, string right)
    {
        var rules = ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return comparison switch
        {
            ComparisonOperator.Equal => string.Equals(Text, right, rules),
            ComparisonOperator.NotEqual => !string.Equals(Text, right, rules),
            ComparisonOperator.Less => string.Compare(Text, right, rules) < 0,
            ComparisonOperator.LessOrEqual => string.Compare(Text, right, rules) <= 0,
            ComparisonOperator.Greater => string.Compare(Text, right, rules) > 0,
            ComparisonOperator.GreaterOrEqual => string.Compare(Text, right, rules) >= 0,

            // Nothing is found in an unset value, not even nothing.
            _ when Text.Length == 0 => false,
            ComparisonOperator.Contains => Text.IndexOf(right, rules) >= 0,
            ComparisonOperator.StartsWith => Text.StartsWith(right, rules),
            _ => Text.EndsWith(right, rules),
        };
    }
}
