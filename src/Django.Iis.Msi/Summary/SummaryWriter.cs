using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Django.Iis.Msi.Authoring;

namespace Django.Iis.Msi.Summary;

/// <summary>Lays out the summary information as a property set ([MS-OLEPS] 2.21).</summary>
internal static class SummaryWriter
{
    /// <summary>Name of the stream, which is not packed as the tables' names are.</summary>
    public const string StreamName = "\u0005SummaryInformation";

    private const string Title = "Installation Database";
    private const string Keywords = "Installer";
    private const string Application = "Django.Iis.Sdk";

    private const ushort ByteOrder = 0xFFFE;

    /// <summary>Win32, version 6 ([MS-OLEPS] 2.21: SystemIdentifier).</summary>
    private const uint SystemIdentifier = 0x00020006;

    /// <summary>Size of the property set's head, before its only section.</summary>
    private const uint SectionOffset = 48;

    /// <summary>Windows-1252, as nearly all packages have: not every Windows Installer takes UTF-8 here.</summary>
    private const short CodePage = 1252;

    /// <summary>Long file names, compressed (Windows Installer: Word Count Summary).</summary>
    private const int CompressedLongNames = 2;

    /// <summary>Read-only recommended (Windows Installer: Security Summary).</summary>
    private const int ReadOnlyRecommended = 2;

    private static readonly Guid FormatId = new("F29F85E0-4FF9-1068-AB91-08002B27B3D9");

    public static byte[] Write(SummaryInformation summary)
    {
        var properties = Properties(summary);
        var section = Section(properties);
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

    // Windows Installer: Summary Property Descriptions
    private static IReadOnlyList<(uint Id, byte[] Value)> Properties(SummaryInformation summary) =>
    [
        (1, PropertyValue.OfShort(CodePage)),
        (2, PropertyValue.OfText(Title)),
        (3, PropertyValue.OfText(summary.Subject)),
        (4, PropertyValue.OfText(summary.Author)),
        (5, PropertyValue.OfText(Keywords)),
        (6, PropertyValue.OfText(summary.Comments)),
        (7, PropertyValue.OfText(summary.Template)),
        (9, PropertyValue.OfText(InstallerIdentity.Format(summary.PackageCode))),
        (12, PropertyValue.OfTime(summary.Time)),
        (13, PropertyValue.OfTime(summary.Time)),
        (14, PropertyValue.OfInteger(summary.MinimumInstaller)),
        (15, PropertyValue.OfInteger(CompressedLongNames)),
        (18, PropertyValue.OfText(Application)),
        (19, PropertyValue.OfInteger(ReadOnlyRecommended)),
    ];

    private static byte[] Section(IReadOnlyList<(uint Id, byte[] Value)> properties)
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
