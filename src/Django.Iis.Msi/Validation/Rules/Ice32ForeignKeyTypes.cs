using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE32.</summary>
internal sealed class Ice32ForeignKeyTypes() : ValidationRule(
    "ICE32",
    ValidationLevel.Error,
    "A column that refers to another has its type and width.",
    "Define both columns alike.")
{
    public override IEnumerable<ValidationFinding> Check(PackageView package) =>
        from table in package.Tables
        from column in table.Columns
        where column.KeyTable is not null
        from name in column.KeyTable!.Split(';')
        let target = package.Table(name)
        let place = (column.KeyColumn ?? 1) - 1
        where place >= 0 && place < target.Columns.Count && !Fit(column, target.Columns[place])
        select At(table.Name, row: null, column.Name, $"The column is {Describe(column)}, but {name}.{target.Columns[place].Name} is {Describe(target.Columns[place])}.");

    private static bool Fit(ColumnDefinition column, ColumnDefinition target) => column.Kind == target.Kind && column.Length == target.Length;

    private static string Describe(ColumnDefinition column) => column.Kind switch
    {
        ColumnKind.Text => $"a text of {column.Length} characters",
        ColumnKind.Short => "a number of 16 bits",
        ColumnKind.Long => "a number of 32 bits",
        _ => "binary",
    };
}
