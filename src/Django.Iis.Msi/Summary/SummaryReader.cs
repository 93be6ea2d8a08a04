using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using Django.Iis.Msi.Encodings;

namespace Django.Iis.Msi.Summary;

/// <summary>Reads the summary information from its property set ([MS-OLEPS] 2.21).</summary>
internal sealed class SummaryReader
{
    private const int FormatIdOffset = 28;
    private const int SectionOffsetOffset = 44;
    private const int HeadSize = 48;
    private const int SectionHeadSize = 8;
    private const int EntrySize = 8;

    private readonly byte[] _bytes;
    private readonly SortedDictionary<int, int> _offsets = [];
    private CodePage _codePage = CodePage.Of(CodePage.Neutral);

    private SummaryReader(byte[] bytes)
    {
        _bytes = bytes;
    }

    /// <param name="bytes">Content of the stream; none when the package lacks it.</param>
    /// <exception cref="InvalidDataException">The bytes are no summary information.</exception>
    /// <exception cref="UnknownTextException">A text cannot be read in the code page.</exception>
    public static SummaryProperties Read(byte[] bytes) => new(bytes.Length == 0 ? new SortedDictionary<int, object>() : new SummaryReader(bytes).Read());

    private SortedDictionary<int, object> Read()
    {
        ReadOffsets();
        var values = new SortedDictionary<int, object>();
        if (_offsets.TryGetValue(SummaryProperties.CodePage, out var offset) && ReadValue(offset) is int number)
        {
            // Stored as a signed number, so that 65001 is negative.
            values[SummaryProperties.CodePage] = (int)(ushort)number;
            _codePage = CodePage.Of((ushort)number);
        }

        foreach (var property in _offsets)
        {
            if (property.Key != SummaryProperties.CodePage && ReadValue(property.Value) is { } value)
            {
                values[property.Key] = value;
            }
        }

        return values;
    }

    // [MS-OLEPS] 2.20, 2.21
    private void ReadOffsets()
    {
        if (_bytes.Length < HeadSize || new Guid(Slice(FormatIdOffset, count: 16)) != SummaryWriter.FormatId)
        {
            throw new InvalidDataException("its summary information is none.");
        }

        var section = NumberAt(SectionOffsetOffset);
        var count = NumberAt(section + sizeof(uint));
        if (count < 0 || count > _bytes.Length / EntrySize)
        {
            throw new InvalidDataException("its summary information is cut off.");
        }

        for (var index = 0; index < count; index++)
        {
            var entry = section + SectionHeadSize + index * EntrySize;
            _offsets[NumberAt(entry)] = section + NumberAt(entry + sizeof(uint));
        }
    }

    // [MS-OLEPS] 2.15. Windows Installer knows no other types; one of them has no meaning to it.
    private object? ReadValue(int offset)
    {
        var start = offset + sizeof(uint);
        return NumberAt(offset) switch
        {
            PropertyValue.TypeShort => (int)BinaryPrimitives.ReadInt16LittleEndian(Slice(start, sizeof(short))),
            PropertyValue.TypeInteger => NumberAt(start),
            PropertyValue.TypeText => ReadText(start),
            PropertyValue.TypeTime => ReadTime(start),
            _ => null,
        };
    }

    // [MS-OLEPS] 2.5: the length counts the terminator.
    private string ReadText(int start)
    {
        var bytes = Slice(start + sizeof(uint), NumberAt(start));
        var end = Array.IndexOf(bytes, (byte)0);
        return _codePage.Decode(bytes, 0, end < 0 ? bytes.Length : end);
    }

    private DateTime ReadTime(int start)
    {
        try
        {
            return DateTime.FromFileTimeUtc(BinaryPrimitives.ReadInt64LittleEndian(Slice(start, sizeof(long))));
        }
        catch (ArgumentOutOfRangeException exception)
        {
            throw new InvalidDataException("its summary information has an impossible time.", exception);
        }
    }

    private int NumberAt(int offset) => BinaryPrimitives.ReadInt32LittleEndian(Slice(offset, sizeof(int)));

    private byte[] Slice(int offset, int count) => offset >= 0 && count >= 0 && count <= _bytes.Length - (long)offset
        ? _bytes.AsSpan(offset, count).ToArray()
        : throw new InvalidDataException("its summary information is cut off.");
}
