using System;
using System.Buffers.Binary;

namespace Django.Iis.Msi.Cabinets;

/// <summary>A block of a folder as it stands in the cabinet: a CFDATA record ([MS-CAB] 2.4).</summary>
internal static class DataRecord
{
    private const int CompressedSizeOffset = 4;
    private const int UncompressedSizeOffset = 6;

    /// <param name="data">The block in the form that its folder's compression gives it.</param>
    /// <param name="uncompressedSize">How many bytes it stands for.</param>
    public static byte[] Encode(ReadOnlySpan<byte> data, int uncompressedSize)
    {
        var record = new byte[CabinetFormat.DataHeaderSize + data.Length];
        data.CopyTo(record.AsSpan(CabinetFormat.DataHeaderSize));
        WriteHeader(record, uncompressedSize);
        return record;
    }

    /// <summary>A block of MSZIP: its signature, then the stream ([MS-MCI] 2).</summary>
    /// <param name="deflated">A complete deflate stream.</param>
    /// <param name="uncompressedSize">How many bytes it stands for.</param>
    public static byte[] EncodeMszip(ReadOnlySpan<byte> deflated, int uncompressedSize)
    {
        var record = new byte[CabinetFormat.DataHeaderSize + CabinetFormat.MszipSignatureSize + deflated.Length];
        var data = record.AsSpan(CabinetFormat.DataHeaderSize);
        BinaryPrimitives.WriteUInt16LittleEndian(data, CabinetFormat.MszipSignature);
        deflated.CopyTo(data.Slice(CabinetFormat.MszipSignatureSize));
        WriteHeader(record, uncompressedSize);
        return record;
    }

    private static void WriteHeader(Span<byte> record, int uncompressedSize)
    {
        var data = record.Slice(CabinetFormat.DataHeaderSize);
        BinaryPrimitives.WriteUInt16LittleEndian(record.Slice(CompressedSizeOffset), checked((ushort)data.Length));
        BinaryPrimitives.WriteUInt16LittleEndian(record.Slice(UncompressedSizeOffset), checked((ushort)uncompressedSize));
        var sizes = record.Slice(CompressedSizeOffset, CabinetFormat.DataHeaderSize - CompressedSizeOffset);
        BinaryPrimitives.WriteUInt32LittleEndian(record, CabinetChecksum.Compute(sizes, CabinetChecksum.Compute(data, seed: 0)));
    }
}
