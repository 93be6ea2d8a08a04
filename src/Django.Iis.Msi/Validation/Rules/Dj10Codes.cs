using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Summary;
using Django.Iis.Msi.Validation.Syntax;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: Package Codes, Product Codes, UpgradeCode property.</summary>
internal sealed class Dj10Codes() : ValidationRule(
    "DJ10",
    ValidationLevel.Error,
    "The package has a package code and an upgrade code, which are GUIDs, and its three codes differ.",
    "Give the package all three codes, each of its own and in upper case: without an upgrade code no later version can replace it.")
{
    public override IEnumerable<ValidationFinding> Check(PackageView package)
    {
        (string Table, string Name, string? Code)[] codes =
        [
            ("_SummaryInformation", "RevisionNumber", package.Content.Summary.TextOf(SummaryProperties.PackageCode)),
            ("Property", "UpgradeCode", package.Property("UpgradeCode")),
        ];
        var invalid = codes.Where(code => !Guids.IsGuid(code.Code)).Select(code => At(code.Table, code.Name, column: null, $"'{code.Code}' is no GUID in braces and upper case."));
        var product = package.Property("ProductCode");
        var same = codes.Where(code => code.Code is not null && string.Equals(code.Code, product, StringComparison.OrdinalIgnoreCase))
            .Select(code => At(code.Table, code.Name, column: null, "The code is that of the product."));
        return invalid.Concat(same);
    }
}
