using System;
using System.Linq;
using Django.Iis.Msi.Compression;
using FsCheck;
using FsCheck.Fluent;

namespace Django.Iis.Msi.Tests.Compression;

public class LzxProperties
{
    // A parser's tables are large: fewer cases than usual, of more content each.
    private static readonly Config Cases = Config.QuickThrowOnFailure.WithMaxTest(20);

    [Fact]
    public void WhateverIsCompressedComesBack() => Prop.ForAll<byte[]>(ComesBack).Check(Cases);

    [Fact]
    public void WhateverIsRepeatedComesBack() =>
        Prop.ForAll<byte[], PositiveInt>((data, times) => ComesBack(Repeat(data, 50 * times.Get))).Check(Cases);

    [Fact]
    public void PartsThatDoNotKnowOfEachOtherJoin() =>
        Prop.ForAll<PositiveInt>(seed =>
        {
            var data = Mixed(seed.Get, 5 * LzxFormat.FrameSize + seed.Get);
            return LzxStream.Decompress(LzxStream.Compress(data, 2 * LzxFormat.FrameSize), data.Length).SequenceEqual(Decoded(data));
        }).Check(Cases);

    [Fact]
    public void CallsComeBack() =>
        Prop.ForAll<PositiveInt>(seed =>
        {
            var code = Calls(seed.Get, 2 * LzxFormat.FrameSize + seed.Get);
            return LzxStream.Decompress(LzxStream.Compress(LzxStream.Translate(code)), code.Length).SequenceEqual(code);
        }).Check(Cases);

    [Fact]
    public void DamagedFramesAreRefusedOrDecoded()
    {
        const int Size = 50_000;
        var frames = LzxStream.Compress(Mixed(seed: 1, Size));

        Prop.ForAll<PositiveInt, byte>((place, value) =>
        {
            var damaged = frames.Select(frame => (byte[])frame.Clone()).ToList();
            var frame = damaged[place.Get % damaged.Count];
            frame[place.Get * 7 % frame.Length] ^= value;
            return EndsProperly(() => LzxStream.Decompress(damaged, Size));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void AnyBytesAreRefusedOrDecoded() =>
        Prop.ForAll<byte[]>(data => EndsProperly(() => LzxStream.Decompress([data], 1000))).QuickCheckThrowOnFailure();

    private static bool ComesBack(byte[] data) => LzxStream.Decompress(LzxStream.Compress(data), data.Length).SequenceEqual(Decoded(data));

    // The decoder translates calls back, whether the encoder translated them or not.
    private static byte[] Decoded(byte[] data)
    {
        var decoded = (byte[])data.Clone();
        for (var start = 0; start < data.Length; start += LzxFormat.FrameSize)
        {
            var frame = decoded.AsSpan(start, Math.Min(LzxFormat.FrameSize, data.Length - start));
            LzxCallTranslation.ToRelative(frame, start, LzxStream.TranslationSize);
        }

        return decoded;
    }

    private static bool EndsProperly(Action action)
    {
        try
        {
            action();
        }
        catch (System.IO.InvalidDataException)
        {
            return true;
        }

        return true;
    }

    private static byte[] Repeat(byte[] data, int times) => [.. Enumerable.Repeat(data, times).SelectMany(copy => copy)];

    // Text, noise and runs in turns, so that blocks change their kind.
    private static byte[] Mixed(int seed, int size)
    {
        var random = new Random(seed);
        var data = new byte[size];
        for (var start = 0; start < size;)
        {
            var run = data.AsSpan(start, Math.Min(random.Next(1, 20_000), size - start));
            Fill(run, random);
            start += run.Length;
        }

        return data;
    }

    private static void Fill(Span<byte> run, Random random)
    {
        switch (random.Next(3))
        {
            case 0:
                random.NextBytes(run);
                break;
            case 1:
                run.Fill((byte)random.Next(256));
                break;
            default:
                SampleFiles.Text(run.Length).CopyTo(run);
                break;
        }
    }

    private static byte[] Calls(int seed, int size)
    {
        var random = new Random(seed);
        var code = new byte[size];
        random.NextBytes(code);
        for (var at = 0; at + 5 < size; at += random.Next(5, 40))
        {
            code[at] = 0xE8;
            BitConverter.TryWriteBytes(code.AsSpan(at + 1), random.Next(-2 * LzxStream.TranslationSize, 2 * LzxStream.TranslationSize));
        }

        return code;
    }
}
