using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using Django.Iis.Msi.IO;

namespace Django.Iis.Msi.CompoundFiles.Reading;

/// <summary>The first 512 bytes of a compound file ([MS-CFB] 2.2), checked.</summary>
/// <param name="Version">Decides the size of the sectors.</param>
/// <param name="FatSectors">How many FAT sectors there are.</param>
/// <param name="DirectoryStart">First sector of the directory.</param>
/// <param name="MiniFatStart">First sector of the mini FAT.</param>
/// <param name="MiniFatSectors">How many mini FAT sectors there are.</param>
/// <param name="DifatStart">First DIFAT sector.</param>
/// <param name="Difat">Numbers of the first FAT sectors.</param>
internal sealed record CompoundHeader(
    CompoundVersion Version,
    uint FatSectors,
    uint DirectoryStart,
    uint MiniFatStart,
    uint MiniFatSectors,
    uint DifatStart,
    IReadOnlyList<uint> Difat)
{
    private const int Size = 512;

    private const int VersionOffset = 26;
    private const int ByteOrderOffset = 28;
    private const int SectorShiftOffset = 30;
    private const int MiniSectorShiftOffset = 32;
    private const int FatSectorsOffset = 44;
    private const int DirectoryStartOffset = 48;
    private const int MiniStreamCutoffOffset = 56;
    private const int MiniFatStartOffset = 60;
    private const int MiniFatSectorsOffset = 64;
    private const int DifatStartOffset = 68;
    private const int DifatOffset = 76;

    /// <summary>Whether a file begins as compound files do.</summary>
    public static bool IsCompound(Stream file)
    {
        var signature = new byte[sizeof(ulong)];
        file.Position = 0;
        return file.ReadUpTo(signature) == signature.Length && BinaryPrimitives.ReadUInt64LittleEndian(signature) == CompoundFormat.Signature;
    }

    /// <exception cref="InvalidDataException">The header contradicts the format.</exception>
    public static CompoundHeader Read(Stream file)
    {
        var bytes = new byte[Size];
        file.Position = 0;
        if (file.ReadUpTo(bytes) < Size)
        {
            throw new InvalidDataException("its header is cut off.");
        }

        return Parse(bytes);
    }

    private static CompoundHeader Parse(ReadOnlySpan<byte> bytes)
    {
        var number = ShortAt(bytes, VersionOffset);
        var version = CompoundVersion.Of(number) ?? throw new InvalidDataException($"version {number} of the compound file format is not known.");
        if (ShortAt(bytes, ByteOrderOffset) != CompoundFormat.LittleEndian
            || ShortAt(bytes, SectorShiftOffset) != version.SectorShift
            || ShortAt(bytes, MiniSectorShiftOffset) != CompoundFormat.MiniSectorShift
            || NumberAt(bytes, MiniStreamCutoffOffset) != CompoundFormat.MiniStreamCutoff)
        {
            throw new InvalidDataException("its header has sizes that the compound file format does not allow.");
        }

        var difat = new uint[CompoundFormat.HeaderDifatEntries];
        for (var entry = 0; entry < difat.Length; entry++)
        {
            difat[entry] = NumberAt(bytes, DifatOffset + entry * sizeof(uint));
        }

        return new CompoundHeader(
            version,
            NumberAt(bytes, FatSectorsOffset),
            NumberAt(bytes, DirectoryStartOffset),
            NumberAt(bytes, MiniFatStartOffset),
            NumberAt(bytes, MiniFatSectorsOffset),
            NumberAt(bytes, DifatStartOffset),
            difat);
    }

    private static ushort ShortAt(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.Slice(offset));

    private static uint NumberAt(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.Slice(offset));
}
