using System;

namespace Django.Iis.Msi.Cabinets.Reading;

/// <summary>Decompresses the blocks of one folder, in order.</summary>
internal interface IBlockDecoder
{
    /// <param name="data">The block as it stands in the cabinet.</param>
    /// <param name="output">Receives what it stands for, exactly.</param>
    /// <exception cref="System.IO.InvalidDataException">The data does not stand for so many bytes.</exception>
    void Decode(ReadOnlySpan<byte> data, Span<byte> output);
}
