using System.IO;

namespace Django.Iis.Msi.Database;

/// <summary>A column's type as the number in <c>_Columns</c>: the size in the low byte, flags above.</summary>
internal static class ColumnTypeCode
{
    private const int SizeMask = 0x00FF;
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

    /// <summary>The column of a name that a number in <c>_Columns</c> describes: the inverse of <see cref="Of"/>.</summary>
    public static ColumnDefinition Decode(string name, int code)
    {
        var kind = KindOf(code);
        return new ColumnDefinition(name, kind)
        {
            Length = kind == ColumnKind.Text ? code & SizeMask : 0,
            IsKey = (code & IsKey) != 0,
            IsNullable = (code & IsNullable) != 0,
            IsLocalizable = (code & IsLocalizable) != 0,
        };
    }

    private static ColumnKind KindOf(int code)
    {
        var size = code & SizeMask;
        var isText = (code & IsText) != 0;
        return (isText, code & IsNotStream, size) switch
        {
            (true, 0, 0) => ColumnKind.Binary,
            (true, _, _) => ColumnKind.Text,
            (_, _, <= sizeof(short)) => ColumnKind.Short,
            (_, _, sizeof(int)) => ColumnKind.Long,
            _ => throw new InvalidDataException($"it has a column with numbers of {size} bytes."),
        };
    }

    private static int BaseOf(ColumnDefinition column) => column.Kind switch
    {
        ColumnKind.Text => IsText | IsNotStream | column.Length,
        ColumnKind.Short => IsNotStream | sizeof(short),
        ColumnKind.Long => sizeof(int),
        _ => IsText,
    };
}
