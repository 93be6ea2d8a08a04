using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>What a column may hold (Windows Installer: _Validation table).</summary>
internal sealed record ValidationRow(string TableName, ColumnDefinition About) : ITableRow
{
    public static readonly TableDefinition Definition = new("_Validation",
    [
        Column.Identifier("Table", "Name of the table.", length: 32).Key(),
        Column.Identifier("Column", "Name of the column.", length: 32).Key(),
        Column.Text("Nullable", 4, "Text", "Whether the column may be empty.").OneOf("Y;N"),
        Column.Long("MinValue", "Lowest number allowed.").Nullable(),
        Column.Long("MaxValue", "Highest number allowed.").Nullable(),
        Column.Text("KeyTable", 255, "Identifier", "Tables that the value refers to, separated by semicolons.").Nullable(),
        Column.Short("KeyColumn", "Key column there, from 1.").Nullable().Between(1, 32),
        Column.Text("Category", 32, "Text", "What kind of text the column holds.").Nullable().OneOf(Categories),
        Column.Text("Set", 255, "Text", "Values allowed, separated by semicolons.").Nullable(),
        Column.Text("Description", 255, "Text", "What the column is for.").Nullable(),
    ]);

    private const string Categories =
        "Text;Formatted;Template;Condition;Guid;Path;Version;Language;Identifier;Binary;UpperCase;LowerCase;Filename;Paths;AnyPath;WildCardFilename;"
        + "RegPath;CustomSource;Property;Cabinet;Shortcut;FormattedSDDLText;Integer;DoubleInteger;TimeDate;DefaultDir";

    public TableDefinition Table => Definition;

    public IReadOnlyList<Cell> Cells =>
    [
        TableName,
        About.Name,
        About.IsNullable ? "Y" : "N",
        About.Minimum,
        About.Maximum,
        About.KeyTable,
        About.KeyColumn,
        About.Category,
        About.Set,
        About.Description,
    ];

    /// <summary>The rows about a table.</summary>
    public static IEnumerable<ValidationRow> Describe(TableDefinition table) => table.Columns.Select(column => new ValidationRow(table.Name, column));
}
