using System;
using System.Buffers.Binary;

namespace Django.Iis.Msi.Cabinets;

/// <summary>The checksum of a CFDATA record ([MS-CAB] 3.1): the exclusive or of all 32-bit words.</summary>
internal static class CabinetChecksum
{
    public static uint Compute(ReadOnlySpan<byte> bytes, uint seed)
    {
        var sum = seed;
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
