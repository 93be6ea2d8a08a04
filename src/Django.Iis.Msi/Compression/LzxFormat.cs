using System;

namespace Django.Iis.Msi.Compression;

/// <summary>
/// The constants of LZX as it stands in cabinets: Microsoft's "LZX Data Compression Format" of the Cabinet SDK, in the corrected form of [MS-PATCH] 2,
/// which numbers below refer to. [MS-PATCH] describes a younger dialect; what differs there (longer matches, windows above 2 MiB) does not occur here.
/// </summary>
internal static class LzxFormat
{
    /// <summary>Bytes of input between two alignments of the bit stream (2.2.1): one CFDATA block.</summary>
    public const int FrameSize = 32 * 1024;

    /// <summary>Smallest and largest window of a cabinet, as a power of two.</summary>
    public const int MinWindowBits = 15;

    public const int MaxWindowBits = 21;

    /// <summary>Shortest and longest match.</summary>
    public const int MinMatch = 2;

    public const int MaxMatch = 257;

    /// <summary>Block types (2.3.1).</summary>
    public const uint VerbatimBlock = 1;

    public const uint AlignedBlock = 2;

    public const uint UncompressedBlock = 3;

    public const int BlockTypeBits = 3;

    public const int BlockSizeBits = 24;

    /// <summary>Main symbols below this one are literals; from here on each stands for a position slot and the beginning of a length.</summary>
    public const int LiteralCount = 256;

    /// <summary>Lengths that a main symbol can begin with; the last of them says that a length symbol follows.</summary>
    public const int LengthHeaderCount = 8;

    public const int LengthHeaderBits = 3;

    public const int LongLengthHeader = LengthHeaderCount - 1;

    /// <summary>Shortest match whose length needs a length symbol.</summary>
    public const int MinLongMatch = MinMatch + LongLengthHeader;

    public const int LengthSymbolCount = MaxMatch - MinLongMatch + 1;

    /// <summary>Longest code of the main and the length alphabet.</summary>
    public const int MaxCodeBits = 16;

    /// <summary>The alphabet of the low three bits of an offset (2.3.2.3).</summary>
    public const int AlignedSymbolCount = 8;

    public const int AlignedBits = 3;

    public const int MaxAlignedCodeBits = 7;

    /// <summary>The alphabet that code lengths are written in (2.5): a difference to the length before, modulo 17, or a run.</summary>
    public const int PretreeSymbolCount = 20;

    public const int PretreeLengthBits = 4;

    public const int MaxPretreeCodeBits = 15;

    public const int LengthModulus = MaxCodeBits + 1;

    public const int PretreeShortZeros = 17;

    public const int PretreeLongZeros = 18;

    public const int PretreeSame = 19;

    public const int ShortZerosBits = 4;

    public const int LongZerosBits = 5;

    public const int SameBits = 1;

    public const int MinShortZeros = 4;

    public const int MinLongZeros = MinShortZeros + (1 << ShortZerosBits);

    public const int MinSame = 4;

    /// <summary>Offsets that were used last and have a slot of their own: R0, R1 and R2. Other offsets are coded as <c>offset + 2</c>.</summary>
    public const int RecentOffsetCount = 3;

    public const int OffsetBias = RecentOffsetCount - 1;

    /// <summary>What R0, R1 and R2 are at the beginning of a stream.</summary>
    public const int InitialRecentOffset = 1;

    /// <summary>Most bits after a position slot; from this slot on, every slot has as many.</summary>
    private const int MaxExtraBits = 17;

    private const int FirstEvenSlot = 36;

    private const int MaxSlotCount = 50;

    /// <summary>Coded offsets below this value are looked up directly; a larger one, below the even slots, after it was shifted.</summary>
    private const int DirectSlots = 1 << 11;

    private const int SlotShift = 8;

    /// <summary>Bits after each position slot (2.6), and the smallest coded offset that the slot stands for.</summary>
    public static readonly byte[] ExtraBits = MakeExtraBits();

    public static readonly int[] SlotBase = MakeSlotBase();

    private static readonly byte[] Slots = MakeSlots();

    /// <summary>Position slots of a window. The SDK's document errs for 1 and 2 MiB: 42 and 50, as every implementation has it.</summary>
    public static int SlotCount(int windowBits)
    {
        var slots = Array.BinarySearch(SlotBase, 1 << windowBits);
        return slots < 0 ? MaxSlotCount : slots;
    }

    public static int MainSymbolCount(int windowBits) => LiteralCount + LengthHeaderCount * SlotCount(windowBits);

    /// <summary>The position slot of a coded offset: an offset plus <see cref="OffsetBias"/>, or the index of a recent one.</summary>
    public static int SlotOf(int codedOffset)
    {
        if (codedOffset < DirectSlots)
        {
            return Slots[codedOffset];
        }

        // Each further bit of an offset makes two slots, until the slots are even.
        return codedOffset < SlotBase[FirstEvenSlot]
            ? Slots[codedOffset >> SlotShift] + 2 * SlotShift
            : FirstEvenSlot + ((codedOffset - SlotBase[FirstEvenSlot]) >> MaxExtraBits);
    }

    private static byte[] MakeExtraBits()
    {
        var bits = new byte[MaxSlotCount];
        for (var slot = 4; slot < bits.Length; slot++)
        {
            bits[slot] = (byte)Math.Min(slot / 2 - 1, MaxExtraBits);
        }

        return bits;
    }

    private static int[] MakeSlotBase()
    {
        var bases = new int[MaxSlotCount];
        for (var slot = 1; slot < bases.Length; slot++)
        {
            bases[slot] = bases[slot - 1] + (1 << ExtraBits[slot - 1]);
        }

        return bases;
    }

    private static byte[] MakeSlots()
    {
        var slots = new byte[DirectSlots];
        var slot = 0;
        for (var offset = 0; offset < slots.Length; offset++)
        {
            while (SlotBase[slot + 1] <= offset)
            {
                slot++;
            }

            slots[offset] = (byte)slot;
        }

        return slots;
    }
}
