namespace Django.Iis.Msi.Database;

/// <summary>A column as the documentation of its table describes it; <see cref="Column"/> makes them.</summary>
internal sealed record ColumnDefinition(string Name, ColumnKind Kind)
{
    /// <summary>Longest text in characters; 0 for no limit.</summary>
    public int Length { get; init; }

    public bool IsKey { get; init; }

    public bool IsNullable { get; init; }

    /// <summary>Whether a translation may change the text.</summary>
    public bool IsLocalizable { get; init; }

    /// <summary>What kind of text it is (Windows Installer: Column Data Types); null for numbers.</summary>
    public string? Category { get; init; }

    /// <summary>Tables, separated by <c>;</c>, in one of which the value must be a key.</summary>
    public string? KeyTable { get; init; }

    /// <summary>1-based key column of those tables.</summary>
    public int? KeyColumn { get; init; }

    public int? Minimum { get; init; }

    public int? Maximum { get; init; }

    /// <summary>The values allowed, separated by <c>;</c>.</summary>
    public string? Set { get; init; }

    /// <summary>For the reader of <c>_Validation</c>.</summary>
    public string Description { get; init; } = "";
}
