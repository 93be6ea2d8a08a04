using System.Runtime.CompilerServices;
using System;

namespace Django.Iis.Msi.Compression;

/// <summary>What each literal and match is thought to cost, in bits.</summary>
internal sealed class LzxPrices
{
    /// <summary>Prices of the matches of one position slot, a power of two so that a place is made by shifting.</summary>
    private const int RowBits = 8;

    /// <summary>Of symbols that the codes in view do not have.</summary>
    private const int UnusedMain = 13;

    private const int UnusedLength = 11;

    /// <summary>Before any code is in view.</summary>
    private const int FirstLiteral = 8;

    private const int FirstMatch = 10;

    private const int FirstLength = 6;

    private static readonly int SlotCount = LzxFormat.SlotCount(LzxFormat.MaxWindowBits);

    private readonly int[] _matches = new int[SlotCount << RowBits];

    /// <summary>Price of each literal.</summary>
    public int[] Literals { get; } = new int[LzxFormat.LiteralCount];

    /// <summary>Price of the low bits of an offset beyond what <see cref="Row"/> says.</summary>
    public int[] Aligned { get; } = new int[LzxFormat.AlignedSymbolCount];

    /// <summary>The first slot whose offsets have low bits with a price of their own.</summary>
    public int FirstAlignedSlot { get; private set; }

    /// <summary>Prices of the matches of a position slot, by their length less <see cref="LzxFormat.MinMatch"/>.</summary>
    public ReadOnlySpan<int> Row(int slot) => _matches.AsSpan(slot << RowBits, 1 << RowBits);

    /// <summary>Assumes nothing.</summary>
    public void Reset()
    {
        Literals.AsSpan().Fill(FirstLiteral);
        FirstAlignedSlot = SlotCount;
        for (var slot = 0; slot < SlotCount; slot++)
        {
            for (var place = 0; place < 1 << RowBits; place++)
            {
                _matches[(slot << RowBits) + place] =
                    FirstMatch + (place >= LzxFormat.LongLengthHeader ? FirstLength : 0) + LzxFormat.ExtraBits[slot];
            }
        }
    }

    /// <summary>Takes the prices from finished codes.</summary>
    public void Update(LzxCodes codes)
    {
        for (var symbol = 0; symbol < Literals.Length; symbol++)
        {
            Literals[symbol] = Bits(codes.Main, symbol, UnusedMain);
        }

        FirstAlignedSlot = codes.IsAligned ? 2 * (LzxFormat.AlignedBits + 1) : SlotCount;
        for (var symbol = 0; symbol < Aligned.Length; symbol++)
        {
            Aligned[symbol] = Bits(codes.Aligned, symbol, LzxFormat.MaxAlignedCodeBits);
        }

        for (var slot = 0; slot < SlotCount; slot++)
        {
            UpdateRow(slot, codes);
        }
    }

    [MethodImpl(HotMethod.Options)]
    private void UpdateRow(int slot, LzxCodes codes)
    {
        var row = _matches.AsSpan(slot << RowBits, 1 << RowBits);
        var main = LzxFormat.LiteralCount + slot * LzxFormat.LengthHeaderCount;
        var extra = LzxFormat.ExtraBits[slot] - (slot >= FirstAlignedSlot ? LzxFormat.AlignedBits : 0);
        for (var header = 0; header < LzxFormat.LongLengthHeader; header++)
        {
            row[header] = extra + Bits(codes.Main, main + header, UnusedMain);
        }

        var longMatch = extra + Bits(codes.Main, main + LzxFormat.LongLengthHeader, UnusedMain);
        for (var place = LzxFormat.LongLengthHeader; place < row.Length; place++)
        {
            row[place] = longMatch + Bits(codes.Lengths, place - LzxFormat.LongLengthHeader, UnusedLength);
        }
    }

    private static int Bits(HuffmanCode code, int symbol, int unused)
    {
        var bits = code.Lengths[symbol];
        return bits == 0 ? unused : bits;
    }
}
