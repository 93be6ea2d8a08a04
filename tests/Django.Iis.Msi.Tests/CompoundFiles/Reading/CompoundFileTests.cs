using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Msi.CompoundFiles;
using Django.Iis.Msi.CompoundFiles.Reading;
using Django.Iis.Msi.IO;
using Django.Iis.Msi.Tests.Database;
using Django.Iis.Tests;
using FsCheck;
using FsCheck.Fluent;

namespace Django.Iis.Msi.Tests.CompoundFiles.Reading;

public class CompoundFileTests
{
    /// <summary>Sizes about every bound of the format: mini sectors, sectors of both versions, the mini stream's cutoff.</summary>
    private static readonly int[] BoundSizes = [0, 1, 63, 64, 65, 511, 512, 513, 4_095, 4_096, 4_097, 8_191, 8_192, 8_193, 100_000];

    private static readonly Guid ClassId = new("000C1084-0000-0000-C000-000000000046");

    public static TheoryData<ushort> Versions => [3, 4];

    [Theory]
    [MemberData(nameof(Versions))]
    public void StreamsOfEverySizeAreReadAsTheyWere(ushort version) =>
        AssertRoundTrips(BoundSizes.ToDictionary(size => "s" + size, SampleFiles.Noise, StringComparer.Ordinal), version);

    // In version 3 the header lists the FAT sectors of 7 MB, and one DIFAT sector those of 8 MB more; here are two.
    [Theory]
    [MemberData(nameof(Versions))]
    public void FilesThatNeedDifatSectorsAreRead(ushort version) =>
        AssertRoundTrips(new() { ["large"] = SampleFiles.Noise(17_000_000), ["small"] = SampleFiles.Noise(10) }, version);

    [Theory]
    [MemberData(nameof(Versions))]
    public void AFileWithoutStreamsIsRead(ushort version) => AssertRoundTrips([], version);

    [Theory]
    [MemberData(nameof(Versions))]
    public void RandomTreesRoundTrip(ushort version) => Prop.ForAll(Storages(depth: 2).ToArbitrary(), root =>
    {
        var read = Read(Write(root, version));
        return Describe(read).SequenceEqual(Describe(root), StringComparer.Ordinal);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void TheClassOfTheRootIsRead() => Assert.Equal(ClassId, Read(Write(Root([]), version: 3)).ClassId);

    [Fact]
    public void OnlyTheStructureIsReadBeforeAStreamIsOpened()
    {
        var bytes = Write(Root(new() { ["large"] = new byte[30_000_000] }), version: 3);
        using var counting = new CountingStream(bytes);

        var root = CompoundFile.Read(PackageSource.OfStream("test", counting));

        Assert.InRange(counting.BytesRead, 1, bytes.Length / 50);
        Assert.Equal(30_000_000, Assert.Single(root.Streams).Length);
    }

    [Fact]
    public void AStreamIsReadFromAnyPlace()
    {
        var content = SampleFiles.Noise(20_000);
        using var stream = Assert.Single(Read(Write(Root(new() { ["s"] = content }), version: 3)).Streams).Open();

        Assert.All(new[] { 19_999, 0, 511, 512, 10_000, 5_000 }, place =>
        {
            stream.Seek(place, SeekOrigin.Begin);
            Assert.Equal(content[place], stream.ReadByte());
        });
        Assert.Equal(0, stream.Seek(0, SeekOrigin.End) - stream.Length);
        Assert.Equal(-1, stream.ReadByte());
    }

    [Fact]
    public void TwoStreamsMayBeReadAtOnce()
    {
        var root = Read(Write(Root(new() { ["a"] = SampleFiles.Noise(9_000), ["b"] = SampleFiles.Text(100) }), version: 3));
        using var first = root.Streams[0].Open();
        using var second = root.Streams[1].Open();

        byte[] interleaved = [(byte)first.ReadByte(), (byte)second.ReadByte(), (byte)first.ReadByte(), (byte)second.ReadByte()];

        Assert.Equal([SampleFiles.Noise(9_000)[0], SampleFiles.Text(100)[0], SampleFiles.Noise(9_000)[1], SampleFiles.Text(100)[1]], interleaved);
    }

    // Some writers end the file with the last byte in use.
    [Fact]
    public void TheLastSectorNeedNotBeFull()
    {
        var bytes = Write(Root(new() { ["s"] = SampleFiles.Noise(5_000) }), version: 3);

        // Sectors of the content: the last one is moved to the end of the file.
        const int LastSector = 9;
        var moved = new List<byte>(bytes);
        moved.AddRange(bytes.AsSpan(512 * (1 + LastSector), 5_000 - 512 * LastSector).ToArray());
        byte[] result = [.. moved];
        var sector = bytes.Length / 512 - 1;
        var fat = 512 * (1 + BitConverter.ToInt32(bytes, 76));
        BitConverter.TryWriteBytes(result.AsSpan(fat + sizeof(int) * (LastSector - 1)), sector);
        BitConverter.TryWriteBytes(result.AsSpan(fat + sizeof(int) * sector), CompoundFormat.EndOfChain);

        Assert.Equal(SampleFiles.Noise(5_000), PackageContentComparer.BytesOf(Assert.Single(Read(result).Streams)));
    }

    [ToolTheory("7z")]
    [MemberData(nameof(Versions))]
    public void SevenZipReadsWhatIsWritten(ushort version)
    {
        using var folder = new TemporaryFolder();
        var streams = BoundSizes.ToDictionary(size => "s" + size, SampleFiles.Noise, StringComparer.Ordinal);
        File.WriteAllBytes(folder["file.bin"], Write(Root(streams), version));

        ChildProcess.Run("7z", ["x", "-tCompound", "-o" + folder["out"], folder["file.bin"]]).Succeeded();

        Assert.Equal(new SortedDictionary<string, byte[]>(streams, StringComparer.Ordinal), SampleFiles.Read(folder["out"]));
    }

    private static void AssertRoundTrips(Dictionary<string, byte[]> streams, ushort version)
    {
        var root = Root(streams);

        Assert.Equal(Describe(root), Describe(Read(Write(root, version))));
    }

    private static CompoundStorage Root(Dictionary<string, byte[]> streams) =>
        CompoundStorage.Root(ClassId, [.. streams.Select(stream => CompoundStream.FromBytes(stream.Key, stream.Value))]);

    // Names of one to 31 code units, which differ by more than their case.
    private static Gen<CompoundStorage> Storages(int depth)
    {
        var sizes = Gen.OneOf(Gen.Elements(BoundSizes), Gen.Choose(0, 9_000));
        var names = Gen.Elements("a", "Table", "\u4840\u3B3F\u43F2", "\u0005SummaryInformation", "日本語", "a name of thirty units, or");
        var streams = names.Zip(sizes).ArrayOf().Resize(12);
        var storages = depth == 0 ? Gen.Constant(Array.Empty<CompoundStorage>()) : Storages(depth - 1).ArrayOf().Resize(3);
        return streams.Zip(storages).Select(content => new CompoundStorage(
            "Root Entry",
            ClassId,
            [.. content.Item1.Select((stream, index) => CompoundStream.FromBytes(stream.Item1 + index, SampleFiles.Noise(stream.Item2)))],
            [.. content.Item2.Select((storage, index) => storage with { Name = "storage" + index })]));
    }

    // One line for each storage and stream, in an order of its own.
    private static IEnumerable<string> Describe(CompoundStorage root, string path = "") =>
    [
        .. root.Streams.OrderBy(stream => stream.Name, StringComparer.Ordinal).Select(stream => path + stream.Name + "=" + Convert.ToHexString(PackageContentComparer.BytesOf(stream))),
        .. root.Storages.OrderBy(storage => storage.Name, StringComparer.Ordinal).SelectMany(storage => Describe(storage, path + storage.Name + "/").Prepend(path + storage.Name + storage.ClassId)),
    ];

    private static CompoundStorage Read(byte[] bytes) => CompoundFile.Read(PackageSource.OfStream("test", new MemoryStream(bytes)));

    private static byte[] Write(CompoundStorage root, ushort version)
    {
        using var output = new MemoryStream();
        CompoundFileWriter.Write(output, CompoundLayout.Of(root, CompoundVersion.Of(version)!));
        return output.ToArray();
    }

    private sealed class CountingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public long BytesRead { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = base.Read(buffer, offset, count);
            BytesRead += read;
            return read;
        }
    }
}
