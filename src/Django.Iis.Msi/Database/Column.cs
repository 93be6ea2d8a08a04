namespace Django.Iis.Msi.Database;

/// <summary>The vocabulary that the catalogue of tables is written in.</summary>
internal static class Column
{
    /// <summary>Widest key of most tables, in characters (Windows Installer: Identifier data type).</summary>
    private const int IdentifierLength = 72;

    public static ColumnDefinition Identifier(string name, string description, int length = IdentifierLength) =>
        Text(name, length, "Identifier", description);

    public static ColumnDefinition Text(string name, int length, string category, string description) =>
        new(name, ColumnKind.Text) { Length = length, Category = category, Description = description };

    public static ColumnDefinition Short(string name, string description) => new(name, ColumnKind.Short) { Description = description };

    public static ColumnDefinition Long(string name, string description) => new(name, ColumnKind.Long) { Description = description };

    public static ColumnDefinition Binary(string name, string description) =>
        new(name, ColumnKind.Binary) { Category = "Binary", Description = description };

    public static ColumnDefinition Key(this ColumnDefinition column) => column with { IsKey = true };

    public static ColumnDefinition Nullable(this ColumnDefinition column) => column with { IsNullable = true };

    public static ColumnDefinition Localizable(this ColumnDefinition column) => column with { IsLocalizable = true };

    public static ColumnDefinition References(this ColumnDefinition column, string tables, int keyColumn = 1) =>
        column with { KeyTable = tables, KeyColumn = keyColumn };

    public static ColumnDefinition Between(this ColumnDefinition column, int minimum, int maximum) =>
        column with { Minimum = minimum, Maximum = maximum };

    public static ColumnDefinition OneOf(this ColumnDefinition column, string set) => column with { Set = set };
}
