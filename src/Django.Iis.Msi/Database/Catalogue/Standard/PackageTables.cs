using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue.Standard;

/// <summary>What a package brings for its own installation beside dialogs (Windows Installer: Core and Installation Procedure tables).</summary>
internal static class PackageTables
{
    public static IReadOnlyList<TableDefinition> All { get; } =
    [
        new("Condition",
        [
            Column.Identifier("Feature_", "The feature.", length: 38).Key().References("Feature"),
            Column.Short("Level", "Its level where the condition holds.").Key().Between(0, short.MaxValue),
            Column.Text("Condition", 255, "Condition", "The condition.").Nullable(),
        ]),

        new("MsiEmbeddedChainer",
        [
            Column.Identifier("MsiEmbeddedChainer", "Key of the row.").Key(),
            Column.Text("Condition", 255, "Condition", "It runs where this holds.").Nullable(),
            Column.Formatted("CommandLine", "Its arguments.").Nullable(),
            Column.Text("Source", 72, "CustomSource", "The program that installs further packages with this one."),
            Column.Long("Type", "Where the program is: 2 Binary, 18 File, 50 a property.").OneOf("2;18;50"),
        ]),

        new("MsiEmbeddedUI",
        [
            Column.Identifier("MsiEmbeddedUI", "Key of the row.").Key(),
            Column.Text("FileName", 255, "Filename", "Name of the file while it is used."),
            Column.Short("Attributes", "1 for the library itself, 2 where it also takes the place of the small dialogs.").Between(0, 3),
            Column.Long("MessageFilter", "Messages that it is sent, as a sum.").Nullable().Between(0, 234913791),
            Column.Binary("Data", "Its bytes."),
        ]),
    ];
}
