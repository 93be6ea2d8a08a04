using System;
using System.Buffers.Binary;

namespace Django.Iis.Msi.CompoundFiles.Reading;

/// <summary>The entries of FAT, mini FAT and DIFAT sectors ([MS-CFB] 2.3 to 2.5).</summary>
internal static class SectorNumbers
{
    public static uint[] Parse(ReadOnlySpan<byte> bytes)
    {
        var numbers = new uint[bytes.Length / sizeof(uint)];
        for (var index = 0; index < numbers.Length; index++)
        {
            numbers[index] = BinaryPrimitives.ReadUInt32LittleEndian(bytes.Slice(index * sizeof(uint)));
        }

        return numbers;
    }
}
