using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Django.Iis.Msi.Compression;

/// <summary>The three prefix codes of a block.</summary>
internal sealed class LzxCodes
{
    public HuffmanCode Main { get; } =
        new(LzxFormat.MainSymbolCount(LzxFormat.MaxWindowBits), LzxFormat.MaxCodeBits, firstBitIsLowest: false);

    public HuffmanCode Lengths { get; } = new(LzxFormat.LengthSymbolCount, LzxFormat.MaxCodeBits, firstBitIsLowest: false);

    public HuffmanCode Aligned { get; } = new(LzxFormat.AlignedSymbolCount, LzxFormat.MaxAlignedCodeBits, firstBitIsLowest: false);

    /// <summary>Whether the low bits of offsets are worth a code of their own.</summary>
    public bool IsAligned { get; private set; }

    /// <summary>Makes the codes that suit the tokens best.</summary>
    public void Build(IReadOnlyList<LzxToken> tokens)
    {
        Count(tokens);
        Main.Build();
        Aligned.Build();
        BuildLengths();
        IsAligned = IsAlignedSmaller();
    }

    /// <summary>Makes these the codes of a finished block.</summary>
    public void Load(LzxBlock block)
    {
        Main.SetLengths(block.MainLengths);
        Lengths.SetLengths(block.LengthLengths);
        IsAligned = block.AlignedLengths is not null;
        if (block.AlignedLengths is not null)
        {
            Aligned.SetLengths(block.AlignedLengths);
        }
    }

    /// <summary>Bits that a token takes.</summary>
    public int BitsOf(LzxToken token)
    {
        var footerBits = token.FooterBits;
        var bits = Main.Lengths[token.Main] + (token.HasLengthSymbol ? Lengths.Lengths[token.LengthSymbol] : 0) + footerBits;
        return IsAligned && footerBits >= LzxFormat.AlignedBits
            ? bits + Aligned.Lengths[token.Footer & (LzxFormat.AlignedSymbolCount - 1)] - LzxFormat.AlignedBits
            : bits;
    }

    [MethodImpl(HotMethod.Options)]
    private void Count(IReadOnlyList<LzxToken> tokens)
    {
        Main.ClearFrequencies();
        Lengths.ClearFrequencies();
        Aligned.ClearFrequencies();
        for (var index = 0; index < tokens.Count; index++)
        {
            var token = tokens[index];
            Main.Frequencies[token.Main]++;
            if (token.HasLengthSymbol)
            {
                Lengths.Frequencies[token.LengthSymbol]++;
            }

            if (token.FooterBits >= LzxFormat.AlignedBits)
            {
                Aligned.Frequencies[token.Footer & (LzxFormat.AlignedSymbolCount - 1)]++;
            }
        }
    }

    // An alphabet that is not used at all has no code.
    private void BuildLengths()
    {
        foreach (var frequency in Lengths.Frequencies)
        {
            if (frequency > 0)
            {
                Lengths.Build();
                return;
            }
        }

        Lengths.SetLengths(new byte[LzxFormat.LengthSymbolCount]);
    }

    private bool IsAlignedSmaller()
    {
        var plain = 0L;
        foreach (var frequency in Aligned.Frequencies)
        {
            plain += (long)frequency * LzxFormat.AlignedBits;
        }

        const int HeaderBits = LzxFormat.AlignedSymbolCount * LzxFormat.AlignedBits;
        return Aligned.CostOf(Aligned.Frequencies) + HeaderBits < plain;
    }
}
