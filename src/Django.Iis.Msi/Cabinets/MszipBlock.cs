using System;
using System.Buffers.Binary;

namespace Django.Iis.Msi.Cabinets;

/// <summary>A block of a folder as it stands in the cabinet: a CFDATA record ([MS-CAB] 2.4) around an MSZIP block ([MS-MCI] 2).</summary>
internal static class MszipBlock
{
    private const int CompressedSizeOffset = 4;
    private const int UncompressedSizeOffset = 6;

    /// <param name="deflated">A complete deflate stream.</param>
    /// <param name="uncompressedSize">How many bytes it stands for.</param>
    public static byte[] Encode(byte[] deflated, int uncompressedSize)
    {
        var record = new byte[CabinetFormat.DataHeaderSize + CabinetFormat.MszipSignatureSize + deflated.Length];
        var bytes = record.AsSpan();
        var data = bytes.Slice(CabinetFormat.DataHeaderSize);
        BinaryPrimitives.WriteUInt16LittleEndian(data, CabinetFormat.MszipSignature);
        deflated.CopyTo(data.Slice(CabinetFormat.MszipSignatureSize));

        BinaryPrimitives.WriteUInt16LittleEndian(bytes.Slice(CompressedSizeOffset), checked((ushort)data.Length));
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.Slice(UncompressedSizeOffset), checked((ushort)uncompressedSize));
        var sizes = bytes.Slice(CompressedSizeOffset, CabinetFormat.DataHeaderSize - CompressedSizeOffset);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, CabinetChecksum.Compute(sizes, CabinetChecksum.Compute(data, seed: 0)));
        return record;
    }
}
