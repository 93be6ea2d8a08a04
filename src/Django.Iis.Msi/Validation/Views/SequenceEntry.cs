using System.Runtime.InteropServices;

namespace Django.Iis.Msi.Validation.Views;

/// <summary>An action in a sequence.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Action">Its name.</param>
/// <param name="Condition">When it runs; null for always.</param>
/// <param name="Sequence">Its place; null for an action that is not run from here.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SequenceEntry(RowView Row, string Action, string? Condition, int? Sequence)
{
    public static SequenceEntry Of(RowView row) => new(row, row.Text("Action") ?? "", row.Text("Condition"), row.Number("Sequence"));
}
