using System;
using System.Buffers.Binary;
using System.IO;
using Django.Iis.Msi.IO;

namespace Django.Iis.Msi.Cabinets.Reading;

/// <summary>The content of a folder, decompressed block by block as it is read; each block's checksum is verified first.</summary>
internal sealed class FolderStream : Stream
{
    private readonly Stream _cabinet;
    private readonly int _blockReserve;
    private readonly IBlockDecoder _decoder;
    private readonly byte[] _data = new byte[ushort.MaxValue];
    private readonly byte[] _block = new byte[CabinetFormat.BlockSize];
    private long _nextBlock;
    private int _blocksLeft;
    private int _blockLength;
    private int _blockPosition;
    private long _position;

    /// <param name="cabinet">Closed with this stream.</param>
    /// <param name="folder">Which part of it to read.</param>
    /// <param name="blockReserve">Bytes before the data of each block that belong to the cabinet's maker.</param>
    public FolderStream(Stream cabinet, CabinetFolder folder, int blockReserve)
    {
        _cabinet = cabinet;
        _blockReserve = blockReserve;
        _nextBlock = folder.DataOffset;
        _blocksLeft = folder.BlockCount;
        _decoder = DecoderOf(folder.Compression);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    /// <exception cref="InvalidDataException">A block contradicts the format or its checksum.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_blockPosition == _blockLength && (_blocksLeft == 0 || count == 0))
        {
            return 0;
        }

        if (_blockPosition == _blockLength)
        {
            ReadBlock();
        }

        var read = Math.Min(count, _blockLength - _blockPosition);
        Array.Copy(_block, _blockPosition, buffer, offset, read);
        _blockPosition += read;
        _position += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _cabinet.Dispose();
        }

        base.Dispose(disposing);
    }

    // [MS-CAB] 2.2
    private static IBlockDecoder DecoderOf(ushort compression) => (compression & CabinetFormat.CompressionMask) switch
    {
        CabinetFormat.CompressionNone => new StoredBlockDecoder(),
        CabinetFormat.CompressionMszip => new MszipBlockDecoder(),
        CabinetFormat.CompressionLzx => new LzxBlockDecoder(compression),
        _ => throw new UnsupportedCabinetException("it is compressed by another method than MSZIP and LZX"),
    };

    // [MS-CAB] 2.4: CFDATA
    private void ReadBlock()
    {
        var header = new byte[CabinetFormat.DataHeaderSize];
        _cabinet.Position = _nextBlock;
        ReadExactly(header, header.Length);
        var checksum = BinaryPrimitives.ReadUInt32LittleEndian(header);
        var size = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(4));
        var length = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(6));
        _cabinet.Position += _blockReserve;
        ReadExactly(_data, size);
        _nextBlock = _cabinet.Position;
        _blocksLeft--;

        // Only the last block may be shorter; one without length goes on in another cabinet.
        if (length is 0 or > CabinetFormat.BlockSize || (length < CabinetFormat.BlockSize && _blocksLeft > 0))
        {
            throw new InvalidDataException("a block has an impossible length.");
        }

        var data = _data.AsSpan(0, size);
        if (checksum != 0 && checksum != CabinetChecksum.Compute(header.AsSpan(4), CabinetChecksum.Compute(data, seed: 0)))
        {
            throw new InvalidDataException("the checksum of a block does not match.");
        }

        _decoder.Decode(data, _block.AsSpan(0, length));
        _blockLength = length;
        _blockPosition = 0;
    }

    private void ReadExactly(byte[] buffer, int count)
    {
        if (_cabinet.ReadUpTo(buffer, 0, count) < count)
        {
            throw new InvalidDataException("it is cut off in a block.");
        }
    }
}
