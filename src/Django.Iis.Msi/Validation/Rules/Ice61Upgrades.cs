using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Syntax;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE61.</summary>
internal sealed class Ice61Upgrades() : ValidationRule(
    "ICE61",
    ValidationLevel.Error,
    "Rows of the Upgrade table have valid versions and a public, secure property of their own, and remove only older versions of the product.",
    "Correct the row: a property in upper case that is in SecureCustomProperties and in no other row, versions in order; detect newer versions only.")
{
    private const int OnlyDetect = 2;
    private const int IncludesMaximum = 0x200;

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

            foreach (var (column, message) in ProblemsOfVersions(row))
            {
                yield return At(row, column, message);
            }

            if (RemovesNewer(package, row))
            {
                yield return WarnAt(row, "VersionMax", "The row removes products that are not older than this one.");
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

    private static IEnumerable<(string Column, string Message)> ProblemsOfVersions(RowView row)
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
    }

    private static bool RemovesNewer(PackageView package, RowView row)
    {
        var isOfThisLine = string.Equals(row.Text("UpgradeCode"), package.Property("UpgradeCode"), StringComparison.OrdinalIgnoreCase);
        if (!isOfThisLine || (row.Bits("Attributes") & OnlyDetect) != 0)
        {
            return false;
        }

        var highest = Versions.ParseProductVersion(row.Text("VersionMax"));
        var own = Versions.ParseProductVersion(package.Property("ProductVersion"));
        return highest is null || own is null || ((row.Bits("Attributes") & IncludesMaximum) != 0 ? highest >= own : highest > own);
    }
}
