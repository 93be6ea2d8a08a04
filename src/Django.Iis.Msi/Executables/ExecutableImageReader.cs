using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Django.Iis.Msi.Executables;

/// <summary>Reads which libraries an executable needs (PE format: The .idata Section, Delay-Load Import Tables), on any system.</summary>
internal static class ExecutableImageReader
{
    /// <summary>IMAGE_IMPORT_DESCRIPTOR: five 32-bit fields, the fourth of which is the address of the name.</summary>
    private const int ImportSize = 20;

    private const int ImportName = 12;

    /// <summary>IMAGE_DELAYLOAD_DESCRIPTOR: eight 32-bit fields, the first of attributes and the second the address of the name.</summary>
    private const int DelayedSize = 32;

    private const int DelayedName = 4;

    /// <summary>Bit of the attributes that says that addresses are relative to the image; compilers before 2003 wrote absolute ones.</summary>
    private const uint HasRelativeAddresses = 1;

    /// <summary>More libraries than any program needs: what a damaged file claims is not believed.</summary>
    private const int MaxLibraries = 1024;

    /// <summary>Longest name of a file.</summary>
    private const int MaxName = 255;

    /// <summary>What the file says; null for one that is no executable, or one that ends too early.</summary>
    public static ExecutableImage? Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        return Read(stream);
    }

    /// <param name="stream">A stream that can seek; stays open.</param>
    public static ExecutableImage? Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.ASCII, leaveOpen: true);
        try
        {
            return PortableExecutable.ReadLayout(reader) is { } layout ? new ExecutableImage(layout.Machine, Names(reader, layout)) : null;
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }

    private static IReadOnlyList<string> Names(BinaryReader reader, ExecutableLayout layout) =>
    [
        .. Addresses(reader, layout).Select(address => ReadName(reader, layout, address)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    // All addresses first: reading a name moves the reader.
    private static List<uint> Addresses(BinaryReader reader, ExecutableLayout layout) =>
    [
        .. Descriptors(reader, layout, layout.ImportTable, ImportSize).Select(descriptor => BitConverter.ToUInt32(descriptor, ImportName)),
        .. Descriptors(reader, layout, layout.DelayedImportTable, DelayedSize).Select(descriptor => DelayedAddress(descriptor, layout)),
    ];

    private static uint DelayedAddress(byte[] descriptor, ExecutableLayout layout)
    {
        var address = BitConverter.ToUInt32(descriptor, DelayedName);
        return (BitConverter.ToUInt32(descriptor, 0) & HasRelativeAddresses) != 0 ? address : unchecked((uint)(address - layout.ImageBase));
    }

    // A descriptor of zeros ends the table.
    private static IEnumerable<byte[]> Descriptors(BinaryReader reader, ExecutableLayout layout, uint table, int size)
    {
        if (table == 0 || layout.OffsetOf(table) is not { } offset)
        {
            yield break;
        }

        for (var index = 0; index < MaxLibraries; index++)
        {
            reader.MoveTo(offset + (long)index * size);
            var descriptor = reader.ReadBytes(size);
            if (descriptor.Length < size || Array.TrueForAll(descriptor, value => value == 0))
            {
                yield break;
            }

            yield return descriptor;
        }
    }

    private static string? ReadName(BinaryReader reader, ExecutableLayout layout, uint address)
    {
        if (layout.OffsetOf(address) is not { } offset)
        {
            return null;
        }

        reader.MoveTo(offset);
        var bytes = reader.ReadBytes(MaxName + 1);
        var end = Array.IndexOf(bytes, (byte)0);
        return end > 0 && bytes.Take(end).All(IsPrintable) ? Encoding.ASCII.GetString(bytes, 0, end) : null;
    }

    private static bool IsPrintable(byte value) => value is > 0x20 and < 0x7F;
}
