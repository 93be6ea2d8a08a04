namespace Django.Iis.Msi.Database;

/// <summary>A column's type as the number in <c>_Columns</c>: the size in the low byte, flags above.</summary>
internal static class ColumnTypeCode
{
    private const int IsValid = 0x0100;
    private const int IsLocalizable = 0x0200;
    private const int IsNotStream = 0x0400;
    private const int IsText = 0x0800;
    private const int IsNullable = 0x1000;
    private const int IsKey = 0x2000;

    public static int Of(ColumnDefinition column)
    {
        var code = IsValid | BaseOf(column);
        code |= column.IsLocalizable ? IsLocalizable : 0;
        code |= column.IsNullable ? IsNullable : 0;
        code |= column.IsKey ? IsKey : 0;
        return code;
    }

    private static int BaseOf(ColumnDefinition column) => column.Kind switch
    {
        ColumnKind.Text => IsText | IsNotStream | column.Length,
        ColumnKind.Short => IsNotStream | sizeof(short),
        ColumnKind.Long => sizeof(int),
        _ => IsText,
    };
}
