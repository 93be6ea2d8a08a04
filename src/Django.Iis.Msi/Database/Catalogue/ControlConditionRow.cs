using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>When a control is shown or can be used (Windows Installer: ControlCondition table).</summary>
internal sealed record ControlConditionRow(string Dialog, string Control, string Action, string Condition) : ITableRow
{
    public static readonly TableDefinition Definition = new("ControlCondition",
    [
        Column.Identifier("Dialog_", "The dialog.").Key().References("Dialog"),
        Column.Identifier("Control_", "The control.", length: 50).Key().References("Control", keyColumn: 2),
        Column.Text("Action", 50, "Text", "What happens to the control.").Key().OneOf("Default;Disable;Enable;Hide;Show"),
        Column.Text("Condition", 255, "Condition", "When it happens.").Key(),
    ]);

    public TableDefinition Table => Definition;

    public IReadOnlyList<Cell> Cells => [Dialog, Control, Action, Condition];
}
