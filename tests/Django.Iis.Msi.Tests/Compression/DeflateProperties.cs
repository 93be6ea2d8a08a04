using System;
using Django.Iis.Msi.Compression;
using FsCheck;
using FsCheck.Fluent;

namespace Django.Iis.Msi.Tests.Compression;

public class DeflateProperties
{
    [Fact]
    public void WhateverIsCompressedInflatesToItself() =>
        Prop.ForAll<byte[]>(data => Inflates(data, DeflateLevel.Fast) && Inflates(data, DeflateLevel.Default)).QuickCheckThrowOnFailure();

    [Fact]
    public void WhateverIsRepeatedInflatesToItself() =>
        Prop.ForAll<byte[], PositiveInt>((data, times) => Inflates(Repeat(data, times.Get), DeflateLevel.Default)).QuickCheckThrowOnFailure();

    private static bool Inflates(byte[] data, DeflateLevel level) =>
        DeflateEncoderTests.Inflate(Deflater.Compress(data, [], level)).AsSpan().SequenceEqual(data);

    private static byte[] Repeat(byte[] data, int times)
    {
        var repeated = new byte[data.Length * times];
        for (var copy = 0; copy < times; copy++)
        {
            data.CopyTo(repeated, copy * data.Length);
        }

        return repeated;
    }
}
