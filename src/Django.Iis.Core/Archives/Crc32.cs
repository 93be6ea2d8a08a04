using System;

namespace Django.Iis.Core.Archives;

/// <summary>CRC-32 as zip files carry it (APPNOTE 4.4.7: polynomial 0xEDB88320, reflected, inverted at both ends).</summary>
internal static class Crc32
{
    /// <summary>The checksum of no bytes, to start <see cref="Append"/> from.</summary>
    public const uint Empty = 0;

    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = BuildTable();

    /// <summary>The checksum of what gave <paramref name="crc"/> followed by <paramref name="data"/>.</summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> data)
    {
        var state = ~crc;
        foreach (var value in data)
        {
            state = Table[(byte)state ^ value] ^ (state >> 8);
        }

        return ~state;
    }

    private static uint[] BuildTable()
    {
        var table = new uint[256];
        for (uint index = 0; index < table.Length; index++)
        {
            var value = index;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Polynomial;
            }

            table[index] = value;
        }

        return table;
    }
}
