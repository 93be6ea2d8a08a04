using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Django.Iis.Msi.Executables;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests.Executables;

public sealed class FileVersionReaderTests : IDisposable
{
    private static readonly string Executable = typeof(FileVersionReader).Assembly.Location;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheVersionOfAnExecutableIsRead() =>
        Assert.Equal(FileVersionInfo.GetVersionInfo(Executable).FileVersion, FileVersionReader.Read(Executable)?.Version);

    // The compiler writes language 0: neutral.
    [Fact]
    public void TheLanguageOfAnExecutableIsRead() => Assert.Equal([0], FileVersionReader.Read(Executable)?.Languages);

    [Fact]
    public void ATextHasNoVersion() => Assert.Null(FileVersionReader.Read(_folder.Write("a.py", "Much ado about nothing")));

    [Fact]
    public void ACutExecutableIsNotTrusted()
    {
        var bytes = File.ReadAllBytes(Executable);

        foreach (var length in Enumerable.Range(0, 40).Select(part => part * bytes.Length / 40))
        {
            File.WriteAllBytes(_folder["cut.dll"], bytes.AsSpan(0, length).ToArray());
            _ = FileVersionReader.Read(_folder["cut.dll"]);
        }
    }
}
