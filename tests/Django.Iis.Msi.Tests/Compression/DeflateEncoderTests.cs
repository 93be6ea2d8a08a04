using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using Django.Iis.Msi.Compression;

namespace Django.Iis.Msi.Tests.Compression;

public class DeflateEncoderTests
{
    public static TheoryData<DeflateLevel> Levels => [DeflateLevel.Fast, DeflateLevel.Default];

    [Theory]
    [MemberData(nameof(Levels))]
    public void EmptyInputIsAWholeStream(DeflateLevel level) => AssertRoundTrips([], level);

    [Theory]
    [MemberData(nameof(Levels))]
    public void OneByteRoundTrips(DeflateLevel level) => AssertRoundTrips([42], level);

    [Theory]
    [MemberData(nameof(Levels))]
    public void EveryByteValueRoundTrips(DeflateLevel level) =>
        AssertRoundTrips([.. Enumerable.Range(0, 1024).Select(value => (byte)value)], level);

    [Theory]
    [MemberData(nameof(Levels))]
    public void AHugeRunRoundTripsInLittleSpace(DeflateLevel level)
    {
        var run = new byte[5_000_000];

        Assert.InRange(AssertRoundTrips(run, level).Length, 1, run.Length / 500);
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void IncompressibleBytesAreStored(DeflateLevel level)
    {
        var noise = Noise(3_000_000);

        // Five bytes for each stored block; a block ends after 12 Ki literals.
        Assert.InRange(AssertRoundTrips(noise, level).Length, noise.Length, noise.Length + (5 + 1) * (noise.Length / 12_288 + 1));
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void TextOfManyBlocksRoundTripsAndShrinks(DeflateLevel level)
    {
        var text = Text(4_000_000);

        Assert.InRange(AssertRoundTrips(text, level).Length, 1, text.Length / 2);
    }

    // Frequencies that grow like Fibonacci numbers make the deepest Huffman tree: 15 bits are not enough without a limit.
    [Theory]
    [MemberData(nameof(Levels))]
    public void CodesThatWouldBeTooLongAreLimited(DeflateLevel level)
    {
        var random = new Random(1);
        var counts = new int[20];
        counts[0] = counts[1] = 1;
        for (var symbol = 2; symbol < counts.Length; symbol++)
        {
            counts[symbol] = counts[symbol - 1] + counts[symbol - 2];
        }

        var bytes = counts.SelectMany((count, symbol) => Enumerable.Repeat((byte)symbol, count)).ToArray();
        random.Shuffle(bytes);

        AssertRoundTrips(bytes, level);
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void HistoryIsReferredTo(DeflateLevel level)
    {
        var history = Noise(40_000);
        var data = history.AsSpan(20_000, 10_000).ToArray();

        var compressed = new DeflateEncoder(level).Compress(data, history);

        Assert.InRange(compressed.Length, 1, 300);
        Assert.Equal(data, InflateAfter(history, compressed));
    }

    [Fact]
    public void OnlyTheLast32KibibytesOfTheHistoryCount()
    {
        var history = Noise(100_000);
        var data = Text(50_000);

        Assert.Equal(
            Deflater.Compress(data, history.AsSpan(history.Length - 32_768), DeflateLevel.Default),
            Deflater.Compress(data, history, DeflateLevel.Default));
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void PartsCompressedWithHistoryMakeOneStream(DeflateLevel level)
    {
        var data = Text(300_000);
        var encoder = new DeflateEncoder(level);

        var first = encoder.Compress(data.AsSpan(0, 123_456), [], isLast: false);
        var second = encoder.Compress(data.AsSpan(123_456), data.AsSpan(0, 123_456));

        Assert.Equal(data, Inflate([.. first, .. second]));
    }

    [Fact]
    public void AnEncoderForgetsWhatItCompressedBefore()
    {
        var encoder = new DeflateEncoder(DeflateLevel.Default);
        encoder.Compress(Text(200_000), []);

        var text = Text(70_000);

        Assert.Equal(Deflater.Compress(text, [], DeflateLevel.Default), encoder.Compress(text, []));
    }

    [Fact]
    public void DefaultIsSmallerThanFast()
    {
        var text = Text(1_000_000);

        Assert.True(Deflater.Compress(text, [], DeflateLevel.Default).Length < Deflater.Compress(text, [], DeflateLevel.Fast).Length);
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void RandomMixturesRoundTrip(DeflateLevel level)
    {
        for (var seed = 0; seed < 60; seed++)
        {
            AssertRoundTrips(Mixture(new Random(seed)), level);
        }
    }

    internal static byte[] Inflate(byte[] compressed)
    {
        using var inflater = new DeflateStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var result = new MemoryStream();
        inflater.CopyTo(result);
        return result.ToArray();
    }

    private static byte[] AssertRoundTrips(byte[] data, DeflateLevel level)
    {
        var compressed = Deflater.Compress(data, [], level);
        Assert.Equal(data, Inflate(compressed));
        return compressed;
    }

    // DeflateStream takes no dictionary: a stored block that holds the history comes first instead.
    private static byte[] InflateAfter(byte[] history, byte[] compressed)
    {
        var kept = history.AsSpan(Math.Max(0, history.Length - 32_768)).ToArray();
        byte[] stored = [0, (byte)kept.Length, (byte)(kept.Length >> 8), (byte)~kept.Length, (byte)(~kept.Length >> 8), .. kept];
        return Inflate([.. stored, .. compressed]).AsSpan(kept.Length).ToArray();
    }

    private static byte[] Noise(int count)
    {
        var noise = new byte[count];
        new Random(count).NextBytes(noise);
        return noise;
    }

    private static byte[] Text(int count)
    {
        string[] words = ["def ", "return ", "self.", "request", "(", ")", ":\n    ", "import ", "django.", "None", " = ", "queryset", "model", "'"];
        var random = new Random(count);
        var text = new StringBuilder();
        while (text.Length < count)
        {
            text.Append(words[random.Next(words.Length)]);
        }

        return Encoding.ASCII.GetBytes(text.ToString(0, count));
    }

    private static byte[] Mixture(Random random)
    {
        using var bytes = new MemoryStream();
        for (var part = random.Next(1, 8); part > 0; part--)
        {
            var chunk = random.Next(3) switch
            {
                0 => Noise(random.Next(1, 40_000)),
                1 => Text(random.Next(1, 100_000)),
                _ => new byte[random.Next(1, 70_000)],
            };
            bytes.Write(chunk);
        }

        return bytes.ToArray();
    }
}
