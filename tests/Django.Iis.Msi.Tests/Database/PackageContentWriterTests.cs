using System;
using System.IO;
using System.Linq;
using Django.Iis.Diagnostics;
using Django.Iis.Msi.CompoundFiles;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Reading;
using Django.Iis.Msi.Tests.Authoring;
using Django.Iis.Msi.Tests.Database.Reading;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests.Database;

public sealed class PackageContentWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<ushort> Versions => [3, 4];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Versions))]
    public void OurPackageSaysTheSameWhenItIsWrittenAgain(ushort version)
    {
        var package = InstallerReader.Read(SamplePackage.Of(_folder, SampleFiles.Varied).WriteTo(_folder).Path);

        PackageContentComparer.AssertEqual(package, WriteAndRead(package, version));
    }

    [Fact]
    public void OurPackageIsTheSameBytesWhenItIsWrittenAgain()
    {
        var path = SamplePackage.Of(_folder, SampleFiles.Varied).WriteTo(_folder).Path;

        Assert.Equal(File.ReadAllBytes(path), Write(InstallerReader.Read(path), version: 3));
    }

    [ToolTheory("wixl")]
    [MemberData(nameof(Versions))]
    public void APackageOfWixlSaysTheSameWhenItIsWrittenAgain(ushort version)
    {
        var package = InstallerReader.Read(WixlPackage.Build(_folder).Path);

        PackageContentComparer.AssertEqual(package, WriteAndRead(package, version));
    }

    [Fact]
    public void WhatIsWrittenTwiceIsTheSameBytes()
    {
        var package = InstallerReader.Read(SamplePackage.Of(_folder, SampleFiles.Varied).WriteTo(_folder).Path);
        var reversed = package with { Tables = [.. package.Tables.Select(table => table with { Rows = [.. table.Rows.Reverse()] }).Reverse()] };

        Assert.Equal(Write(package, version: 3), Write(reversed, version: 3));
    }

    [ToolFact("msiinfo", "msiextract", "7z")]
    public void OtherToolsReadVersion4()
    {
        var path = _folder["four.msi"];
        var package = InstallerReader.Read(SamplePackage.Of(_folder, SampleFiles.Varied).WriteTo(_folder).Path);

        File.WriteAllBytes(path, Write(package, version: 4));

        ChildProcess.Run("7z", ["t", path]).Succeeded();
        ChildProcess.Run("msiextract", ["-C", _folder["out"], path]).Succeeded();
        Assert.Equal(SampleFiles.Varied, SampleFiles.Read(_folder["out/Polls"]));
        Assert.Equal("Polls", new MsiFile(path).Pairs("Property")["ProductName"]);
    }

    [Fact]
    public void StoragesOfAPatchAreKept()
    {
        var package = Package() with
        {
            Storages =
            [
                new CompoundStorage("first", Guid.Parse("000C1082-0000-0000-C000-000000000046"), [CompoundStream.FromBytes("a", [1, 2, 3])], []),
                new CompoundStorage("second", Guid.Empty, [], [new CompoundStorage("below", Guid.Empty, [CompoundStream.FromBytes("b", new byte[5_000])], [])]),
            ],
        };

        PackageContentComparer.AssertEqual(package, WriteAndRead(package, version: 3));
    }

    [Theory]
    [InlineData(0, "Grüße — 5 €")]
    [InlineData(1252, "Grüße — 5 €")]
    [InlineData(65001, "日本語")]
    [InlineData(932, "ASCII")]
    public void TextsOfACodePageThatIsKnownAreKept(int codePage, string text)
    {
        var package = Package(text) with { CodePage = codePage };

        PackageContentComparer.AssertEqual(package, WriteAndRead(package, version: 3));
    }

    [Theory]
    [InlineData(1252, "日本語")]
    [InlineData(932, "日本語")]
    public void TextsThatACodePageLacksAreAnError(int codePage, string text)
    {
        var error = Assert.Throws<DiagnosticException>(() => Write(Package(text) with { CodePage = codePage }, version: 3));

        Assert.Equal(ReadingDiagnostics.UnwritableText, error.Descriptor);
    }

    // Not a theory: the runner would mend the text.
    [Fact]
    public void HalfASurrogatePairIsAnError()
    {
        var error = Assert.Throws<DiagnosticException>(() => Write(Package("half a pair \uD83D"), version: 3));

        Assert.Equal(ReadingDiagnostics.UnwritableText, error.Descriptor);
    }

    [Fact]
    public void ATableWithoutRowsIsKept()
    {
        var empty = new TableContent(new TableDefinition("Registry", [Column.Identifier("Registry", "Key.").Key()]), []);
        var package = Package();

        var read = WriteAndRead(package with { Tables = [.. package.Tables, empty] }, version: 3);

        Assert.Empty(Assert.IsType<TableContent>(read.Find("Registry")).Rows);
    }

    [Fact]
    public void StreamsOfMoreThan2GibibytesAreAnError()
    {
        var package = Package() with { Streams = [new CompoundStream("large.cab", 0x8000_0001, () => throw new InvalidOperationException("opened"))] };

        var error = Assert.Throws<DiagnosticException>(() => Write(package, version: 4));

        Assert.Equal(ReadingDiagnostics.StreamTooLarge, error.Descriptor);
    }

    private static PackageContent Package(string text = "text") => new()
    {
        CodePage = 65001,
        Tables = [new TableContent(new TableDefinition("Property", [Stored("Property") with { IsKey = true }, Stored("Value")]), [["Greeting", text]])],
        Streams = [CompoundStream.FromBytes("\u0005DigitalSignature", [7]), CompoundStream.FromBytes("cab1.cab", new byte[4_096])],
        Summary = new(new System.Collections.Generic.SortedDictionary<int, object> { [1] = 1252, [7] = "x64;1033", [14] = 500 }),
    };

    private static ColumnDefinition Stored(string name) => new(name, ColumnKind.Text) { Length = 72 };

    private static PackageContent WriteAndRead(PackageContent package, ushort version) =>
        InstallerReader.Read(new MemoryStream(Write(package, version)), "test.msi");

    private static byte[] Write(PackageContent package, ushort version)
    {
        using var output = new MemoryStream();
        PackageContentWriter.Write(output, package, CompoundVersion.Of(version)!);
        return output.ToArray();
    }
}
