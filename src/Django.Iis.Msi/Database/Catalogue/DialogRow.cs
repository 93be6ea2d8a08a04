using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>A dialog (Windows Installer: Dialog table).</summary>
internal sealed record DialogRow(
    string Dialog,
    int HorizontalCentering,
    int VerticalCentering,
    int Width,
    int Height,
    int Attributes,
    string? Title,
    string ControlFirst,
    string? ControlDefault,
    string? ControlCancel) : ITableRow
{
    public static readonly TableDefinition Definition = new("Dialog",
    [
        Column.Identifier("Dialog", "Name of the dialog.").Key(),
        Column.Short("HCentering", "Place on the screen from left to right, in percent.").Between(0, 100),
        Column.Short("VCentering", "Place on the screen from top to bottom, in percent.").Between(0, 100),
        Column.Short("Width", "Width in installer units.").Between(0, short.MaxValue),
        Column.Short("Height", "Height in installer units.").Between(0, short.MaxValue),
        Column.Long("Attributes", "Sum of the dialog's options.").Nullable().Between(0, int.MaxValue),
        Column.Text("Title", 128, "Formatted", "Title of the window.").Nullable().Localizable(),
        Column.Identifier("Control_First", "Control that the keyboard goes to first.", length: 50).References("Control", keyColumn: 2),
        Column.Identifier("Control_Default", "Button that Enter presses.", length: 50).Nullable().References("Control", keyColumn: 2),
        Column.Identifier("Control_Cancel", "Button that Escape presses.", length: 50).Nullable().References("Control", keyColumn: 2),
    ]);

    public TableDefinition Table => Definition;

    public IReadOnlyList<Cell> Cells => [Dialog, HorizontalCentering, VerticalCentering, Width, Height, Attributes, Title, ControlFirst, ControlDefault, ControlCancel];
}
