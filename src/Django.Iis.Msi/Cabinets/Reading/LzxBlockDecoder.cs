using System;
using Django.Iis.Msi.Compression;

namespace Django.Iis.Msi.Cabinets.Reading;

/// <summary>LZX blocks, whose window and codes go on from block to block.</summary>
internal sealed class LzxBlockDecoder : IBlockDecoder
{
    private readonly LzxDecoder _decoder;

    /// <param name="compression">CFFOLDER.typeCompress ([MS-CAB] 2.2): the window's size, as a power of two, in bits 8 to 12.</param>
    public LzxBlockDecoder(ushort compression)
    {
        _decoder = new LzxDecoder((compression >> 8) & 0x1F);
    }

    public void Decode(ReadOnlySpan<byte> data, Span<byte> output) => _decoder.DecodeFrame(data, output);
}
