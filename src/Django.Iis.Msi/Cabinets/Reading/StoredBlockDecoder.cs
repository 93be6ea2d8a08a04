using System;
using System.IO;

namespace Django.Iis.Msi.Cabinets.Reading;

/// <summary>Blocks that are not compressed.</summary>
internal sealed class StoredBlockDecoder : IBlockDecoder
{
    public void Decode(ReadOnlySpan<byte> data, Span<byte> output)
    {
        if (data.Length != output.Length)
        {
            throw new InvalidDataException("a block that is not compressed has two lengths.");
        }

        data.CopyTo(output);
    }
}
