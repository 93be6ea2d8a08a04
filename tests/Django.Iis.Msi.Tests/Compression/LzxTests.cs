using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Msi.Compression;

namespace Django.Iis.Msi.Tests.Compression;

public class LzxTests
{
    /// <summary>How much larger than its input a frame in a cabinet may be, in bytes.</summary>
    private const int MaxGrowth = 6144;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(LzxFormat.FrameSize - 1)]
    [InlineData(LzxFormat.FrameSize)]
    [InlineData(LzxFormat.FrameSize + 1)]
    [InlineData(3 * LzxFormat.FrameSize)]
    public void SizesAroundAFrameComeBack(int size)
    {
        var text = SampleFiles.Text(size);
        var frames = LzxStream.Compress(text);

        Assert.Equal((size + LzxFormat.FrameSize - 1) / LzxFormat.FrameSize, frames.Count);
        Assert.Equal(text, LzxStream.Decompress(frames, size));
    }

    [Fact]
    public void NothingMakesNoFrame() => Assert.Empty(LzxStream.Compress([]));

    [Fact]
    public void ARepetitionIsFoundAcrossTheWindow()
    {
        var noise = SampleFiles.Noise(30_000);
        var gap = SampleFiles.Noise(1_900_000);

        var size = LzxStream.Compress([.. noise, .. gap, .. noise]).Sum(frame => frame.Length);

        Assert.InRange(size, gap.Length, gap.Length + noise.Length + 25_000);
    }

    [Fact]
    public void NoiseGrowsByLittle()
    {
        var noise = SampleFiles.Noise(200_000);

        Assert.InRange(LzxStream.Compress(noise).Sum(frame => frame.Length), noise.Length, noise.Length + noise.Length / 100);
    }

    [Fact]
    public void NoFrameIsLargerThanACabinetAllows()
    {
        // Noise in the middle of text, too short to make a block of its own.
        byte[] data = [.. SampleFiles.Text(60_000), .. SampleFiles.Noise(9_000), .. SampleFiles.Text(60_000), .. SampleFiles.Noise(90_000)];

        Assert.All(LzxStream.Compress(data), frame => Assert.InRange(frame.Length, 1, LzxFormat.FrameSize + MaxGrowth));
    }

    [Fact]
    public void CodesThatSuitOtherContentAreNotKept()
    {
        var text = SampleFiles.Text(100_000).Select(LzxToken.Literal).ToList();
        var codes = new LzxCodes();
        codes.Build([.. text, .. Enumerable.Range(0, 256).Select(value => LzxToken.Literal((byte)value))]);

        Assert.True(LzxFrameLimit.IsKept(text, codes, position: 0));
        Assert.False(LzxFrameLimit.IsKept([.. SampleFiles.Noise(5_000).Select(LzxToken.Literal)], codes, position: 0));
    }

    [Fact]
    public void ATruncatedFrameIsRefused()
    {
        var frame = LzxStream.Compress(SampleFiles.Text(20_000))[0];

        Assert.Throws<InvalidDataException>(() => LzxStream.Decompress([frame[..^10]], 20_000));
    }

    [Fact]
    public void AFrameBehindTheLastIsRefused()
    {
        var frame = LzxStream.Compress(SampleFiles.Text(20_000))[0];
        var decoder = new LzxDecoder(LzxFormat.MaxWindowBits);
        decoder.DecodeFrame(frame, new byte[20_000]);

        Assert.Throws<InvalidDataException>(() => decoder.DecodeFrame(frame, new byte[20_000]));
    }

    [Theory]
    [InlineData(14)]
    [InlineData(22)]
    public void AWindowThatNoCabinetHasIsRefused(int windowBits) => Assert.Throws<InvalidDataException>(() => new LzxDecoder(windowBits));

    [Fact]
    public void AnUncompressedBlockIsCopied()
    {
        // [MS-PATCH] 2.3.2.1: no translation, block type 3, 5 bytes, aligned, R0 to R2, the bytes, padding; then a verbatim block would follow.
        var decoder = new LzxDecoder(LzxFormat.MaxWindowBits);
        var output = new byte[5];
        decoder.DecodeFrame([.. Words("0 011 000000000000000000000101 0000"), .. Offsets(1, 2, 3), 10, 20, 30, 40, 50, 0], output);

        Assert.Equal([10, 20, 30, 40, 50], output);
    }

    private static IEnumerable<byte> Offsets(params int[] offsets) => offsets.SelectMany(BitConverter.GetBytes);

    private static IEnumerable<byte> Words(string bits) => bits.Replace(" ", "", StringComparison.Ordinal).Chunk(16)
        .SelectMany(word => BitConverter.GetBytes(Convert.ToUInt16(new string(word), 2)));
}
