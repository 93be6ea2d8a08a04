using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Validation.Syntax;

namespace Django.Iis.Msi.Validation.Views;

/// <summary>A formatted text that refers to something, where it stands.</summary>
/// <param name="Row">The row.</param>
/// <param name="Column">Name of the column.</param>
/// <param name="References">What it refers to.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FormattedUse(RowView Row, string Column, IReadOnlyList<FormattedReference> References)
{
    public static IEnumerable<FormattedUse> In(PackageView package) =>
        from table in package.Tables
        from column in table.Columns
        where column.Kind == ColumnKind.Text && IsFormatted(column.Category)
        let place = table.PlaceOf(column.Name)
        from row in table.Rows
        let text = row.Cells[place].Text
        where text is not null && text.IndexOf('[') >= 0
        select new FormattedUse(row, column.Name, [.. FormattedText.ReferencesIn(text)]);

    private static bool IsFormatted(string? category) => category is "Formatted" or "KeyFormatted" or "Template" or "RegPath" or "Shortcut" or "AnyPath" or "Path" or "Paths";
}
