using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Django.Iis.Msi.Encodings;

namespace Django.Iis.Msi.Summary;

/// <summary>Lays out the summary information as a property set ([MS-OLEPS] 2.21).</summary>
internal static class SummaryWriter
{
    /// <summary>Name of the stream, which is not packed as the tables' names are.</summary>
    public const string StreamName = "\u0005SummaryInformation";

    private const ushort ByteOrder = 0xFFFE;

    /// <summary>Win32, version 6 ([MS-OLEPS] 2.21: SystemIdentifier).</summary>
    private const uint SystemIdentifier = 0x00020006;

    /// <summary>Size of the property set's head, before its only section.</summary>
    private const uint SectionOffset = 48;

    /// <summary>FMTID_SummaryInformation ([MS-OLEPS] 3.1).</summary>
    public static readonly Guid FormatId = new("F29F85E0-4FF9-1068-AB91-08002B27B3D9");

    public static byte[] Write(SummaryProperties summary)
    {
        var section = Section(Encode(summary));
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(ByteOrder);
        writer.Write((ushort)0); // version
        writer.Write(SystemIdentifier);
        writer.Write(Guid.Empty.ToByteArray());
        writer.Write(1u); // sections
        writer.Write(FormatId.ToByteArray());
        writer.Write(SectionOffset);
        writer.Write(section);
        writer.Flush();
        return bytes.ToArray();
    }

    private static IReadOnlyList<(int Id, byte[] Value)> Encode(SummaryProperties summary)
    {
        var codePage = CodePage.Of(summary.NumberOf(SummaryProperties.CodePage) ?? CodePage.Neutral);
        return [.. summary.Values.OrderBy(property => property.Key).Select(property => (property.Key, Encode(property.Key, property.Value, codePage)))];
    }

    private static byte[] Encode(int id, object value, CodePage codePage) => value switch
    {
        // [MS-OLEPS] 2.18.2: the only number of 16 bits.
        int number when id == SummaryProperties.CodePage => PropertyValue.OfShort(unchecked((short)number)),
        int number => PropertyValue.OfInteger(number),
        DateTime time => PropertyValue.OfTime(time),
        string text => PropertyValue.OfText(text, codePage),
        _ => throw new InvalidOperationException($"Summary property {id} cannot hold {value}."),
    };

    private static byte[] Section(IReadOnlyList<(int Id, byte[] Value)> properties)
    {
        const int HeadSize = 8;
        const int EntrySize = 8;
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.ASCII);
        var offset = HeadSize + EntrySize * properties.Count;
        writer.Write(offset + properties.Sum(property => property.Value.Length));
        writer.Write(properties.Count);
        foreach (var (id, value) in properties)
        {
            writer.Write(id);
            writer.Write(offset);
            offset += value.Length;
        }

        foreach (var (_, value) in properties)
        {
            writer.Write(value);
        }

        writer.Flush();
        return bytes.ToArray();
    }
}
