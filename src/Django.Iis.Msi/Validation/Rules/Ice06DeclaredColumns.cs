using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE06. Tables that the package does not have are ignored.</summary>
internal sealed class Ice06DeclaredColumns() : ValidationRule(
    "ICE06",
    ValidationLevel.Error,
    "Every column that _Validation describes exists, if its table does.",
    "Make _Validation describe the tables as they are.")
{
    public override IEnumerable<ValidationFinding> Check(PackageView package) =>
        from declared in package.Declared.Columns
        where package.Has(declared.Table) && package.Table(declared.Table).PlaceOf(declared.Column) < 0
        select At(declared.Table, row: null, declared.Column, "_Validation describes the column, but the table does not have it.");
}
