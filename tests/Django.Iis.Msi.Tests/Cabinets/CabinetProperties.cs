using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Cabinets;
using Django.Iis.Msi.Tests.Cabinets.Reading;
using Django.Iis.Tests;
using FsCheck;
using FsCheck.Fluent;

namespace Django.Iis.Msi.Tests.Cabinets;

public sealed class CabinetProperties : IDisposable
{
    /// <summary>LZX looks for the best parse, which takes its time: few trees, each of many kinds of files.</summary>
    private const int TreeCount = 25;

    private const int MaxFiles = 8;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(CabinetCompression.Default)]
    [InlineData(CabinetCompression.Small)]
    [InlineData(CabinetCompression.None)]
    public void RandomTreesRoundTrip(CabinetCompression compression) => Prop.ForAll(Trees(), tree =>
    {
        var unpacked = SampleCabinet.Unpack(SampleCabinet.Open(SampleCabinet.Of(_folder, tree, compression)));
        return unpacked.Count == tree.Count && tree.All(file => unpacked[file.Key].AsSpan().SequenceEqual(file.Value));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(TreeCount));

    // Sizes about the bounds of blocks; contents from all alike to noise; names of any script.
    private static Arbitrary<Dictionary<string, byte[]>> Trees()
    {
        var sizes = Gen.OneOf(Gen.Choose(0, 40), Gen.Choose(32_760, 32_776), Gen.Choose(0, 70_000));
        var contents = sizes.SelectMany(size => Gen.Elements(new byte[size], SampleFiles.Text(size), SampleFiles.Noise(size)));
        var names = Gen.Elements("models.py", "Größe.png", "日本語.txt", "😀", "a b/c d.js", string.Join('/', Enumerable.Repeat("folder", 35)));
        var files = names.Zip(contents).ArrayOf().Resize(MaxFiles);
        return files.Select(list => list.Select((file, index) => KeyValuePair.Create(index + file.Item1, file.Item2)).ToDictionary()).ToArbitrary();
    }
}
