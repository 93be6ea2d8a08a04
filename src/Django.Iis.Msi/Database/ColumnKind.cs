namespace Django.Iis.Msi.Database;

/// <summary>How a column's values are stored.</summary>
internal enum ColumnKind
{
    /// <summary>A reference to the string pool.</summary>
    Text,

    /// <summary>A signed 16-bit number.</summary>
    Short,

    /// <summary>A signed 32-bit number.</summary>
    Long,

    /// <summary>A stream beside the tables.</summary>
    Binary,
}
