using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using Django.Iis.Diagnostics;
using Django.Iis.Msi.Cabinets;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests.Cabinets;

public sealed class CabinetWriterTests : System.IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolTheory("cabextract")]
    [InlineData(CabinetCompression.Default)]
    [InlineData(CabinetCompression.Fast)]
    [InlineData(CabinetCompression.Small)]
    [InlineData(CabinetCompression.None)]
    public void CabextractFindsEveryFileAsItWas(CabinetCompression compression)
    {
        var cabinet = WriteCabinet(compression, parallelism: 2);

        ChildProcess.Run("cabextract", ["-t", cabinet]).Succeeded();
        ChildProcess.Run("cabextract", ["-q", "-d", _folder["out"], cabinet]).Succeeded();
        Assert.Equal(SampleFiles.Varied, SampleFiles.Read(_folder["out"]));
    }

    [ToolTheory("7z")]
    [InlineData(CabinetCompression.Default)]
    [InlineData(CabinetCompression.Fast)]
    [InlineData(CabinetCompression.Small)]
    [InlineData(CabinetCompression.None)]
    public void SevenZipAcceptsEveryCompression(CabinetCompression compression) =>
        ChildProcess.Run("7z", ["t", WriteCabinet(compression, parallelism: 2)]).Succeeded();

    [Theory]
    [InlineData(CabinetCompression.Default, 2)]
    [InlineData(CabinetCompression.Default, 7)]
    [InlineData(CabinetCompression.Small, 2)]
    [InlineData(CabinetCompression.Small, 7)]
    public void TheNumberOfThreadsDoesNotShow(CabinetCompression compression, int parallelism)
    {
        var alone = File.ReadAllBytes(WriteCabinet(compression, parallelism: 1));

        Assert.Equal(alone, File.ReadAllBytes(WriteCabinet(compression, parallelism)));
    }

    [ToolFact("cabextract")]
    public void ManySegmentsMakeOneStreamForAnyNumberOfThreads()
    {
        const int SegmentLength = 4 * CabinetFormat.BlockSize;
        var alone = WriteCabinet(Describe(SampleFiles.Varied), new LzxCompressor(parallelism: 1, SegmentLength));
        var together = WriteCabinet(Describe(SampleFiles.Varied), new LzxCompressor(parallelism: 5, SegmentLength));

        Assert.Equal(File.ReadAllBytes(alone), File.ReadAllBytes(together));
        ChildProcess.Run("cabextract", ["-q", "-d", _folder["out"], together]).Succeeded();
        Assert.Equal(SampleFiles.Varied, SampleFiles.Read(_folder["out"]));
    }

    [Fact]
    public void BlocksShareTheirHistory()
    {
        // Twice the same noise, 30,000 bytes apart: the second cannot shrink without the first, which is in the block before.
        var noise = SampleFiles.Noise(30_000);
        var files = Describe(new Dictionary<string, byte[]> { ["a"] = noise, ["b"] = noise });

        var size = new FileInfo(WriteCabinet(files, CabinetCompression.Default, parallelism: 1)).Length;

        Assert.InRange(size, noise.Length, noise.Length + 2_000);
    }

    [Fact]
    public void HashesOfTheFilesAreReported()
    {
        using var stream = new MemoryStream();
        var files = Describe(SampleFiles.Varied);

        var packed = CabinetWriter.Write(stream, files, FolderCompressor.Of(CabinetCompression.Fast, 2), CancellationToken.None);

        Assert.Equal(SampleFiles.Varied.Values.Select(SHA256.HashData), packed.Select(file => file.Sha256));
        Assert.Equal(SampleFiles.Varied.Values.Select(MD5.HashData), packed.Select(file => file.Md5));
    }

    [ToolFact("cabextract")]
    public void AnEditOfTheSameSizeChangesTheTime()
    {
        var before = WriteCabinet(Describe(new Dictionary<string, byte[]> { ["a.css"] = [1] }, "before"), CabinetCompression.Fast, parallelism: 1);
        var after = WriteCabinet(Describe(new Dictionary<string, byte[]> { ["a.css"] = [2] }, "after"), CabinetCompression.Fast, parallelism: 1);

        Assert.NotEqual(ListFiles(before), ListFiles(after));
    }

    [Fact]
    public void AMissingFileIsNamed()
    {
        var error = Fails(new CabinetFile("a", _folder["absent.py"], 3));

        Assert.Equal(MsiDiagnostics.SourceUnreadable, error.Descriptor);
        Assert.Equal(_folder["absent.py"], error.File);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void AFileOfAnotherSizeIsNamed(long size)
    {
        var error = Fails(new CabinetFile("a", _folder.Write("a.py", "abc"), size));

        Assert.Equal(MsiDiagnostics.SourceUnreadable, error.Descriptor);
    }

    [Fact]
    public void AFileOfOtherContentIsNamed()
    {
        var error = Fails(new CabinetFile("a", _folder.Write("a.py", "abc"), 3, new string('0', 64)));

        Assert.Equal(MsiDiagnostics.SourceUnreadable, error.Descriptor);
    }

    private static DiagnosticException Fails(CabinetFile file) => Assert.Throws<DiagnosticException>(() =>
        CabinetWriter.Write(new MemoryStream(), [file], FolderCompressor.Of(CabinetCompression.Fast, 1), CancellationToken.None));

    private static string ListFiles(string cabinet) => ChildProcess.Run("cabextract", ["-l", "-q", cabinet]).Succeeded();

    private List<CabinetFile> Describe(IReadOnlyDictionary<string, byte[]> files, string below = "source") =>
        [.. files.Zip(SampleFiles.Write(_folder, files, below), (file, path) => new CabinetFile(file.Key, path, file.Value.Length))];

    private string WriteCabinet(CabinetCompression compression, int parallelism) => WriteCabinet(Describe(SampleFiles.Varied), compression, parallelism);

    private string WriteCabinet(IReadOnlyList<CabinetFile> files, CabinetCompression compression, int parallelism) =>
        WriteCabinet(files, FolderCompressor.Of(compression, parallelism));

    private string WriteCabinet(IReadOnlyList<CabinetFile> files, FolderCompressor compressor)
    {
        var path = _folder[Path.GetRandomFileName() + ".cab"];
        using var stream = File.Create(path);
        CabinetWriter.Write(stream, files, compressor, CancellationToken.None);
        return path;
    }
}
