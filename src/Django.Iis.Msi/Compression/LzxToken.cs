using System.Runtime.InteropServices;

namespace Django.Iis.Msi.Compression;

/// <summary>A literal or a match in the symbols that it is written with.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct LzxToken
{
    private LzxToken(int main, int lengthSymbol, int footer)
    {
        Main = (ushort)main;
        LengthSymbol = (byte)lengthSymbol;
        Footer = footer;
    }

    /// <summary>The main symbol.</summary>
    public ushort Main { get; }

    /// <summary>The length symbol, of use where <see cref="HasLengthSymbol"/>.</summary>
    public byte LengthSymbol { get; }

    /// <summary>What the offset is more than the smallest of its slot; <see cref="FooterBits"/> wide.</summary>
    public int Footer { get; }

    public bool IsLiteral => Main < LzxFormat.LiteralCount;

    public bool HasLengthSymbol => !IsLiteral && LengthHeader == LzxFormat.LongLengthHeader;

    public int FooterBits => IsLiteral ? 0 : LzxFormat.ExtraBits[(Main - LzxFormat.LiteralCount) >> LzxFormat.LengthHeaderBits];

    /// <summary>Bytes that it stands for.</summary>
    public int Length => IsLiteral ? 1 : LzxFormat.MinMatch + LengthHeader + (HasLengthSymbol ? LengthSymbol : 0);

    private int LengthHeader => (Main - LzxFormat.LiteralCount) & LzxFormat.LongLengthHeader;

    public static LzxToken Literal(byte value) => new(value, 0, 0);

    /// <param name="length">Bytes that are repeated.</param>
    /// <param name="codedOffset">0 to 2 for a recent offset, any other with <see cref="LzxFormat.OffsetBias"/> added.</param>
    public static LzxToken Match(int length, int codedOffset)
    {
        var slot = LzxFormat.SlotOf(codedOffset);
        var isLong = length >= LzxFormat.MinLongMatch;
        var header = isLong ? LzxFormat.LongLengthHeader : length - LzxFormat.MinMatch;
        return new LzxToken(
            LzxFormat.LiteralCount + slot * LzxFormat.LengthHeaderCount + header,
            isLong ? length - LzxFormat.MinLongMatch : 0,
            codedOffset - LzxFormat.SlotBase[slot]);
    }
}
