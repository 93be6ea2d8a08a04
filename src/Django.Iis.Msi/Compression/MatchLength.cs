using System;
using System.Buffers.Binary;
#if NET
using System.Numerics;
#endif

namespace Django.Iis.Msi.Compression;

/// <summary>How far two runs of bytes agree.</summary>
internal static class MatchLength
{
    /// <param name="bytes">Where both runs stand.</param>
    /// <param name="left">Beginning of one.</param>
    /// <param name="right">Beginning of the other.</param>
    /// <param name="length">How many bytes are known to agree.</param>
    /// <param name="maximum">How many bytes may be compared; so many follow both beginnings.</param>
    /// <returns>How many bytes agree, at most the maximum.</returns>
    public static int Extend(byte[] bytes, int left, int right, int length, int maximum)
    {
        while (length + sizeof(ulong) <= maximum)
        {
            var difference = Read64(bytes, left + length) ^ Read64(bytes, right + length);
            if (difference != 0)
            {
                return length + EqualBytes(difference);
            }

            length += sizeof(ulong);
        }

        while (length < maximum && bytes[left + length] == bytes[right + length])
        {
            length++;
        }

        return length;
    }

    private static ulong Read64(byte[] bytes, int start) => BinaryPrimitives.ReadUInt64LittleEndian(new ReadOnlySpan<byte>(bytes, start, sizeof(ulong)));

    private static int EqualBytes(ulong difference)
    {
#if NET
        return BitOperations.TrailingZeroCount(difference) / 8;
#else
        var count = 0;
        for (; (byte)difference == 0; difference >>= 8)
        {
            count++;
        }

        return count;
#endif
    }
}
