using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Compression;

namespace Django.Iis.Msi.Tests.Compression;

/// <summary>Bytes as an LZX stream, and back.</summary>
internal static class LzxStream
{
    /// <summary>What the streams state as their translation size.</summary>
    public const int TranslationSize = 1 << 20;

    private static readonly LzxEffort Effort = LzxEffort.Default;

    /// <summary>Compresses bytes that were not translated, in parts that do not know of each other but for the bytes before them.</summary>
    /// <returns>The frames.</returns>
    public static IReadOnlyList<byte[]> Compress(byte[] data, int partSize = int.MaxValue)
    {
        var parser = new LzxParser(Effort);
        var writer = new LzxStreamWriter(TranslationSize);
        var frames = new List<byte[]>();
        for (var start = 0; start < data.Length; start += Math.Min(partSize, data.Length - start))
        {
            var end = start + Math.Min(partSize, data.Length - start);
            frames.AddRange(parser.Parse(data, start, end).SelectMany(writer.Write));
        }

        return writer.Finish(out _) is { } last ? [.. frames, last] : frames;
    }

    /// <summary>Decompresses frames that stand for so many bytes.</summary>
    public static byte[] Decompress(IReadOnlyList<byte[]> frames, int size)
    {
        var decoder = new LzxDecoder(LzxFormat.MaxWindowBits);
        var data = new byte[size];
        foreach (var (index, frame) in frames.Index())
        {
            var start = index * LzxFormat.FrameSize;
            decoder.DecodeFrame(frame, data.AsSpan(start, Math.Min(LzxFormat.FrameSize, size - start)));
        }

        return data;
    }

    /// <summary>What stands in the stream for bytes, and for the same bytes in it.</summary>
    public static byte[] Translate(byte[] data)
    {
        var translated = (byte[])data.Clone();
        for (var start = 0; start < data.Length; start += LzxFormat.FrameSize)
        {
            LzxCallTranslation.ToAbsolute(translated.AsSpan(start, Math.Min(LzxFormat.FrameSize, data.Length - start)), start, TranslationSize);
        }

        return translated;
    }
}
