using System;

namespace Django.Iis.Msi.Compression;

/// <summary>Deflate (RFC 1951) in one call; who compresses much keeps a <see cref="DeflateEncoder"/> instead.</summary>
public static class Deflater
{
    /// <summary>Compresses an input to one complete deflate stream.</summary>
    /// <param name="data">The bytes to compress.</param>
    /// <param name="history">Bytes that the decoder has just before them; only the last 32 KiB are used.</param>
    /// <param name="level">How hard to look for repetitions.</param>
    public static byte[] Compress(ReadOnlySpan<byte> data, ReadOnlySpan<byte> history, DeflateLevel level) =>
        new DeflateEncoder(level).Compress(data, history);
}
