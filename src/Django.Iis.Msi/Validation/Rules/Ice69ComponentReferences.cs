using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Syntax;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE69.</summary>
internal sealed class Ice69ComponentReferences() : ValidationRule(
    "ICE69",
    ValidationLevel.Error,
    "A formatted text that comes with a component refers to that component and its files only.",
    "Refer to the row's own component, or to the folder's property: another component's path is empty unless it is installed at the same time.")
{
    public override IEnumerable<ValidationFinding> Check(PackageView package) =>
        from use in package.FormattedTexts
        let owner = use.Row.Text("Component_")
        from reference in use.References
        where reference.Kind is FormattedReferenceKind.Component or FormattedReferenceKind.File
        let finding = Check(package, use, owner, reference)
        where finding is not null
        select finding;

    private ValidationFinding? Check(PackageView package, FormattedUse use, string? owner, FormattedReference reference)
    {
        var isFile = reference.Kind == FormattedReferenceKind.File;
        if (!package.Table(isFile ? "File" : "Component").HasKey(reference.Name))
        {
            return At(use.Row, use.Column, $"'{reference.Name}' is no row of the {(isFile ? "File" : "Component")} table.");
        }

        var component = isFile ? package.Table("File").Find(reference.Name)?.Text("Component_") : reference.Name;
        if (owner is null || string.Equals(owner, component, StringComparison.Ordinal))
        {
            return null;
        }

        var message = $"The row belongs to component '{owner}', but the text refers to component '{component}'.";
        return !isFile && FeaturesOf(package, owner).Intersect(FeaturesOf(package, component), StringComparer.Ordinal).Any()
            ? WarnAt(use.Row, use.Column, message)
            : At(use.Row, use.Column, message);
    }

    private static IEnumerable<string?> FeaturesOf(PackageView package, string? component) =>
        package.Rows("FeatureComponents").Where(row => string.Equals(row.Text("Component_"), component, StringComparison.Ordinal)).Select(row => row.Text("Feature_"));
}
