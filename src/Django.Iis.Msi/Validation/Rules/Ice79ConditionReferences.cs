using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Conditions;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE79.</summary>
internal sealed class Ice79ConditionReferences() : ValidationRule(
    "ICE79",
    ValidationLevel.Error,
    "Components and features that conditions ask for exist.",
    "Correct the name in the condition.")
{
    public override IEnumerable<ValidationFinding> Check(PackageView package) =>
        from use in package.Conditions
        from symbol in use.Symbols
        let table = TableOf(symbol.Kind)
        where table is not null && !package.Table(table).HasKey(symbol.Name)
        select At(use.Row, use.Column, $"'{symbol.Name}' is no row of the {table} table.");

    private static string? TableOf(SymbolKind kind) => kind switch
    {
        SymbolKind.ComponentAction or SymbolKind.ComponentState => "Component",
        SymbolKind.FeatureAction or SymbolKind.FeatureState => "Feature",
        _ => null,
    };
}
