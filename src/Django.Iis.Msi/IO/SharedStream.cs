using System;
using System.IO;

namespace Django.Iis.Msi.IO;

/// <summary>A reader of a stream with a position of its own, which leaves the stream open.</summary>
internal sealed class SharedStream : Stream
{
    private readonly Stream _stream;
    private long _position;

    public SharedStream(Stream stream)
    {
        _stream = stream;
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => _stream.Length;

    /// <summary>May lie behind the end, where there is nothing to read; not every stream allows that.</summary>
    public override long Position
    {
        get => _position;
        set => _position = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_position >= _stream.Length)
        {
            return 0;
        }

        _stream.Position = _position;
        var read = _stream.Read(buffer, offset, count);
        _position += read;
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
