using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using Django.Iis.Msi.Conditions;
using Django.Iis.Msi.Database;

namespace Django.Iis.Msi.Validation.Views;

/// <summary>A condition where it stands.</summary>
/// <param name="Row">The row.</param>
/// <param name="Column">Name of the column.</param>
/// <param name="Expression">The condition; null when it is none.</param>
/// <param name="Problem">Why it is none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ConditionUse(RowView Row, string Column, ConditionExpression? Expression, string? Problem)
{
    /// <summary>What the condition asks for.</summary>
    public IEnumerable<ConditionOperand.Symbol> Symbols => Expression?.Operands.OfType<ConditionOperand.Symbol>() ?? [];

    public static IEnumerable<ConditionUse> In(PackageView package) =>
        from table in package.Tables
        from column in table.Columns
        where column.Kind == ColumnKind.Text && string.Equals(column.Category, "Condition", StringComparison.Ordinal)
        let place = table.PlaceOf(column.Name)
        from row in table.Rows
        let text = row.Cells[place].Text
        where text is not null
        select Parse(row, column.Name, text);

    private static ConditionUse Parse(RowView row, string column, string text)
    {
        try
        {
            return new ConditionUse(row, column, ConditionParser.Parse(text), Problem: null);
        }
        catch (ConditionSyntaxException exception)
        {
            return new ConditionUse(row, column, Expression: null, exception.Message);
        }
    }
}
