using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using Django.Iis.Core.Archives;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.Archives;

public class ZipWriterTests
{
    private static readonly DateTime Noon = new(2010, 6, 15, 12, 30, 58, DateTimeKind.Unspecified);

    private static readonly byte[] Text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("the same line again\n", 200)));

    [Fact]
    public void AnotherReaderGetsTheSameBytes()
    {
        using var archive = Open(Write(Sample));

        Assert.Equal(["a/", "a/größe.txt", "a/random.bin", "a/empty"], archive.Entries.Select(entry => entry.FullName));
        Assert.Equal(Text, Content(archive, "a/größe.txt"));
        Assert.Equal(Noise(5000), Content(archive, "a/random.bin"));
        Assert.Empty(Content(archive, "a/empty"));
    }

    [Fact]
    public void RepetitiveContentIsCompressed()
    {
        using var archive = Open(Write(Sample));

        Assert.InRange(archive.GetEntry("a/größe.txt")!.CompressedLength, 1, Text.Length / 10);
    }

    [Fact]
    public void ContentThatDoesNotShrinkIsStored()
    {
        using var archive = Open(Write(Sample));

        Assert.Equal(5000, archive.GetEntry("a/random.bin")!.CompressedLength);
    }

    [Fact]
    public void AFileOfSeveralPiecesReadsBack()
    {
        var content = new byte[(5 << 20) / 2];
        for (var index = 0; index < content.Length; index++)
        {
            content[index] = (byte)(index * index >> 7);
        }

        using var archive = Open(Write(zip => zip.AddFile("large.bin", Noon, content)));

        Assert.Equal(content, Content(archive, "large.bin"));
    }

    [Fact]
    public void ALargeIncompressibleFileLeavesNothingBehindItself()
    {
        var content = Noise(3 << 20);

        var bytes = Write(zip => zip.AddFile("large.bin", Noon, content));

        using var archive = Open(bytes);
        Assert.Equal(content, Content(archive, "large.bin"));
        Assert.InRange(bytes.Length, content.Length, content.Length + 300);
    }

    [Fact]
    public void EntriesCarryTheGivenTime()
    {
        using var archive = Open(Write(Sample));

        Assert.Equal(Noon, archive.GetEntry("a/größe.txt")!.LastWriteTime.DateTime);
    }

    [Fact]
    public void TheSameCallsGiveTheSameBytes() => Assert.Equal(Write(Sample), Write(Sample));

    [Theory]
    [InlineData(1, 0xFFFF)]
    [InlineData(600, 0xFFFF)]
    [InlineData(0xFFFFFFFF, 2)]
    public void Zip64ArchivesReadBack(long size, int entries)
    {
        using var archive = Open(Write(Sample, new ZipLimits(size, entries)));

        Assert.Equal(4, archive.Entries.Count);
        Assert.Equal(Text, Content(archive, "a/größe.txt"));
        Assert.Equal(Noise(5000), Content(archive, "a/random.bin"));
    }

    [ToolFact("7z")]
    public void SevenZipAcceptsZip64() => AssertAccepted("7z", "t", new ZipLimits(600, 2));

    [ToolFact("7z")]
    public void SevenZipAcceptsTheArchive() => AssertAccepted("7z", "t", ZipLimits.Default);

    [ToolFact("unzip")]
    public void UnzipAcceptsTheArchive() => AssertAccepted("unzip", "-t", ZipLimits.Default);

    [ToolFact("unzip")]
    public void UnzipAcceptsZip64() => AssertAccepted("unzip", "-t", new ZipLimits(600, 2));

    [Theory]
    [InlineData("../up.txt")]
    [InlineData("/rooted.txt")]
    [InlineData(@"back\slash.txt")]
    [InlineData("a//b.txt")]
    [InlineData("")]
    public void NamesThatLeaveTheFolderAreRefused(string name) =>
        Assert.Throws<ArgumentException>(() => Write(zip => zip.AddFile(name, Noon, [])));

    [Fact]
    public void ANameIsTakenOnce() => Assert.Throws<ArgumentException>(() => Write(zip =>
    {
        zip.AddFile("a.txt", Noon, []);
        zip.AddFile("a.txt", Noon, []);
    }));

    [Fact]
    public void AFileThatIsShorterThanItsSizeIsRefused() =>
        Assert.Throws<EndOfStreamException>(() => Write(zip => zip.AddFile("a.txt", Noon, new MemoryStream(new byte[3]), 4)));

    private static void Sample(ZipWriter zip)
    {
        zip.AddFolder("a");
        zip.AddFile("a/größe.txt", Noon, Text);
        zip.AddFile("a/random.bin", Noon, Noise(5000));
        zip.AddFile("a/empty", Noon, []);
    }

    private static void AssertAccepted(string program, string command, ZipLimits limits)
    {
        using var folder = new TemporaryFolder();
        var path = folder["test.zip"];
        File.WriteAllBytes(path, Write(Sample, limits));

        ChildProcess.Run(program, [command, path]).Succeeded();
    }

    private static byte[] Write(Action<ZipWriter> add) => Write(add, ZipLimits.Default);

    private static byte[] Write(Action<ZipWriter> add, ZipLimits limits)
    {
        using var stream = new MemoryStream();
        var zip = new ZipWriter(stream, limits: limits);
        add(zip);
        zip.Finish();
        return stream.ToArray();
    }

    private static ZipArchive Open(byte[] bytes) => new(new MemoryStream(bytes), ZipArchiveMode.Read);

    private static byte[] Content(ZipArchive archive, string name)
    {
        using var stream = archive.GetEntry(name)!.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    /// <summary>Bytes without repetitions, the same in every run.</summary>
    private static byte[] Noise(int count)
    {
        var bytes = new byte[count];
        uint state = 1;
        for (var index = 0; index < count; index++)
        {
            state = (state * 1664525) + 1013904223;
            bytes[index] = (byte)(state >> 24);
        }

        return bytes;
    }
}
