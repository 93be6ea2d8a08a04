namespace Django.Iis.Msi.Database;

/// <summary>The vocabulary that the catalogue of tables is written in.</summary>
internal static class Column
{
    /// <summary>Widest key of most tables, in characters (Windows Installer: Identifier data type).</summary>
    private const int IdentifierLength = 72;

    public static ColumnDefinition Identifier(string name, string description, int length = IdentifierLength) =>
        Text(name, length, "Identifier", description);

    /// <summary>The component with which a row's thing comes and goes.</summary>
    public static ColumnDefinition Component(string name = "Component_") => Identifier(name, "The component with which it comes and goes.").References("Component");

    /// <summary>The feature that a row's thing belongs to.</summary>
    public static ColumnDefinition Feature(string name = "Feature_") => Identifier(name, "The feature that it belongs to.", length: 38).References("Feature");

    public static ColumnDefinition Guid(string name, string description) => Text(name, 38, "Guid", description);

    public static ColumnDefinition Formatted(string name, string description, int length = 255) => Text(name, length, "Formatted", description);

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
