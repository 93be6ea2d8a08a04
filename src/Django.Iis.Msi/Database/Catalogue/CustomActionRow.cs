using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>An action of the package's own (Windows Installer: CustomAction table).</summary>
internal sealed record CustomActionRow(string Action, int Type, string? Source, string? Target, int? ExtendedType) : ITableRow
{
    public static readonly TableDefinition Definition = new("CustomAction",
    [
        Column.Identifier("Action", "Name of the action.").Key(),
        Column.Short("Type", "What kind of action it is, and its options.").Between(1, short.MaxValue),
        Column.Text("Source", 72, "CustomSource", "What it runs, or the property that it sets.").Nullable(),
        Column.Text("Target", 255, "Formatted", "Its argument, or the value that it sets.").Nullable(),
        Column.Long("ExtendedType", "Further options.").Nullable().Between(0, int.MaxValue),
    ]);

    /// <summary>Sets a property from a formatted text (Windows Installer: Custom Action Type 51).</summary>
    private const int SetPropertyType = 51;

    /// <summary>Shows a formatted text and ends the installation (Windows Installer: Custom Action Type 19).</summary>
    private const int FailType = 19;

    public TableDefinition Table => Definition;

    public IReadOnlyList<Cell> Cells => [Action, Type, Source, Target, ExtendedType];

    /// <summary>An action that sets a property from a formatted text.</summary>
    /// <param name="action">Name of the action.</param>
    /// <param name="property">The property.</param>
    /// <param name="value">The formatted text.</param>
    /// <param name="options">To be added to the type.</param>
    public static CustomActionRow SetProperty(string action, string property, string value, int options = 0) =>
        new(action, SetPropertyType | options, property, value, ExtendedType: null);

    /// <summary>An action that shows a formatted text and ends the installation as failed.</summary>
    public static CustomActionRow Fail(string action, string message) => new(action, FailType, Source: null, message, ExtendedType: null);
}
