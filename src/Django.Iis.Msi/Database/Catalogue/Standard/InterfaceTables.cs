using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue.Standard;

/// <summary>Pictures, lists and texts that our own dialogs do not have (Windows Installer: User Interface Tables Group).</summary>
internal static class InterfaceTables
{
    public static IReadOnlyList<TableDefinition> All { get; } =
    [
        new("Billboard",
        [
            Column.Identifier("Billboard", "Key of the billboard.", length: 50).Key(),
            Column.Feature(),
            Column.Identifier("Action", "Action during which it is shown.", length: 50).Nullable(),
            Column.Short("Ordering", "Place among those of the action.").Nullable().Between(0, short.MaxValue),
        ]),

        new("BBControl",
        [
            Column.Identifier("Billboard_", "The billboard.", length: 50).Key().References("Billboard"),
            Column.Identifier("BBControl", "Key of the control.", length: 50).Key(),
            Column.Identifier("Type", "What kind of control it is.", length: 50),
            Column.Short("X", "Left edge, in dialog units.").Between(0, short.MaxValue),
            Column.Short("Y", "Upper edge.").Between(0, short.MaxValue),
            Column.Short("Width", "Width.").Between(0, short.MaxValue),
            Column.Short("Height", "Height.").Between(0, short.MaxValue),
            Column.Long("Attributes", "Sum of its options.").Nullable().Between(0, int.MaxValue),
            Column.Text("Text", 50, "Text", "Its text.").Nullable().Localizable(),
        ]),

        new("ComboBox",
        [
            Column.Identifier("Property", "Property that the list sets.").Key(),
            Column.Short("Order", "Place of the entry.").Key().Between(1, short.MaxValue),
            Column.Formatted("Value", "What the property gets.", length: 64),
            Column.Formatted("Text", "What the user reads.", length: 64).Nullable().Localizable(),
        ]),

        new("ListView",
        [
            Column.Identifier("Property", "Property that the list sets.").Key(),
            Column.Short("Order", "Place of the entry.").Key().Between(1, short.MaxValue),
            Column.Formatted("Value", "What the property gets.", length: 64),
            Column.Formatted("Text", "What the user reads.", length: 64).Nullable().Localizable(),
            Column.Identifier("Binary_", "Its icon.").Nullable().References("Binary"),
        ]),

        new("RadioButton",
        [
            Column.Identifier("Property", "Property that the group sets.").Key(),
            Column.Short("Order", "Place of the button.").Key().Between(1, short.MaxValue),
            Column.Formatted("Value", "What the property gets.", length: 64),
            Column.Short("X", "Left edge in the group, in dialog units.").Between(0, short.MaxValue),
            Column.Short("Y", "Upper edge.").Between(0, short.MaxValue),
            Column.Short("Width", "Width.").Between(0, short.MaxValue),
            Column.Short("Height", "Height.").Between(0, short.MaxValue),
            Column.Formatted("Text", "What the user reads.", length: 64).Nullable().Localizable(),
            Column.Text("Help", 50, "Text", "What a hint and a screen reader say, separated by a bar.").Nullable().Localizable(),
        ]),
    ];
}
