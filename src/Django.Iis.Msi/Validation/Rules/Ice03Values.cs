using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Validation.Facts;
using Django.Iis.Msi.Validation.Syntax;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE03.</summary>
internal sealed class Ice03Values() : ValidationRule(
    "ICE03",
    ValidationLevel.Error,
    "Every value is of the kind that _Validation declares for its column, and every reference leads to a row.",
    "Correct the value, or the row that it should refer to.")
{
    public override IEnumerable<ValidationFinding> Check(PackageView package) =>
        package.Tables.SelectMany(CheckKeys)
            .Concat(package.Tables.Where(IsDescribed).SelectMany(table => table.Columns.SelectMany((column, place) => CheckColumn(package, table, column, place))))
            .Concat(package.Conditions.Where(use => use.Problem is not null).Select(use => At(use.Row, use.Column, use.Problem + ".")))
            .Concat(CheckSources(package));

    // What is checked by is not held against itself: its own description calls a list of tables an identifier.
    private static bool IsDescribed(TableView table) => table.Name != DeclaredColumns.Table;

    private IEnumerable<ValidationFinding> CheckKeys(TableView table)
    {
        if (table.HasDistinctKeys)
        {
            return [];
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        return table.Rows.Where(row => !known.Add(row.Key)).Select(row => At(row, column: null, "Two rows have this key."));
    }

    private IEnumerable<ValidationFinding> CheckColumn(PackageView package, TableView table, ColumnDefinition column, int place)
    {
        if (!package.Declared.Describes(table.Name, column.Name))
        {
            yield return At(table.Name, row: null, column.Name, "_Validation does not describe the column.");
        }

        if (column is { IsKey: true, IsLocalizable: true })
        {
            yield return At(table.Name, row: null, column.Name, "A key column cannot be translated.");
        }

        if (column.Minimum > column.Maximum)
        {
            yield return At(table.Name, row: null, column.Name, "_Validation gives a lowest value above the highest.");
        }

        foreach (var (row, problem) in new ColumnCheck(package, column, place).ProblemsIn(table.Rows))
        {
            yield return problem.IsGrave ? At(row, column.Name, problem.Text) : WarnAt(row, column.Name, problem.Text);
        }
    }

    // Windows Installer: CustomSource data type. Properties may come into being at run time.
    private IEnumerable<ValidationFinding> CheckSources(PackageView package) =>
        from action in package.Rows("CustomAction")
        let type = new CustomActionType(action.Bits("Type"))
        let source = action.Text("Source") ?? ""
        let problem = type.SourceTable is { } table
            ? package.Table(table).HasKey(source) ? null : $"'{source}' is no row of the {table} table."
            : type.HasPropertySource && !Identifiers.IsIdentifier(source) ? $"'{source}' is no name of a property." : null
        where problem is not null
        select At(action, "Source", problem);
}
