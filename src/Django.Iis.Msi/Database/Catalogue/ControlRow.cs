using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>A part of a dialog (Windows Installer: Control table).</summary>
internal sealed record ControlRow(
    string Dialog,
    string Control,
    string Type,
    int X,
    int Y,
    int Width,
    int Height,
    int Attributes,
    string? Property,
    string? Text,
    string? ControlNext,
    string? Help) : ITableRow
{
    public static readonly TableDefinition Definition = new("Control",
    [
        Column.Identifier("Dialog_", "The dialog.").Key().References("Dialog"),
        Column.Identifier("Control", "Name of the control in its dialog.", length: 50).Key(),
        Column.Identifier("Type", "Kind of control.", length: 20),
        Column.Short("X", "Left edge in installer units.").Between(0, short.MaxValue),
        Column.Short("Y", "Upper edge in installer units.").Between(0, short.MaxValue),
        Column.Short("Width", "Width in installer units.").Between(0, short.MaxValue),
        Column.Short("Height", "Height in installer units.").Between(0, short.MaxValue),
        Column.Long("Attributes", "Sum of the control's options.").Nullable().Between(0, int.MaxValue),
        Column.Text("Property", 72, "Property", "Property that the control shows or sets.").Nullable(),
        Column.Text("Text", 0, "Formatted", "What the control says; for some kinds, how it looks.").Nullable().Localizable(),
        Column.Identifier("Control_Next", "Control that the keyboard goes to next.", length: 50).Nullable().References("Control", keyColumn: 2),
        Column.Text("Help", 50, "Text", "Tip and context help, separated by |.").Nullable().Localizable(),
    ]);

    public TableDefinition Table => Definition;

    public IReadOnlyList<Cell> Cells => [Dialog, Control, Type, X, Y, Width, Height, Attributes, Property, Text, ControlNext, Help];
}
