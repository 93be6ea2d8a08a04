using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Msi.CompoundFiles;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Reading;
using Django.Iis.Msi.Summary;
using FsCheck;
using FsCheck.Fluent;

namespace Django.Iis.Msi.Tests.Database;

public class DatabaseProperties
{
    private const int MaxColumns = 32;

    [Fact]
    public void RandomTablesRoundTrip() => Prop.ForAll(Packages().ToArbitrary(), package =>
        PackageContentComparer.AssertEqual(package, WriteAndRead(package))).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void WritingAgainChangesNothing() => Prop.ForAll(Packages().ToArbitrary(), package =>
    {
        var written = Write(package);
        return Write(InstallerReader.Read(new MemoryStream(written), "test.msi")).AsSpan().SequenceEqual(written);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    [Fact]
    public void MoreThan65535TextsNeedReferencesOfThreeBytes()
    {
        var package = Package([Table("Property", Enumerable.Range(0, 40_000).Select(number => new Cell[] { "P" + number, "V" + number }))]);

        PackageContentComparer.AssertEqual(package, WriteAndRead(package));
    }

    [Theory]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(200_000)]
    public void TextsAbout64KibibytesRoundTrip(int length)
    {
        var package = Package([Table("Property", [["Long", new string('x', length)], ["Next", "y"], ["Unicode", new string('ü', length / 2)]])]);

        PackageContentComparer.AssertEqual(package, WriteAndRead(package));
    }

    [Fact]
    public void ATextOfManyUsesRoundTrips()
    {
        var package = Package([Table("Property", Enumerable.Range(0, 65_600).Select(number => new Cell[] { "P" + (number % 65_600), "the same" }))]);

        PackageContentComparer.AssertEqual(package, WriteAndRead(package));
    }

    // Columns of every kind, the first of them the key; a row's first cell is unlike every other's, and a binary value's key short enough for the name of a stream.
    private static Gen<PackageContent> Packages() =>
        Tables().ArrayOf().Resize(6).Select(tables => Package([.. tables.Select((table, index) => table with { Definition = table.Definition with { Name = "Table" + index } })]));

    private static Gen<TableContent> Tables() =>
        from more in Columns().ArrayOf().Resize(MaxColumns / 2)
        let columns = more.Select((column, index) => column with { Name = "Column" + index }).Prepend(new ColumnDefinition("Key", ColumnKind.Text) { Length = 72, IsKey = true }).ToList()
        from rows in Rows(columns).ArrayOf().Resize(20)
        select new TableContent(new TableDefinition("Table", columns), [.. rows.Select((row, index) => (IReadOnlyList<Cell>)[.. row.Skip(1).Prepend("k" + index)])]);

    private static Gen<ColumnDefinition> Columns() =>
        from kind in Gen.Elements(ColumnKind.Text, ColumnKind.Short, ColumnKind.Long)
        from length in Gen.Choose(0, 255)
        from isNullable in Gen.Elements(true, false)
        from isLocalizable in Gen.Elements(true, false)
        select new ColumnDefinition("", kind)
        {
            Length = kind == ColumnKind.Text ? length : 0,
            IsNullable = isNullable,
            IsLocalizable = isLocalizable && kind == ColumnKind.Text,
        };

    private static Gen<Cell[]> Rows(List<ColumnDefinition> columns) =>
        columns.Select(Cells).Aggregate(Gen.Constant(Array.Empty<Cell>()), (row, cell) => row.Zip(cell).Select(pair => pair.Item1.Append(pair.Item2).ToArray()));

    private static Gen<Cell> Cells(ColumnDefinition column)
    {
        var values = column.Kind switch
        {
            ColumnKind.Text => Gen.Elements("a", "Grüße", "日本語 😀", "tab\tand\nline", " ", "zero \0 inside", new string('x', 300)).Select(text => (Cell)text),
            ColumnKind.Short => Gen.OneOf(Gen.Elements(short.MinValue + 1, -1, 0, 1, short.MaxValue), Gen.Choose(-32_767, 32_767)).Select(number => (Cell)number),
            _ => Gen.OneOf(Gen.Elements(int.MinValue + 1, -1, 0, 1, int.MaxValue), Gen.Choose(int.MinValue + 1, int.MaxValue)).Select(number => (Cell)number),
        };
        return column.IsNullable ? Gen.OneOf(Gen.Constant(default(Cell)), values) : values;
    }

    private static TableContent Table(string name, IEnumerable<Cell[]> rows) => new(
        new TableDefinition(name, [new ColumnDefinition("Key", ColumnKind.Text) { Length = 72, IsKey = true }, new ColumnDefinition("Value", ColumnKind.Text)]),
        [.. rows]);

    private static PackageContent Package(IReadOnlyList<TableContent> tables) => new()
    {
        CodePage = 65001,
        Tables = tables,
        Streams = [],
        Summary = new SummaryProperties(new SortedDictionary<int, object> { [SummaryProperties.CodePage] = 1252 }),
    };

    private static PackageContent WriteAndRead(PackageContent package) => InstallerReader.Read(new MemoryStream(Write(package)), "test.msi");

    private static byte[] Write(PackageContent package)
    {
        using var output = new MemoryStream();
        PackageContentWriter.Write(output, package, CompoundVersion.Three);
        return output.ToArray();
    }
}
