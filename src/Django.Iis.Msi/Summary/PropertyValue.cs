using System;
using System.IO;
using System.Linq;

namespace Django.Iis.Msi.Summary;

/// <summary>Typed values of a property set ([MS-OLEPS] 2.15), each padded to four bytes.</summary>
internal static class PropertyValue
{
    private const uint TypeShort = 2;
    private const uint TypeInteger = 3;
    private const uint TypeText = 30;
    private const uint TypeTime = 64;
    private const int Alignment = 4;

    /// <summary>From here on Windows-1252 and Unicode agree again, up to U+00FF.</summary>
    private const char FirstLatin1 = '\u00A0';

    private const char LastLatin1 = '\u00FF';

    public static byte[] OfShort(short value) => Write(TypeShort, writer => writer.Write(value));

    public static byte[] OfInteger(int value) => Write(TypeInteger, writer => writer.Write(value));

    public static byte[] OfTime(DateTime value) => Write(TypeTime, writer => writer.Write(value.ToFileTimeUtc()));

    /// <summary>A text in Windows-1252; characters that it lacks become question marks (the tables have the text in full).</summary>
    public static byte[] OfText(string value) => Write(TypeText, writer =>
    {
        var bytes = value.Select(Encode).Append((byte)0).ToArray();
        writer.Write(bytes.Length);
        writer.Write(bytes);
    });

    private static byte Encode(char character) =>
        character is < (char)0x80 or (>= FirstLatin1 and <= LastLatin1) ? (byte)character : (byte)'?';

    private static byte[] Write(uint type, Action<BinaryWriter> writeValue)
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
