using System.Globalization;
using System.Runtime.InteropServices;
using Django.Iis.Msi.Database;

namespace Django.Iis.Msi.Validation.Views;

/// <summary>A row of a finished package, whose values are found by the names of their columns.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RowView(TableView Table, Cell[] Cells)
{
    /// <summary>The values of the key columns.</summary>
    public string Key
    {
        get
        {
            var key = TextOf(Cells[0]);
            for (var column = 1; column < Table.KeyCount; column++)
            {
                key += "/" + TextOf(Cells[column]);
            }

            return key;
        }
    }

    /// <summary>The text in a column; null when there is none, or no such column.</summary>
    public string? Text(string column) => Cell(column).Text;

    /// <summary>The number in a column; null when there is none, or no such column.</summary>
    public int? Number(string column) => Cell(column).Number;

    /// <summary>The number in a column of options, where none means that no option is set.</summary>
    public int Bits(string column) => Number(column) ?? 0;

    public Cell Cell(string column) => Table.PlaceOf(column) is >= 0 and var place ? Cells[place] : default;

    /// <summary>A value as text, as other tables may refer to it.</summary>
    public static string TextOf(Cell cell) => cell.Text ?? cell.Number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
