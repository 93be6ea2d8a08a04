using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Django.Iis.Msi.Compression;
using FsCheck;
using FsCheck.Fluent;

namespace Django.Iis.Msi.Tests.Compression;

public class InflaterTests
{
    private const int BlockSize = 32 * 1024;

    public static TheoryData<CompressionLevel> Levels =>
        [CompressionLevel.NoCompression, CompressionLevel.Fastest, CompressionLevel.Optimal, CompressionLevel.SmallestSize];

    [Theory]
    [MemberData(nameof(Levels))]
    public void WhatZlibDeflatesIsInflated(CompressionLevel level)
    {
        byte[][] inputs = [[], [42], SampleFiles.Noise(BlockSize), SampleFiles.Text(BlockSize), new byte[BlockSize], SampleFiles.Text(3)];

        Assert.All(inputs, input => Assert.Equal(input, Inflate(Deflate(input, level), input.Length)));
    }

    [Fact]
    public void WhatIsDeflatedInflatesToItself() => Prop.ForAll<byte[]>(input =>
        Inflate(Deflater.Compress(input, [], DeflateLevel.Default), input.Length).SequenceEqual(input)).QuickCheckThrowOnFailure();

    [Fact]
    public void BlocksReferToThe32KibibytesBeforeThem()
    {
        var text = SampleFiles.Text(5 * BlockSize);
        var encoder = new DeflateEncoder(DeflateLevel.Default);
        encoder.Begin(text, []);
        var inflater = new Inflater();

        for (var start = 0; start < text.Length; start += BlockSize)
        {
            var block = new byte[BlockSize];
            inflater.Decode(encoder.CompressNext(BlockSize, isLast: true), block);
            Assert.Equal(text[start..(start + BlockSize)], block);
        }
    }

    [Fact]
    public void BitsThatAreCutOffAreRefused()
    {
        var deflated = Deflate(SampleFiles.Text(1_000), CompressionLevel.Optimal);

        Assert.All(Enumerable.Range(0, deflated.Length), length => AssertRefused(deflated[..length], 1_000));
    }

    [Theory]
    [InlineData(999)]
    [InlineData(1_001)]
    [InlineData(BlockSize + 1)]
    public void AnotherLengthThanTheBlockSaysIsRefused(int length) =>
        AssertRefused(Deflate(SampleFiles.Text(1_000), CompressionLevel.Optimal), length);

    [Fact]
    public void ARepetitionOfWhatWasBeforeTheBeginningIsRefused()
    {
        var history = SampleFiles.Noise(1_000);

        AssertRefused(Deflater.Compress(history, history, DeflateLevel.Default), history.Length);
    }

    // Each as bits from the lowest of the first byte on; RFC 1951, 3.2.3 and following.
    [Theory]
    [InlineData("a block of no known type", 0b111)]
    [InlineData("a stored block whose length is not confirmed", 0b001, 0x01, 0x00, 0xFF, 0xFF, 0x00)]
    [InlineData("the fixed code's length symbol 286", 0b0110_0011, 0b000)]
    [InlineData("an alphabet of 288 literals", 0b11111_101, 0, 0, 0, 0, 0, 0, 0, 0)]
    [InlineData("code lengths that leave no room for each other", 0b00000_101, 0b1110_0000, 0b0100_1001, 0b1001_0010, 0b0010_0100, 0b0100_1001, 0b1001_0010, 0, 0)]
    public void WhatIsNoDeflateIsRefused(string what, params int[] bytes)
    {
        Assert.NotEmpty(what);
        AssertRefused([.. bytes.Select(value => (byte)value)], 1);
    }

    [Fact]
    public void NoiseNeitherHangsNorWritesElsewhere() => Prop.ForAll<byte[], PositiveInt>((noise, length) =>
    {
        try
        {
            Inflate(noise, length.Get % BlockSize);
        }
        catch (InvalidDataException)
        {
            // As it should be.
        }
    }).QuickCheckThrowOnFailure();

    private static void AssertRefused(byte[] deflated, int length) => Assert.Throws<InvalidDataException>(() => Inflate(deflated, length));

    private static byte[] Inflate(byte[] deflated, int length)
    {
        var output = new byte[length];
        new Inflater().Decode(deflated, output);
        return output;
    }

    private static byte[] Deflate(byte[] input, CompressionLevel level)
    {
        using var output = new MemoryStream();
        using (var deflate = new DeflateStream(output, level, leaveOpen: true))
        {
            deflate.Write(input);
        }

        // The runtime writes nothing for nothing.
        return output.Length == 0 ? [3, 0] : output.ToArray();
    }
}
