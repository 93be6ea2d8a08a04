using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Django.Iis.Msi.Conditions;

/// <summary>
/// What is known when a condition is evaluated. A symbol may have one value, one of several, or any: with the last two, a condition may hold or not.
/// </summary>
internal sealed record ConditionScope
{
    private static readonly IReadOnlyList<string> Unset = [""];

    /// <summary>Values of properties; an empty one is not set.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether a property that is not listed may have any value; otherwise it is not set.</summary>
    public bool OtherPropertiesAreFree { get; init; }

    /// <summary>Values of environment variables, whose names ignore case; null when they may have any.</summary>
    public IReadOnlyDictionary<string, string>? EnvironmentVariables { get; init; }

    /// <summary>What may be done to a feature or component.</summary>
    public IReadOnlyList<InstallState> Actions { get; init; } = [InstallState.Unknown];

    /// <summary>How a feature or component may be installed.</summary>
    public IReadOnlyList<InstallState> States { get; init; } = [InstallState.Unknown];

    /// <summary>The values that a symbol may have; null for any.</summary>
    public IReadOnlyList<string>? ValuesOf(ConditionOperand.Symbol symbol) => symbol.Kind switch
    {
        SymbolKind.Property => Properties.TryGetValue(symbol.Name, out var value) ? [value] : OtherPropertiesAreFree ? null : Unset,
        SymbolKind.EnvironmentVariable => ValueOfVariable(symbol.Name),
        SymbolKind.ComponentAction or SymbolKind.FeatureAction => Numbers(Actions),
        _ => Numbers(States),
    };

    private IReadOnlyList<string>? ValueOfVariable(string name) => EnvironmentVariables is null
        ? null
        : [EnvironmentVariables.FirstOrDefault(variable => string.Equals(variable.Key, name, StringComparison.OrdinalIgnoreCase)).Value ?? ""];

    private static IReadOnlyList<string> Numbers(IEnumerable<InstallState> states) =>
        [.. states.Select(state => ((int)state).ToString(CultureInfo.InvariantCulture))];
}
