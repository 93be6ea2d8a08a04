namespace Django.Iis.Msi.Validation;

/// <summary>What a rule holds against a package.</summary>
/// <param name="Id">The rule: <c>ICE</c> and two or three digits where Windows Installer has the same one, else <c>DJ</c> and two; see docs/validation.md.</param>
/// <param name="Level">How bad it is.</param>
/// <param name="Table">Where: the table, or <c>_SummaryInformation</c>.</param>
/// <param name="Row">The row's key, its parts separated by <c>/</c>; null for the table as a whole.</param>
/// <param name="Column">The column; null for the row as a whole.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Remedy">What to do.</param>
public sealed record ValidationFinding(
    string Id,
    ValidationLevel Level,
    string Table,
    string? Row,
    string? Column,
    string Message,
    string Remedy)
{
    /// <summary>On one line, for a log.</summary>
    public override string ToString() => $"{Id}: {Place}: {Message} {Remedy}";

    private string Place => Table + (Row is null ? "" : " [" + Row + "]") + (Column is null ? "" : "." + Column);
}
