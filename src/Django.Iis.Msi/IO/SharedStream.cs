using System.IO;

namespace Django.Iis.Msi.IO;

/// <summary>A reader of a stream with a position of its own, which leaves the stream open.</summary>
internal sealed class SharedStream : SeekableReader
{
    private readonly Stream _stream;

    public SharedStream(Stream stream)
    {
        _stream = stream;
    }

    public override long Length => _stream.Length;

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (Position >= _stream.Length)
        {
            return 0;
        }

        _stream.Position = Position;
        var read = _stream.Read(buffer, offset, count);
        Position += read;
        return read;
    }
}
