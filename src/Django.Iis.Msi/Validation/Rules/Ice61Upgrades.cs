using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Syntax;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>
/// Windows Installer: ICE61, but for one thing. That warns of every row that removes an equal or newer version. An equal one, whose product code is another,
/// is an earlier build of the same version: replacing it is what a rebuild is for. A newer one may go where a launch condition asks for the row's property.
/// </summary>
internal sealed class Ice61Upgrades() : ValidationRule(
    "ICE61",
    ValidationLevel.Error,
    "Rows of the Upgrade table have valid versions and a public, secure property of their own, and no newer product goes unasked.",
    "Correct the row: a property in upper case that is in SecureCustomProperties and in no other row, versions in order.")
{
    private const int OnlyDetect = 2;

    public override IEnumerable<ValidationFinding> Check(PackageView package)
    {
        var secure = package.PropertyList("SecureCustomProperties");
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in package.Rows("Upgrade"))
        {
            var property = row.Text("ActionProperty") ?? "";
            foreach (var (isGrave, message) in ProblemsOfProperty(package, secure, property, used.Add(property)))
            {
                yield return isGrave ? At(row, "ActionProperty", message) : WarnAt(row, "ActionProperty", message);
            }

            foreach (var (column, message) in ProblemsOfVersions(package, row, property))
            {
                yield return At(row, column, message);
            }
        }
    }

    private static IEnumerable<(bool IsGrave, string Message)> ProblemsOfProperty(PackageView package, IReadOnlyList<string> secure, string property, bool isFirst)
    {
        if (package.Property(property) is not null)
        {
            yield return (true, $"'{property}' is set in the Property table, so it says nothing of what is found.");
        }

        if (property.Any(char.IsLower))
        {
            yield return (true, $"'{property}' is not public: it has lower-case letters.");
        }
        else if (!secure.Contains(property, StringComparer.Ordinal))
        {
            yield return (false, $"'{property}' is not in SecureCustomProperties, so the elevated part of the installation may not learn it.");
        }

        if (!isFirst)
        {
            yield return (true, $"'{property}' is used by two rows.");
        }
    }

    private static IEnumerable<(string Column, string Message)> ProblemsOfVersions(PackageView package, RowView row, string property)
    {
        var (minimum, maximum) = (row.Text("VersionMin"), row.Text("VersionMax"));
        var (lowest, highest) = (Versions.ParseProductVersion(minimum), Versions.ParseProductVersion(maximum));
        if (minimum is not null && lowest is null)
        {
            yield return ("VersionMin", $"'{minimum}' is no version of a product.");
        }

        if (maximum is not null && highest is null)
        {
            yield return ("VersionMax", $"'{maximum}' is no version of a product.");
        }

        if (lowest is not null && highest is not null && highest < lowest)
        {
            yield return ("VersionMax", $"'{maximum}' is below '{minimum}'.");
        }

        if (RemovesNewer(package, row, highest) && !IsAskedFor(package, property))
        {
            yield return ("VersionMax", "The row removes newer versions of this product, and no launch condition asks first.");
        }
    }

    private static bool RemovesNewer(PackageView package, RowView row, Version? highest) =>
        (row.Bits("Attributes") & OnlyDetect) == 0
        && string.Equals(row.Text("UpgradeCode"), package.Property("UpgradeCode"), StringComparison.OrdinalIgnoreCase)
        && (highest is null || highest > Versions.ParseProductVersion(package.Property("ProductVersion")));

    private static bool IsAskedFor(PackageView package, string property) => package.Conditions.Any(use =>
        use.Row.Table.Name == "LaunchCondition" && use.Symbols.Any(symbol => string.Equals(symbol.Name, property, StringComparison.Ordinal)));
}
