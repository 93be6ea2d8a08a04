using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Msi.CompoundFiles;
using Django.Iis.Tests;
using FsCheck;
using FsCheck.Fluent;

namespace Django.Iis.Msi.Tests.CompoundFiles;

public sealed class CompoundFileWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolFact("7z")]
    public void StreamsOfEverySizeClassAreRead() => AssertIsRead(
        new[] { 0, 1, 63, 64, 65, 511, 512, 4095, 4096, 4097, 100_000 }.ToDictionary(size => $"s{size}", SampleFiles.Noise));

    [ToolFact("7z")]
    public void ManyStreamsAreFoundInTheDirectory() =>
        AssertIsRead(Enumerable.Range(0, 500).ToDictionary(number => "stream" + number, number => SampleFiles.Text(number)));

    // The header lists 109 FAT sectors, which are for 7 MB; the next one needs a DIFAT sector, and 127 more of them a second.
    [ToolFact("7z")]
    public void FilesThatNeedDifatSectorsAreRead() => AssertIsRead(new Dictionary<string, byte[]>
    {
        ["large"] = SampleFiles.Noise(17_000_000),
        ["small"] = SampleFiles.Noise(10),
    });

    [ToolFact("7z")]
    public void AFileWithoutStreamsIsRead() => AssertIsRead([]);

    [Fact]
    public void TheLayoutFillsTheFileExactly() => Prop.ForAll<NonNegativeInt[]>(sizes =>
    {
        var layout = Layout(sizes.Select((size, index) => CompoundStream.FromBytes("s" + index, new byte[size.Get * 50])));
        using var file = new MemoryStream();
        CompoundFileWriter.Write(file, layout);
        return file.Length == layout.FileSize;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(6)]
    [InlineData(100)]
    public void TheDirectoryTreeIsSortedAndBalanced(int count)
    {
        var tree = new DirectoryTree(count, first: 1);
        var depth = 0;

        Assert.Equal(Enumerable.Range(0, count), Walk(tree.Top, 1));
        Assert.InRange(depth, 0, (int)Math.Log2(count + 1) + 1);

        IEnumerable<int> Walk(uint entry, int level)
        {
            if (entry == CompoundFormat.NoStream)
            {
                return [];
            }

            depth = Math.Max(depth, level);
            var place = (int)entry - 1;
            return [.. Walk(tree.LeftOf(place), level + 1), place, .. Walk(tree.RightOf(place), level + 1)];
        }
    }

    [Fact]
    public void ShorterNamesComeFirst() =>
        Assert.Equal(["b", "Z", "aa", "AB"], new[] { "aa", "AB", "Z", "b" }.OrderBy(name => name, DirectoryTree.NameOrder));

    private static CompoundLayout Layout(IEnumerable<CompoundStream> streams) => CompoundLayout.Of(CompoundStorage.Root(Guid.Empty, [.. streams]));

    private void AssertIsRead(Dictionary<string, byte[]> streams)
    {
        using (var file = File.Create(_folder["file.bin"]))
        {
            var layout = Layout(streams.Select(stream => CompoundStream.FromBytes(stream.Key, stream.Value)));
            CompoundFileWriter.Write(file, layout);
        }

        Directory.CreateDirectory(_folder["out"]);
        ChildProcess.Run("7z", ["x", "-tCompound", "-o" + _folder["out"], _folder["file.bin"]]).Succeeded();
        Assert.Equal(new SortedDictionary<string, byte[]>(streams, StringComparer.Ordinal), SampleFiles.Read(_folder["out"]));
    }
}
