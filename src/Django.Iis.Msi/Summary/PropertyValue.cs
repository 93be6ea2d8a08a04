using System;
using System.IO;
using Django.Iis.Msi.Encodings;

namespace Django.Iis.Msi.Summary;

/// <summary>Typed values of a property set ([MS-OLEPS] 2.15), each padded to four bytes.</summary>
internal static class PropertyValue
{
    public const int TypeShort = 2;
    public const int TypeInteger = 3;
    public const int TypeText = 30;
    public const int TypeTime = 64;
    private const int Alignment = 4;

    public static byte[] OfShort(short value) => Write(TypeShort, writer => writer.Write(value));

    public static byte[] OfInteger(int value) => Write(TypeInteger, writer => writer.Write(value));

    public static byte[] OfTime(DateTime value) => Write(TypeTime, writer => writer.Write(value.ToFileTimeUtc()));

    /// <summary>A text; characters that its code page lacks become question marks (the tables have the text in full).</summary>
    public static byte[] OfText(string value, CodePage codePage) => Write(TypeText, writer =>
    {
        var bytes = codePage.EncodeOrReplace(value + '\0');
        writer.Write(bytes.Length);
        writer.Write(bytes);
    });

    private static byte[] Write(int type, Action<BinaryWriter> writeValue)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(type);
        writeValue(writer);
        while (bytes.Length % Alignment != 0)
        {
            writer.Write((byte)0);
        }

        writer.Flush();
        return bytes.ToArray();
    }
}
