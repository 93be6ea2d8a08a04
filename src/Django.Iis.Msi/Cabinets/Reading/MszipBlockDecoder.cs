using System;
using System.Buffers.Binary;
using System.IO;
using Django.Iis.Msi.Compression;

namespace Django.Iis.Msi.Cabinets.Reading;

/// <summary>MSZIP blocks ([MS-MCI] 2): each a whole deflate stream that may refer to the 32 KiB before it.</summary>
internal sealed class MszipBlockDecoder : IBlockDecoder
{
    private readonly Inflater _inflater = new();

    public void Decode(ReadOnlySpan<byte> data, Span<byte> output)
    {
        if (data.Length < CabinetFormat.MszipSignatureSize || BinaryPrimitives.ReadUInt16LittleEndian(data) != CabinetFormat.MszipSignature)
        {
            throw new InvalidDataException("a block does not begin as MSZIP does.");
        }

        _inflater.Decode(data.Slice(CabinetFormat.MszipSignatureSize), output);
    }
}
