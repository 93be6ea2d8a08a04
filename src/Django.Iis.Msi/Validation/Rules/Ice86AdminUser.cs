using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Conditions;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE86.</summary>
internal sealed class Ice86AdminUser() : ValidationRule(
    "ICE86",
    ValidationLevel.Warning,
    "No condition asks for AdminUser, which is not set where an unprivileged user installs with elevation.",
    "Ask for Privileged.")
{
    public override IEnumerable<ValidationFinding> Check(PackageView package) =>
        from use in package.Conditions
        where use.Symbols.Any(symbol => symbol.Kind == SymbolKind.Property && string.Equals(symbol.Name, "AdminUser", StringComparison.Ordinal))
        select At(use.Row, use.Column, "The condition asks for AdminUser.");
}
