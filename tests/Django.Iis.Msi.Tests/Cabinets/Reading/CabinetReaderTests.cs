using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Diagnostics;
using Django.Iis.Msi.Cabinets;
using Django.Iis.Msi.Database.Reading;
using Django.Iis.Msi.IO;
using Django.Iis.Msi.Tests.Database.Reading;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests.Cabinets.Reading;

public sealed class CabinetReaderTests : IDisposable
{
    // [MS-CAB] 2.1 to 2.4: where things stand in a cabinet of one folder without reserved fields.
    private const int FlagsOffset = 30;
    private const int FolderOffset = 36;
    private const int BlockCountOffset = FolderOffset + 4;
    private const int CompressionOffset = FolderOffset + 6;
    private const int FileOffset = FolderOffset + 8;
    private const int FileSize = 16;

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<CabinetCompression> Compressions => new(Enum.GetValues<CabinetCompression>());

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Compressions))]
    public void WhatIsPackedIsUnpacked(CabinetCompression compression) =>
        Assert.Equal(SampleFiles.Varied, Unpack(SampleCabinet.Of(_folder, SampleFiles.Varied, compression)));

    [ToolFact("wixl")]
    public void CabinetsOfWixlAreUnpacked()
    {
        var cabinet = Assert.Single(InstallerReader.Read(WixlPackage.Build(_folder).Path).Streams);

        var files = SampleCabinet.Unpack(Msi.Cabinets.Reading.CabinetReader.Open(PackageSource.Of("product.cab", cabinet.Open)));

        Assert.Equal(["Data", "ReadMe"], files.Keys);
        Assert.Equal(SampleFiles.Text(100_000), files["Data"]);
        Assert.Equal("read me\n"u8.ToArray(), files["ReadMe"]);
    }

    [Fact]
    public void FilesAreListedInOrderWithTheirSizes()
    {
        var reader = SampleCabinet.Open(SampleCabinet.Of(_folder, SampleFiles.Varied, CabinetCompression.Fast));

        Assert.Equal(SampleFiles.Varied.Select(file => (file.Key, (long)file.Value.Length)), reader.Files.Select(file => (file.Name, file.Size)));
    }

    [Fact]
    public void ContentThatIsNotReadIsSkipped()
    {
        var first = new Dictionary<string, int>();

        SampleCabinet.Open(SampleCabinet.Of(_folder, SampleFiles.Varied, CabinetCompression.Default)).Extract((file, content) => first.Add(file.Name, content.ReadByte()));

        Assert.Equal(SampleFiles.Varied.ToDictionary(file => file.Key, file => file.Value.Length == 0 ? -1 : file.Value[0]), first);
    }

    [Fact]
    public void NamesThatLeadElsewhereAreNamesOnly()
    {
        var files = new Dictionary<string, byte[]> { [@"..\..\windows\evil.dll"] = [1], ["/etc/passwd"] = [2] };

        Assert.Equal(files.Keys.Order(StringComparer.Ordinal), Unpack(SampleCabinet.Of(_folder, files, CabinetCompression.None)).Keys);
    }

    [Fact]
    public void ReservedFieldsAreSkipped()
    {
        var cabinet = SampleCabinet.Of(_folder, Two, CabinetCompression.None);

        Assert.Equal(Two, Unpack(WithReserve(cabinet, header: 5, folder: 3, block: 2)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void SetsOfCabinetsAreNotRead(byte flags)
    {
        var cabinet = SampleCabinet.Of(_folder, Two, CabinetCompression.None);
        cabinet[FlagsOffset] = flags;

        AssertFails(ReadingDiagnostics.UnsupportedCabinet, cabinet);
    }

    [Fact]
    public void AFileThatSpansCabinetsIsNotRead() => AssertFails(ReadingDiagnostics.UnsupportedCabinet, cabinet => Write(cabinet, FileOffset + 8, 0xFFFE));

    [Fact]
    public void QuantumIsNotRead() => AssertFails(ReadingDiagnostics.UnsupportedCabinet, cabinet => Write(cabinet, CompressionOffset, 2));

    [Fact]
    public void AWindowThatLzxDoesNotHaveIsRefused() => AssertMalformed(cabinet => Write(cabinet, CompressionOffset, 0x1F03));

    [Fact]
    public void AByteThatChangedFailsItsChecksum() => AssertMalformed(cabinet => cabinet[^1] ^= 1);

    [Fact]
    public void FilesThatOverlapAreRefused() => AssertMalformed(cabinet => Write(cabinet, SecondFileOffset + 4, 1));

    [Fact]
    public void AFileLongerThanItsFolderIsRefused() => AssertMalformed(cabinet => Write(cabinet, SecondFileOffset, ushort.MaxValue));

    [Fact]
    public void AFileBehindItsFolderIsRefused() => AssertMalformed(cabinet => Write(cabinet, SecondFileOffset + 4, 30_000));

    [Fact]
    public void AFolderWithMoreBlocksThanTheCabinetIsRefused() => AssertMalformed(cabinet =>
    {
        Write(cabinet, BlockCountOffset, 3);
        Write(cabinet, SecondFileOffset + 2, 1);
    });

    // Found by mutation 398: not every stream can be positioned there.
    [Fact]
    public void ABlockBehind2GibibytesIsRefused() => AssertMalformed(cabinet => cabinet.AsSpan(FolderOffset, sizeof(uint)).Fill(0xFF));

    [Fact]
    public void AFileOfAFolderThatDoesNotExistIsRefused() => AssertMalformed(cabinet => Write(cabinet, FileOffset + 8, 7));

    [Fact]
    public void ANameWithoutEndIsRefused() => AssertMalformed(cabinet => cabinet.AsSpan(FileOffset + FileSize).Fill((byte)'x'));

    [Fact]
    public void EveryTruncationIsRefused()
    {
        var cabinet = SampleCabinet.Of(_folder, Two, CabinetCompression.Default);

        Assert.All(Enumerable.Range(0, cabinet.Length), length => AssertFails(ReadingDiagnostics.MalformedCabinet, cabinet[..length]));
    }

    private static Dictionary<string, byte[]> Two => new(StringComparer.Ordinal) { ["first"] = SampleFiles.Text(1_000), ["second"] = SampleFiles.Noise(2_000) };

    private static int SecondFileOffset => FileOffset + FileSize + "first\0".Length;

    private static SortedDictionary<string, byte[]> Unpack(byte[] cabinet) => SampleCabinet.Unpack(SampleCabinet.Open(cabinet));

    private void AssertMalformed(Action<byte[]> damage) => AssertFails(ReadingDiagnostics.MalformedCabinet, damage);

    private void AssertFails(DiagnosticDescriptor expected, Action<byte[]> damage)
    {
        var cabinet = SampleCabinet.Of(_folder, Two, CabinetCompression.None);
        damage(cabinet);
        AssertFails(expected, cabinet);
    }

    private static void AssertFails(DiagnosticDescriptor expected, byte[] cabinet)
    {
        var error = Assert.Throws<DiagnosticException>(() => Unpack(cabinet));

        Assert.Equal(expected, error.Descriptor);
        Assert.Equal("test.cab", error.File);
    }

    private static void Write(byte[] cabinet, int offset, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(cabinet.AsSpan(offset), value);

    // What a tool does that keeps room for a signature ([MS-CAB] 2.1: cbCFHeader, cbCFFolder, cbCFData). The cabinet has one block, which is not compressed.
    private static byte[] WithReserve(byte[] cabinet, byte header, byte folder, byte block)
    {
        const int BlockHeaderSize = 8;
        var dataOffset = BinaryPrimitives.ReadInt32LittleEndian(cabinet.AsSpan(FolderOffset));
        var shift = 4 + header + folder;
        byte[] result =
        [
            .. cabinet[..FolderOffset],
            header, 0, folder, block, .. new byte[header],
            .. cabinet[FolderOffset..FileOffset], .. new byte[folder],
            .. cabinet[FileOffset..(dataOffset + BlockHeaderSize)], .. new byte[block],
            .. cabinet[(dataOffset + BlockHeaderSize)..],
        ];
        result[FlagsOffset] = 4;
        BinaryPrimitives.WriteInt32LittleEndian(result.AsSpan(8), result.Length);
        BinaryPrimitives.WriteInt32LittleEndian(result.AsSpan(16), FileOffset + shift);
        BinaryPrimitives.WriteInt32LittleEndian(result.AsSpan(FolderOffset + 4 + header), dataOffset + shift);
        return result;
    }
}
