using System;
using System.Collections.Generic;

namespace Django.Iis.Msi.Conditions;

/// <summary>How the signs and words of a condition are written (Windows Installer: Conditional Statement Syntax).</summary>
internal static class ConditionSpelling
{
    /// <summary>Before a comparison operator: ignores case.</summary>
    public const char IgnoreCase = '~';

    public const char Quote = '"';

    public const string Not = "NOT";

    /// <summary>Operators by their signs, longer signs before their beginnings.</summary>
    public static IReadOnlyList<(string Sign, ComparisonOperator Operator)> Comparisons { get; } =
    [
        ("<>", ComparisonOperator.NotEqual),
        ("<=", ComparisonOperator.LessOrEqual),
        ("<<", ComparisonOperator.StartsWith),
        (">=", ComparisonOperator.GreaterOrEqual),
        ("><", ComparisonOperator.Contains),
        (">>", ComparisonOperator.EndsWith),
        ("=", ComparisonOperator.Equal),
        ("<", ComparisonOperator.Less),
        (">", ComparisonOperator.Greater),
    ];

    /// <summary>Operators by their words; case does not matter.</summary>
    public static IReadOnlyDictionary<string, LogicalOperator> Words { get; } = new Dictionary<string, LogicalOperator>(StringComparer.OrdinalIgnoreCase)
    {
        ["AND"] = LogicalOperator.And,
        ["OR"] = LogicalOperator.Or,
        ["XOR"] = LogicalOperator.Xor,
        ["EQV"] = LogicalOperator.Eqv,
        ["IMP"] = LogicalOperator.Imp,
    };

    private const string Prefixes = "%$?&!";

    /// <summary>What a prefix announces; null when the character is none.</summary>
    public static SymbolKind? KindOf(char character)
    {
        var place = Prefixes.IndexOf(character);
        return place < 0 ? null : SymbolKind.EnvironmentVariable + place;
    }

    public static string PrefixOf(SymbolKind kind) =>
        kind == SymbolKind.Property ? "" : Prefixes.Substring(kind - SymbolKind.EnvironmentVariable, 1);

    public static bool BeginsName(char character) => character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '_';

    public static bool ContinuesName(char character) => BeginsName(character) || IsDigit(character) || character == '.';

    public static bool IsDigit(char character) => character is >= '0' and <= '9';
}
