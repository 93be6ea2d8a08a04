using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Conditions;
using Django.Iis.Msi.Validation.Facts;
using Django.Iis.Msi.Validation.Syntax;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE46.</summary>
internal sealed class Ice46PropertyCase() : ValidationRule(
    "ICE46",
    ValidationLevel.Warning,
    "No property differs from another one by upper and lower case only.",
    "Spell the property as it is defined; names of properties are case-sensitive.")
{
    private static readonly IReadOnlyList<(string Table, string Column)> Definitions =
        [("Property", "Property"), ("Directory", "Directory"), ("AppSearch", "Property"), ("Upgrade", "ActionProperty"), ("Control", "Property")];

    public override IEnumerable<ValidationFinding> Check(PackageView package)
    {
        var defined = new HashSet<string>(SystemProperties.Names.Concat(Defined(package)), StringComparer.Ordinal);
        var spellings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in SystemProperties.Names.Concat(defined))
        {
            spellings[name] = spellings.TryGetValue(name, out var earlier) ? earlier : name;
        }

        var properties = package.Rows("Property")
            .Where(row => spellings.TryGetValue(row.Key, out var spelling) && spelling != row.Key)
            .Select(row => At(row, "Property", $"'{row.Key}' differs from '{spellings[row.Key]}' by case only."));
        var references = References(package)
            .Where(reference => !defined.Contains(reference.Name) && spellings.ContainsKey(reference.Name))
            .Select(reference => At(reference.Row, reference.Column, $"'{reference.Name}' differs from '{spellings[reference.Name]}' by case only."));
        return properties.Concat(references);
    }

    private static IEnumerable<string> Defined(PackageView package) => Definitions
        .SelectMany(definition => package.Rows(definition.Table).Select(row => row.Text(definition.Column)))
        .Concat(package.Rows("CustomAction").Where(row => new CustomActionType(row.Bits("Type")).HasPropertySource).Select(row => row.Text("Source")))
        .OfType<string>();

    private static IEnumerable<(RowView Row, string Column, string Name)> References(PackageView package) =>
    [
        .. from use in package.Conditions
           from symbol in use.Symbols
           where symbol.Kind == SymbolKind.Property
           select (use.Row, use.Column, symbol.Name),
        .. from use in package.FormattedTexts
           from reference in use.References
           where reference.Kind == FormattedReferenceKind.Property
           select (use.Row, use.Column, reference.Name),
    ];
}
