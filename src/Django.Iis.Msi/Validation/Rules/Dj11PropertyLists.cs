using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Syntax;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: SecureCustomProperties, AdminProperties and MsiHiddenProperties properties.</summary>
internal sealed class Dj11PropertyLists() : ValidationRule(
    "DJ11",
    ValidationLevel.Error,
    "Properties that list properties have names separated by semicolons; secure and administrative ones are public.",
    "Correct the list; write public properties in upper case.")
{
    private static readonly IReadOnlyList<(string Name, bool MustBePublic)> Lists =
        [("SecureCustomProperties", true), ("AdminProperties", true), ("MsiHiddenProperties", false)];

    public override IEnumerable<ValidationFinding> Check(PackageView package) =>
        from list in Lists
        from name in package.PropertyList(list.Name)
        let problem = !Identifiers.IsIdentifier(name) ? "is no name of a property"
            : list.MustBePublic && name.Any(char.IsLower) ? "is not public, so being in the list has no effect"
            : null
        where problem is not null
        select At("Property", list.Name, "Value", $"'{name}' {problem}.");
}
