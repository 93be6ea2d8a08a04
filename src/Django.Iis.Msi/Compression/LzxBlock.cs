using System.Collections.Generic;

namespace Django.Iis.Msi.Compression;

/// <summary>A block of an LZX stream, ready to be written behind any other.</summary>
/// <param name="Size">Bytes that it stands for.</param>
/// <param name="Tokens">Its literals and matches.</param>
/// <param name="MainLengths">Code lengths of the main symbols.</param>
/// <param name="LengthLengths">Code lengths of the length symbols.</param>
/// <param name="AlignedLengths">Code lengths of the low bits of offsets; null in a verbatim block.</param>
internal sealed record LzxBlock(int Size, IReadOnlyList<LzxToken> Tokens, byte[] MainLengths, byte[] LengthLengths, byte[]? AlignedLengths)
{
    /// <summary>A block of tokens with the codes that were made for them.</summary>
    public static LzxBlock Of(int size, IReadOnlyList<LzxToken> tokens, LzxCodes codes) => new(
        size,
        tokens,
        [.. codes.Main.Lengths],
        [.. codes.Lengths.Lengths],
        codes.IsAligned ? [.. codes.Aligned.Lengths] : null);
}
