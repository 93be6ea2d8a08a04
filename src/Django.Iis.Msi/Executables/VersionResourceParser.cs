using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Django.Iis.Msi.Executables;

/// <summary>Reads a VS_VERSIONINFO structure (Windows: Version Information Structures).</summary>
internal static class VersionResourceParser
{
    /// <summary>VS_FIXEDFILEINFO.dwSignature.</summary>
    private const uint FixedSignature = 0xFEEF04BD;

    /// <summary>Offsets of dwFileVersionMS and dwFileVersionLS in VS_FIXEDFILEINFO, and its size.</summary>
    private const int FileVersionHigh = 8;

    private const int FileVersionLow = 12;

    private const int FixedSize = 52;

    /// <summary>Length, value length and type, before the name of a block.</summary>
    private const int BlockHeadSize = 6;

    private const int Alignment = 4;

    /// <summary>The version; null when the bytes are no such structure.</summary>
    public static FileVersion? Parse(ReadOnlySpan<byte> resource)
    {
        var value = ValueOf(resource);
        if (value.Length < FixedSize || BinaryPrimitives.ReadUInt32LittleEndian(value) != FixedSignature)
        {
            return null;
        }

        var high = BinaryPrimitives.ReadUInt32LittleEndian(value.Slice(FileVersionHigh));
        var low = BinaryPrimitives.ReadUInt32LittleEndian(value.Slice(FileVersionLow));
        var version = string.Format(CultureInfo.InvariantCulture, "{0}.{1}.{2}.{3}", high >> 16, high & 0xFFFF, low >> 16, low & 0xFFFF);
        return new FileVersion(version, [.. Languages(resource).Distinct()]);
    }

    // VarFileInfo, and in it Translation: pairs of a language and a code page.
    private static List<int> Languages(ReadOnlySpan<byte> resource)
    {
        var translation = ValueOf(Child(Child(resource, "VarFileInfo"), "Translation"));
        var languages = new List<int>();
        for (; translation.Length >= Alignment; translation = translation.Slice(Alignment))
        {
            languages.Add(BinaryPrimitives.ReadUInt16LittleEndian(translation));
        }

        return languages;
    }

    private static ReadOnlySpan<byte> ValueOf(ReadOnlySpan<byte> block)
    {
        if (block.Length < BlockHeadSize)
        {
            return [];
        }

        var length = BinaryPrimitives.ReadUInt16LittleEndian(block.Slice(sizeof(ushort)));
        var rest = Tail(block, ValueOffset(block));
        return rest.Slice(0, Math.Min(length, rest.Length));
    }

    private static ReadOnlySpan<byte> Child(ReadOnlySpan<byte> block, string name)
    {
        var children = block.Length < BlockHeadSize ? [] : Tail(block, Align(ValueOffset(block) + ValueOf(block).Length));
        while (children.Length >= BlockHeadSize)
        {
            var length = Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(children), children.Length);
            if (length < BlockHeadSize)
            {
                break;
            }

            if (NameOf(children.Slice(0, length)) == name)
            {
                return children.Slice(0, length);
            }

            children = Tail(children, Align(length));
        }

        return [];
    }

    private static int ValueOffset(ReadOnlySpan<byte> block) => Align(BlockHeadSize + (NameOf(block).Length + 1) * sizeof(char));

    private static string NameOf(ReadOnlySpan<byte> block)
    {
        var name = new StringBuilder();
        for (var offset = BlockHeadSize; offset + sizeof(char) <= block.Length; offset += sizeof(char))
        {
            var character = (char)BinaryPrimitives.ReadUInt16LittleEndian(block.Slice(offset));
            if (character == '\0')
            {
                break;
            }

            name.Append(character);
        }

        return name.ToString();
    }

    private static ReadOnlySpan<byte> Tail(ReadOnlySpan<byte> block, int offset) => block.Slice(Math.Min(offset, block.Length));

    private static int Align(int offset) => (offset + Alignment - 1) / Alignment * Alignment;
}
