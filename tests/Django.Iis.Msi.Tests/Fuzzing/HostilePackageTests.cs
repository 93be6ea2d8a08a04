using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Diagnostics;
using Django.Iis.Msi.CompoundFiles;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Reading;
using Django.Iis.Msi.Encodings;
using Django.Iis.Msi.Summary;

namespace Django.Iis.Msi.Tests.Fuzzing;

/// <summary>Packages that somebody made on purpose, each against one way to be misled.</summary>
public class HostilePackageTests
{
    // [MS-CFB] 2.2, 2.6.1: places of fields in the header and in a directory entry.
    private const int FatSectorsOffset = 44;
    private const int DirectoryStartOffset = 48;
    private const int MiniFatStartOffset = 60;
    private const int DifatStartOffset = 68;
    private const int FirstFatOffset = 76;
    private const int EntrySize = 128;
    private const int NameLengthOffset = 64;
    private const int TypeOffset = 66;
    private const int LeftOffset = 68;
    private const int RightOffset = 72;
    private const int ChildOffset = 76;
    private const int StartOffset = 116;
    private const int SizeOffset = 120;

    private static readonly byte[] Sound = Write(PackageSamples.OfAllKinds());

    [Fact]
    public void ASoundPackageIsRead() => Assert.Single(Read(Sound).Tables);

    [Fact]
    public void AFatChainThatLoopsIsRefused() => AssertRefused(bytes =>
    {
        var directory = NumberAt(bytes, DirectoryStartOffset);
        Set(bytes, FatEntry(bytes, directory), directory);
    });

    [Fact]
    public void AFatChainThatLeadsOutOfTheFileIsRefused() => AssertRefused(bytes => Set(bytes, FatEntry(bytes, NumberAt(bytes, DirectoryStartOffset)), 1_000_000));

    [Fact]
    public void AMiniFatChainThatLoopsIsRefused() => AssertRefused(bytes =>
    {
        var miniFat = SectorOffset(NumberAt(bytes, MiniFatStartOffset));
        var start = NumberAt(bytes, SmallEntry(bytes) + StartOffset);
        Set(bytes, miniFat + sizeof(uint) * (int)start, start);
        Set(bytes, SmallEntry(bytes) + SizeOffset, 4_095);
    });

    [Fact]
    public void ADirectoryThatLoopsIsRefused() => AssertRefused(bytes => Set(bytes, Entry(bytes, 1) + LeftOffset, 1));

    [Fact]
    public void ADirectoryThatLeadsBackToItsRootIsRefused() => AssertRefused(bytes => Set(bytes, Entry(bytes, 1) + RightOffset, 0));

    [Fact]
    public void ADirectoryLinkToNowhereIsRefused() => AssertRefused(bytes => Set(bytes, Entry(bytes, 0) + ChildOffset, 5_000));

    [Fact]
    public void ADirectoryWithoutRootIsRefused() => AssertRefused(bytes => bytes[Entry(bytes, 0) + TypeOffset] = CompoundFormat.TypeStream);

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(66)]
    [InlineData(0xFFFF)]
    public void ANameOfAnImpossibleLengthIsRefused(ushort length) =>
        AssertRefused(bytes => BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(Entry(bytes, 1) + NameLengthOffset), length));

    [Fact]
    public void StreamsThatShareSectorsAreRefused() => AssertRefused(bytes =>
    {
        var large = StreamEntries(bytes).Where(entry => NumberAt(bytes, entry + SizeOffset) >= CompoundFormat.MiniStreamCutoff).ToList();
        Set(bytes, large[1] + StartOffset, NumberAt(bytes, large[0] + StartOffset));
    });

    [Theory]
    [InlineData(CompoundFormat.FreeSector)]
    [InlineData(0x7FFFFFFF)]
    public void AStreamLongerThanTheFileIsRefused(uint size) => AssertRefused(bytes => Set(bytes, SmallEntry(bytes) + SizeOffset, size));

    [Fact]
    public void AStreamOfNegativeLengthIsRefused()
    {
        var bytes = Write(PackageSamples.OfAllKinds(), CompoundVersion.Four);
        var entry = (int)CompoundVersion.Four.OffsetOf(NumberAt(bytes, DirectoryStartOffset)) + EntrySize;
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(entry + SizeOffset), long.MinValue);

        AssertRefused(bytes);
    }

    [Fact]
    public void AMillionFatSectorsAreNotBelieved()
    {
        var bytes = (byte[])Sound.Clone();
        Set(bytes, FatSectorsOffset, 1_000_000);

        // The sectors of this file need no more than there are.
        Assert.Single(Read(bytes).Tables);
    }

    [Fact]
    public void ADifatThatLoopsIsRefused()
    {
        var bytes = Write(PackageSamples.OfAllKinds() with { Streams = [CompoundStream.FromBytes("large", new byte[17_000_000])] });
        var difat = NumberAt(bytes, DifatStartOffset);
        Set(bytes, SectorOffset(difat) + 508, difat);

        AssertRefused(bytes);
    }

    [Fact]
    public void AFatSectorInsideAStreamIsRefused() => AssertRefused(bytes => Set(bytes, FirstFatOffset, NumberAt(bytes, DirectoryStartOffset)));

    [Fact]
    public void EveryTruncationAtASectorIsRefused() =>
        Assert.All(Enumerable.Range(1, Sound.Length / 512 - 1), sectors => AssertRefused(Sound[..(512 * sectors)]));

    [Fact]
    public void StoragesThatLieTooDeepAreRefused()
    {
        var storage = new CompoundStorage("deepest", Guid.Empty, [], []);
        for (var depth = 0; depth < 1_000; depth++)
        {
            storage = new CompoundStorage("s", Guid.Empty, [], [storage]);
        }

        AssertRefused(Write(PackageSamples.OfAllKinds() with { Storages = [storage] }));
    }

    [Fact]
    public void ATextLongerThanAllTextsIsRefused() => AssertRefusedWith(DatabaseEncoder.PoolStream, pool => Set(pool, 4, 0xFFFF_FFFF));

    [Fact]
    public void TextsWithoutTheirEndAreRefused() => AssertRefusedWith(DatabaseEncoder.PoolStream, pool => pool[..^3]);

    [Fact]
    public void ATextThatDoesNotExistIsRefused() => AssertRefusedWith("_Tables", tables => BinaryPrimitives.WriteUInt16LittleEndian(tables, 9_999));

    [Fact]
    public void ATableWithoutColumnsIsRefused() => AssertRefusedWith("_Columns", columns => []);

    [Fact]
    public void ColumnsWithAGapAreRefused() => AssertRefusedWith("_Columns", columns => BinaryPrimitives.WriteUInt16LittleEndian(columns.AsSpan(columns.Length / 4), 0x8009));

    [Fact]
    public void ATableThatIsCutOffIsRefused() => AssertRefusedWith("Kinds", rows => rows[..^1]);

    [Fact]
    public void ABinaryValueWithoutStreamIsRefused()
    {
        var root = Root();
        var binary = root.Streams.Single(stream => stream.Name == StreamName.OfBinary("Kinds", ["a", 1]));

        AssertRefused(Write(root with { Streams = [.. root.Streams.Except([binary])] }));
    }

    // Two bytes a row, but tens of bytes in memory.
    [Fact]
    public void MoreRowsThanMemoryShouldHoldAreRefused()
    {
        var root = Root(new TableContent(new TableDefinition("Bomb", [new ColumnDefinition("Key", ColumnKind.Short) { IsKey = true }]), [[1]]));

        AssertRefused(Write(Replace(root, StreamName.OfTable("Bomb"), _ => new byte[40_000_000])));
    }

    [Theory]
    [InlineData(24, 0xFFFF_FFF0)]
    [InlineData(44, 0xFFFF_FFFF)]
    [InlineData(52, 0xFFFF_FFFF)]
    public void ASummaryThatLeadsOutOfItselfIsRefused(int offset, uint value)
    {
        var damaged = Replace(Root(), SummaryWriter.StreamName, bytes =>
        {
            Set(bytes, offset, value);
            Set(bytes, 28, 0);
            return bytes;
        });

        AssertRefused(Write(damaged));
    }

    [Fact]
    public void LettersThatTheCodePageIsNotKnownToHaveAreRefused()
    {
        var bytes = Write(Replace(Root(), StreamName.OfTable(DatabaseEncoder.PoolStream), pool =>
        {
            BinaryPrimitives.WriteUInt16LittleEndian(pool, 932);
            return pool;
        }));

        Assert.Equal(ReadingDiagnostics.UnknownText, Assert.Throws<DiagnosticException>(() => Read(bytes)).Descriptor);
    }

    private static void AssertRefused(Action<byte[]> damage)
    {
        var bytes = (byte[])Sound.Clone();
        damage(bytes);
        AssertRefused(bytes);
    }

    private static void AssertRefused(byte[] bytes)
    {
        var error = Assert.Throws<DiagnosticException>(() => Read(bytes));

        Assert.Equal(ReadingDiagnostics.Malformed, error.Descriptor);
        Assert.Equal("hostile.msi", error.File);
    }

    private static void AssertRefusedWith(string table, Action<byte[]> damage) => AssertRefusedWith(table, bytes =>
    {
        damage(bytes);
        return bytes;
    });

    private static void AssertRefusedWith(string table, Func<byte[], byte[]> damage) => AssertRefused(Write(Replace(Root(), StreamName.OfTable(table), damage)));

    private static PackageContent Read(byte[] bytes) => InstallerReader.Read(new MemoryStream(bytes), "hostile.msi");

    private static byte[] Write(PackageContent package) => Write(package, CompoundVersion.Three);

    private static byte[] Write(PackageContent package, CompoundVersion version)
    {
        using var output = new MemoryStream();
        PackageContentWriter.Write(output, package, version);
        return output.ToArray();
    }

    private static byte[] Write(CompoundStorage root)
    {
        using var output = new MemoryStream();
        CompoundFileWriter.Write(output, CompoundLayout.Of(root));
        return output.ToArray();
    }

    // The streams of a sound package, with further tables.
    private static CompoundStorage Root(params TableContent[] more)
    {
        var package = PackageSamples.OfAllKinds();
        IReadOnlyList<CompoundStream> tables = DatabaseEncoder.Encode([.. package.Tables, .. more], CodePage.Of(package.CodePage));
        return CompoundStorage.Root(package.ClassId, [.. tables, CompoundStream.FromBytes(SummaryWriter.StreamName, SummaryWriter.Write(package.Summary))]);
    }

    private static CompoundStorage Replace(CompoundStorage root, string name, Func<byte[], byte[]> change)
    {
        var stream = root.Streams.Single(stream => stream.Name == name);
        var changed = CompoundStream.FromBytes(name, change(Database.PackageContentComparer.BytesOf(stream)));
        return root with { Streams = [.. root.Streams.Select(other => other == stream ? changed : other)] };
    }

    private static int SectorOffset(uint sector) => (int)CompoundVersion.Three.OffsetOf(sector);

    private static int FatEntry(byte[] bytes, uint sector) => SectorOffset(NumberAt(bytes, FirstFatOffset)) + sizeof(uint) * (int)sector;

    private static int Entry(byte[] bytes, int number) => SectorOffset(NumberAt(bytes, DirectoryStartOffset)) + EntrySize * number;

    // A stream in the mini stream.
    private static int SmallEntry(byte[] bytes) =>
        StreamEntries(bytes).First(entry => NumberAt(bytes, entry + SizeOffset) is > 0 and < CompoundFormat.MiniStreamCutoff);

    // Used entries follow each other.
    private static IEnumerable<int> StreamEntries(byte[] bytes) =>
        Enumerable.Range(1, 100).Select(number => Entry(bytes, number)).TakeWhile(entry => bytes[entry + TypeOffset] != 0).Where(entry => bytes[entry + TypeOffset] == CompoundFormat.TypeStream);

    private static uint NumberAt(byte[] bytes, int offset) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(offset));

    private static void Set(byte[] bytes, int offset, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(offset), value);
}
