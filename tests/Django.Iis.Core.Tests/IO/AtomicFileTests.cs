using System;
using System.IO;
using Django.Iis.Core.IO;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.IO;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TextIsWrittenAsUtf8WithoutAMark()
    {
        AtomicFile.WriteText(_folder["a.txt"], "ß");

        Assert.Equal([0xC3, 0x9F], File.ReadAllBytes(_folder["a.txt"]));
    }

    [Fact]
    public void FoldersOnTheWayAreMade()
    {
        AtomicFile.WriteText(_folder["x/y/a.txt"], "a");

        Assert.Equal("a", File.ReadAllText(_folder["x/y/a.txt"]));
    }

    [Fact]
    public void AnOldFileIsReplacedAndNothingIsLeftBeside()
    {
        _folder.Write("a.txt", "old and longer");

        AtomicFile.WriteText(_folder["a.txt"], "new");

        Assert.Equal("new", File.ReadAllText(_folder["a.txt"]));
        Assert.Equal([_folder["a.txt"]], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void AFileThatCannotBeReplacedStaysAndNothingIsLeftBeside()
    {
        Directory.CreateDirectory(_folder["a.txt"]);

        Assert.ThrowsAny<Exception>(() => AtomicFile.WriteText(_folder["a.txt"], "new"));

        Assert.Equal([_folder["a.txt"]], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void EqualTextIsNotWrittenAgain()
    {
        var path = _folder.Write("a.txt", "same");
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);

        Assert.False(AtomicFile.WriteTextIfDifferent(path, "same"));

        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(path));
    }

    [Theory]
    [InlineData("same")]
    [InlineData("SAMe")]
    [InlineData("")]
    public void OtherTextIsWritten(string text)
    {
        var path = _folder.Write("a.txt", "Same");

        Assert.True(AtomicFile.WriteTextIfDifferent(path, text));

        Assert.Equal(text, File.ReadAllText(path));
    }

    [Fact]
    public void AMissingFileIsWrittenEvenIfEmpty()
    {
        Assert.True(AtomicFile.WriteTextIfDifferent(_folder["a.txt"], ""));

        Assert.True(File.Exists(_folder["a.txt"]));
    }
}
