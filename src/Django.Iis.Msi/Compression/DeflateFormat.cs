using System.Collections.Generic;

namespace Django.Iis.Msi.Compression;

/// <summary>The constants and code tables of RFC 1951.</summary>
internal static class DeflateFormat
{
    /// <summary>Shortest and longest repetition that a length code can express (3.2.5).</summary>
    public const int MinMatch = 3;

    public const int MaxMatch = 258;

    /// <summary>How far back a repetition may reach, in bytes (3.2.5).</summary>
    public const int WindowSize = 32 * 1024;

    /// <summary>Block types (3.2.3).</summary>
    public const uint StoredBlock = 0;

    public const uint FixedBlock = 1;

    public const uint DynamicBlock = 2;

    public const int BlockHeaderBits = 3;

    /// <summary>Most bytes in one stored block (3.2.4).</summary>
    public const int MaxStoredLength = 0xFFFF;

    /// <summary>LEN and NLEN of a stored block, in bytes (3.2.4).</summary>
    public const int StoredHeaderSize = 4;

    /// <summary>Literals, the end of the block, and 29 lengths (3.2.5).</summary>
    public const int LiteralCodeCount = 286;

    public const int DistanceCodeCount = 30;

    public const int LengthAlphabetCount = 19;

    public const int EndOfBlock = 256;

    /// <summary>Symbol of the shortest length (3.2.5).</summary>
    public const int FirstLengthCode = 257;

    /// <summary>Longest code of the two main alphabets, and of the code-length alphabet, in bits (3.2.7).</summary>
    public const int MaxCodeBits = 15;

    public const int MaxLengthCodeBits = 7;

    /// <summary>Code-length symbols: repeat the previous length, and two runs of zeros (3.2.7).</summary>
    public const int RepeatPrevious = 16;

    public const int RepeatZeroShort = 17;

    public const int RepeatZeroLong = 18;

    /// <summary>The order in which the lengths of the code-length alphabet are written (3.2.7).</summary>
    public static readonly IReadOnlyList<byte> LengthAlphabetOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    /// <summary>Extra bits after each length code, and the shortest length that the code stands for (3.2.5).</summary>
    public static readonly byte[] LengthExtraBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];

    public static readonly ushort[] LengthBase =
        [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];

    /// <summary>Extra bits after each distance code, and the shortest distance that the code stands for (3.2.5).</summary>
    public static readonly byte[] DistanceExtraBits =
        [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];

    public static readonly ushort[] DistanceBase =
        [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];

    /// <summary>Length code (counted from 0) of every match length.</summary>
    public static readonly byte[] LengthCodes = Invert(LengthBase, MaxMatch + 1);

    /// <summary>Distance code of every distance.</summary>
    public static readonly byte[] DistanceCodes = Invert(DistanceBase, WindowSize + 1);

    private static byte[] Invert(ushort[] bases, int count)
    {
        var codes = new byte[count];
        var code = 0;
        for (var value = bases[0]; value < count; value++)
        {
            while (code + 1 < bases.Length && bases[code + 1] <= value)
            {
                code++;
            }

            codes[value] = (byte)code;
        }

        return codes;
    }
}
