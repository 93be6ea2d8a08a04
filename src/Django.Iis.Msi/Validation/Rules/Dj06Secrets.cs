using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Facts;
using Django.Iis.Msi.Validation.Syntax;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: MsiHiddenProperties property, Preventing Confidential Information from Being Written into the Log File.</summary>
internal sealed class Dj06Secrets() : ValidationRule(
    "DJ06",
    ValidationLevel.Error,
    "A hidden property goes to no command line, no property that is not hidden itself, no text for the user, and no key that anybody may read.",
    "Hand the value on by a hidden property, or by a registry key with MsiLockPermissionsEx, and show it nowhere.")
{
    public override IEnumerable<ValidationFinding> Check(PackageView package)
    {
        var hidden = new HashSet<string>(package.PropertyList("MsiHiddenProperties"), StringComparer.Ordinal);
        return hidden.Count == 0 ? [] : CheckTexts(package, hidden).Concat(CheckDefaults(package, hidden)).Concat(CheckFields(package, hidden));
    }

    private IEnumerable<ValidationFinding> CheckTexts(PackageView package, HashSet<string> hidden) =>
        from use in package.FormattedTexts
        from reference in use.References
        where reference.Kind == FormattedReferenceKind.Property && hidden.Contains(reference.Name)
        let problem = ProblemOf(package, hidden, use)
        where problem is not null
        select At(use.Row, use.Column, $"The hidden property '{reference.Name}' {problem}.");

    private static string? ProblemOf(PackageView package, HashSet<string> hidden, FormattedUse use)
    {
        var row = use.Row;
        switch (row.Table.Name)
        {
            case "CustomAction":
                var type = new CustomActionType(row.Bits("Type"));
                return type.OnlySets ? hidden.Contains(row.Text("Source") ?? "") ? null : "is copied to one that is not hidden"
                    : type.IsExecutable ? "stands in a command line"
                    : type.HidesTarget ? null : "stands in a Target that is logged";
            case "Registry":
                return IsLocked(package, row) ? null : "is written to a key that anybody may read";
            default:
                return "stands in a text that is shown, logged or kept";
        }
    }

    // Permissions are given to one value's row and hold for its whole key.
    private static bool IsLocked(PackageView package, RowView value) =>
        package.Rows("MsiLockPermissionsEx")
            .Where(permission => permission.Text("Table") == "Registry")
            .Select(permission => package.Table("Registry").Find(permission.Text("LockObject")))
            .Any(locked => locked is { } row && row.Number("Root") == value.Number("Root") && string.Equals(row.Text("Key"), value.Text("Key"), StringComparison.OrdinalIgnoreCase));

    private IEnumerable<ValidationFinding> CheckDefaults(PackageView package, HashSet<string> hidden) => package.Rows("Property")
        .Where(row => hidden.Contains(row.Key))
        .Select(row => At(row, "Value", $"The hidden property '{row.Key}' has a value in the package, which anybody may read."));

    private IEnumerable<ValidationFinding> CheckFields(PackageView package, HashSet<string> hidden)
    {
        const int Password = 0x0020_0000;
        return package.Rows("Control")
            .Where(control => control.Text("Type") == "Edit" && hidden.Contains(control.Text("Property") ?? "") && (control.Bits("Attributes") & Password) == 0)
            .Select(control => At(control, "Attributes", $"The field for the hidden property '{control.Text("Property")}' shows what is typed."));
    }
}
