using System.Runtime.CompilerServices;
using Django.Iis.Msi.Compression;
using System;
using System.Buffers.Binary;

namespace Django.Iis.Msi.Cabinets;

/// <summary>The checksum of a CFDATA record ([MS-CAB] 3.1): the exclusive or of all 32-bit words.</summary>
internal static class CabinetChecksum
{
    [MethodImpl(HotMethod.Options)]
    public static uint Compute(ReadOnlySpan<byte> bytes, uint seed)
    {
        // Two words at a time: which of the two a bit belongs to shows only in the end.
        var pairs = 0UL;
        while (bytes.Length >= sizeof(ulong))
        {
            pairs ^= BinaryPrimitives.ReadUInt64LittleEndian(bytes);
            bytes = bytes.Slice(sizeof(ulong));
        }

        var sum = seed ^ (uint)pairs ^ (uint)(pairs >> 32);
        while (bytes.Length >= sizeof(uint))
        {
            sum ^= BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            bytes = bytes.Slice(sizeof(uint));
        }

        // The bytes of an incomplete last word count in the opposite order.
        var rest = 0u;
        foreach (var value in bytes)
        {
            rest = (rest << 8) | value;
        }

        return sum ^ rest;
    }
}
