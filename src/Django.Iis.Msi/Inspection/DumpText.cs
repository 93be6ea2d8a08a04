using System;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Django.Iis.Msi.Database;

namespace Django.Iis.Msi.Inspection;

/// <summary>Values on one line and without doubt, whatever they are.</summary>
internal static class DumpText
{
    /// <summary>A column's name and type as .idt files write it, a capital letter for one that may be empty; keys are marked with a star.</summary>
    public static string OfColumn(ColumnDefinition column)
    {
        var type = column.Kind switch
        {
            ColumnKind.Text => (column.IsLocalizable ? "l" : "s") + OfValue(column.Length),
            ColumnKind.Short => "i2",
            ColumnKind.Long => "i4",
            _ => "v0",
        };
        return (column.IsKey ? "*" : "") + Escape(column.Name) + " " + (column.IsNullable ? type.ToUpperInvariant() : type);
    }

    /// <summary>Nothing for an empty value.</summary>
    public static string OfCell(Cell cell) => cell switch
    {
        { Text: { } text } => Escape(text),
        { Number: { } number } => OfValue(number),
        { Bytes: { } bytes } => OfBytes(bytes.Length, Sha256(bytes)),
        _ => "",
    };

    /// <param name="value">A text, a number or a time.</param>
    public static string OfValue(object value) => value switch
    {
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        int or long => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        _ => Escape((string)value),
    };

    public static string OfBytes(long count, byte[] sha256) =>
        string.Format(CultureInfo.InvariantCulture, "{0} bytes, SHA-256 {1}", count, Hexadecimal.Of(sha256));

    /// <summary>A text with escapes, as in C, for what would break a line or a column, or has no place in UTF-8.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (char.IsSurrogatePair(text, index))
            {
                escaped.Append(character).Append(text[++index]);
            }
            else
            {
                Append(escaped, character);
            }
        }

        return escaped.ToString();
    }

    private static void Append(StringBuilder escaped, char character)
    {
        switch (character)
        {
            case '\\':
                escaped.Append(@"\\");
                break;
            case '\t':
                escaped.Append(@"\t");
                break;
            case '\r':
                escaped.Append(@"\r");
                break;
            case '\n':
                escaped.Append(@"\n");
                break;
            case var other when char.IsControl(other) || char.IsSurrogate(other) || other is '\u2028' or '\u2029':
                escaped.Append(@"\u").Append(((int)other).ToString("X4", CultureInfo.InvariantCulture));
                break;
            default:
                escaped.Append(character);
                break;
        }
    }

    private static byte[] Sha256(byte[] bytes)
    {
        using var sha256 = SHA256.Create();
        return sha256.ComputeHash(bytes);
    }
}
