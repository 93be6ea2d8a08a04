using System;
using Django.Iis.Diagnostics;
using Django.Iis.Msi.Cabinets;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests.Cabinets;

public sealed class PayloadReaderTests : IDisposable
{
    private const int Size = 100;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void FilesAreReadAsIfTheyWereOne()
    {
        using var reader = new PayloadReader([Describe("a", 3), Describe("b", 0), Describe("c", 4)]);
        var buffer = new byte[10];

        Assert.Equal(7, reader.TotalSize);
        Assert.Equal(7, reader.Read(buffer, 0, buffer.Length));
        Assert.Equal("aaacccc"u8.ToArray(), buffer[..7]);
        Assert.Equal(3, reader.Packed.Count);
    }

    [ToolTheory("sh")]
    [InlineData("printf x >> a")]
    [InlineData("printf x > a")]
    public void AFileThatChangesItsSizeWhileItIsReadIsNamed(string change)
    {
        var file = Describe("a", Size);
        using var reader = new PayloadReader([file]);
        reader.Read(new byte[Size], 0, Size / 2);

        ChildProcess.Run("sh", ["-c", $"cd '{_folder.Path}' && {change}"]).Succeeded();

        var error = Assert.Throws<DiagnosticException>(() => reader.Read(new byte[Size], 0, Size));
        Assert.Equal(MsiDiagnostics.SourceUnreadable, error.Descriptor);
        Assert.Equal(file.Source, error.File);
    }

    private CabinetFile Describe(string name, int size) => new(name, _folder.Write(name, new string(name[0], size)), size);
}
