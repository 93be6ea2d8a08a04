using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using Django.Iis.Msi.Encodings;

namespace Django.Iis.Msi.Database.Reading;

/// <summary>The string pool as it was read: the texts by their numbers.</summary>
internal sealed class StoredTexts
{
    private const int EntrySize = 4;
    private const int LongReferenceSize = 3;

    private readonly IReadOnlyList<string> _texts;

    private StoredTexts(int codePage, int referenceSize, IReadOnlyList<string> texts)
    {
        CodePage = codePage;
        ReferenceSize = referenceSize;
        _texts = texts;
    }

    public int CodePage { get; }

    /// <summary>Size of a reference in every text column, in bytes.</summary>
    public int ReferenceSize { get; }

    /// <param name="pool">Content of <c>_StringPool</c>: the code page, then the length and the number of uses of each text.</param>
    /// <param name="data">Content of <c>_StringData</c>: the texts without separators.</param>
    /// <exception cref="InvalidDataException">The two contradict each other.</exception>
    /// <exception cref="UnknownTextException">A text cannot be read in the code page.</exception>
    public static StoredTexts Read(byte[] pool, byte[] data)
    {
        if (pool.Length < EntrySize || pool.Length % EntrySize != 0)
        {
            throw new InvalidDataException("its list of texts is cut off.");
        }

        var head = BinaryPrimitives.ReadUInt32LittleEndian(pool);
        var codePage = (int)(head & ~StringPoolWriter.LongReferences);
        var referenceSize = (head & StringPoolWriter.LongReferences) == 0 ? sizeof(ushort) : LongReferenceSize;
        return new StoredTexts(codePage, referenceSize, ReadTexts(pool, data, Encodings.CodePage.Of(codePage)));
    }

    /// <exception cref="InvalidDataException">There is no such text.</exception>
    public string TextOf(uint reference) => reference >= 1 && reference <= _texts.Count
        ? _texts[(int)reference - 1]
        : throw new InvalidDataException("a row refers to a text that does not exist.");

    private static IReadOnlyList<string> ReadTexts(byte[] pool, byte[] data, CodePage codePage)
    {
        var texts = new List<string>(pool.Length / EntrySize);
        var start = 0;
        for (var offset = EntrySize; offset < pool.Length; offset += EntrySize)
        {
            long length = BinaryPrimitives.ReadUInt16LittleEndian(pool.AsSpan(offset));
            var useCount = BinaryPrimitives.ReadUInt16LittleEndian(pool.AsSpan(offset + sizeof(ushort)));

            // A text of 64 KiB or more has an entry without length before one that is all length; without uses too, it is the entry of a text that was removed.
            if (length == 0 && useCount != 0 && offset + EntrySize < pool.Length)
            {
                offset += EntrySize;
                length = BinaryPrimitives.ReadUInt32LittleEndian(pool.AsSpan(offset));
            }

            if (length > data.Length - start)
            {
                throw new InvalidDataException("its texts are cut off.");
            }

            texts.Add(codePage.Decode(data, start, (int)length));
            start += (int)length;
        }

        return texts;
    }
}
