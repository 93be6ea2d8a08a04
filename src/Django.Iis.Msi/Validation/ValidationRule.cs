using System.Collections.Generic;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation;

/// <summary>One thing that must hold in every finished package.</summary>
/// <param name="id">See <see cref="ValidationFinding.Id"/>.</param>
/// <param name="level">The worst that the rule reports.</param>
/// <param name="purpose">What holds, as a sentence.</param>
/// <param name="remedy">What to do where it does not.</param>
internal abstract class ValidationRule(string id, ValidationLevel level, string purpose, string remedy)
{
    public string Id { get; } = id;

    public ValidationLevel Level { get; } = level;

    public string Purpose { get; } = purpose;

    public string Remedy { get; } = remedy;

    public abstract IEnumerable<ValidationFinding> Check(PackageView package);

    /// <summary>A finding of the rule's own level about a row.</summary>
    protected ValidationFinding At(RowView row, string? column, string message) => At(row.Table.Name, row.Key, column, message);

    protected ValidationFinding At(string table, string? row, string? column, string message) =>
        new(Id, Level, table, row, column, message, Remedy);

    /// <summary>A finding that is less bad than others of the rule.</summary>
    protected ValidationFinding WarnAt(RowView row, string? column, string message) => At(row, column, message) with { Level = ValidationLevel.Warning };
}
