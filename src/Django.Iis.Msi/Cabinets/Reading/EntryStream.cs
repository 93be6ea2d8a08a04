using System;
using System.IO;

namespace Django.Iis.Msi.Cabinets.Reading;

/// <summary>The content of one file, as a part of its folder's that is read once and in order.</summary>
internal sealed class EntryStream : Stream
{
    private readonly CabinetEntry _file;
    private readonly Func<byte[], int, int, int> _read;
    private long _position;

    /// <param name="file">Whose content it is.</param>
    /// <param name="read">Reads on in the folder, as <see cref="Stream.Read(byte[], int, int)"/> does.</param>
    public EntryStream(CabinetEntry file, Func<byte[], int, int, int> read)
    {
        _file = file;
        _read = read;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => _file.Size;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var wanted = (int)Math.Min(count, _file.Size - _position);
        var read = wanted == 0 ? 0 : _read(buffer, offset, wanted);
        _position += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
