using System;
using System.IO;
using Django.Iis.Msi.Compression;

namespace Django.Iis.Core.Archives;

/// <summary>Puts a file's bytes into an archive, smaller or as they are, in pieces: a file of any size takes the same memory.</summary>
internal sealed class ZipCompressor
{
    /// <summary>Bytes taken at a time; part of the output's definition, since no match reaches over a piece's end.</summary>
    private const int Piece = 1 << 20;

    /// <summary>Bytes before a piece that its matches may refer to (RFC 1951: 32 KiB).</summary>
    private const int History = 1 << 15;

    private readonly DeflateEncoder _encoder = new(DeflateLevel.Default);
    private readonly byte[] _buffer = new byte[History + Piece];

    /// <summary>Compresses.</summary>
    /// <returns>CRC-32 of the content.</returns>
    public uint Deflate(Stream content, long size, Stream output)
    {
        var history = 0;
        return ReadPieces(content, size, (count, isLast) =>
        {
            var data = _buffer.AsSpan(History, count);
            var bytes = _encoder.Compress(data, _buffer.AsSpan(History - history, history), isLast);
            output.Write(bytes, 0, bytes.Length);
            history = Math.Min(History, count);
            data.Slice(count - history).CopyTo(_buffer.AsSpan(History - history));
        });
    }

    /// <summary>Copies.</summary>
    /// <returns>CRC-32 of the content.</returns>
    public uint Store(Stream content, long size, Stream output) =>
        ReadPieces(content, size, (count, _) => output.Write(_buffer, History, count));

    private uint ReadPieces(Stream content, long size, Action<int, bool> take)
    {
        var crc = Crc32.Empty;
        var left = size;
        while (left > 0)
        {
            var count = (int)Math.Min(left, Piece);
            Fill(content, count);
            left -= count;
            crc = Crc32.Append(crc, _buffer.AsSpan(History, count));
            take(count, left == 0);
        }

        return crc;
    }

    private void Fill(Stream content, int count)
    {
        for (var filled = 0; filled < count;)
        {
            var read = content.Read(_buffer, History + filled, count - filled);
            if (read == 0)
            {
                throw new EndOfStreamException("The file is shorter than it was.");
            }

            filled += read;
        }
    }
}
