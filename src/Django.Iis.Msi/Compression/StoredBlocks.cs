using System;

namespace Django.Iis.Msi.Compression;

/// <summary>Uncompressed blocks (RFC 1951, 3.2.4).</summary>
internal static class StoredBlocks
{
    /// <summary>Most bits that storing so many bytes takes: one block for each 65,535 bytes, each from a byte boundary.</summary>
    public static long BitsFor(int count)
    {
        var blocks = Math.Max(1, (count + DeflateFormat.MaxStoredLength - 1) / DeflateFormat.MaxStoredLength);
        return 8L * count + blocks * (8L * (DeflateFormat.StoredHeaderSize + 1) + 7);
    }

    /// <summary>Writes bytes as they are; no bytes make an empty block, which leaves the output at a byte boundary.</summary>
    public static void Write(BitWriter bits, byte[] window, int start, int count, bool isLast)
    {
        bits.Reserve(BitsFor(count));
        do
        {
            var length = Math.Min(count, DeflateFormat.MaxStoredLength);
            count -= length;
            bits.Write((DeflateFormat.StoredBlock << 1) | (isLast && count == 0 ? 1u : 0u), DeflateFormat.BlockHeaderBits);
            bits.AlignToByte();
            bits.Write((uint)length, 16);
            bits.Write((uint)(ushort)~length, 16);
            bits.WriteBytes(window, start, length);
            start += length;
        }
        while (count > 0);
    }
}
