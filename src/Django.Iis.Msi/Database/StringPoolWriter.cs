using System;
using System.IO;
using Django.Iis.Msi.Encodings;

namespace Django.Iis.Msi.Database;

/// <summary>Lays out the string pool: <c>_StringData</c> has the texts without separators, <c>_StringPool</c> their lengths and use counts.</summary>
internal static class StringPoolWriter
{
    /// <summary>Beside the code page: references have three bytes.</summary>
    public const uint LongReferences = 0x80000000;

    public static byte[] WritePool(StringPool pool, CodePage codePage)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write((uint)codePage.Number | (pool.ReferenceSize > sizeof(ushort) ? LongReferences : 0));
        for (var reference = 1; reference <= pool.Count; reference++)
        {
            WriteEntry(writer, codePage.Encode(pool.TextOf(reference)).Length, pool.UseCountOf(reference));
        }

        writer.Flush();
        return bytes.ToArray();
    }

    public static byte[] WriteData(StringPool pool, CodePage codePage)
    {
        using var bytes = new MemoryStream();
        for (var reference = 1; reference <= pool.Count; reference++)
        {
            var text = codePage.Encode(pool.TextOf(reference));
            bytes.Write(text, 0, text.Length);
        }

        return bytes.ToArray();
    }

    // A text of 64 KiB or more has an entry without length before one that is all length.
    private static void WriteEntry(BinaryWriter writer, int length, int useCount)
    {
        var storedCount = (ushort)Math.Min(useCount, ushort.MaxValue);
        if (length <= ushort.MaxValue)
        {
            writer.Write((ushort)length);
            writer.Write(storedCount);
        }
        else
        {
            writer.Write((ushort)0);
            writer.Write(storedCount);
            writer.Write(length);
        }
    }
}
