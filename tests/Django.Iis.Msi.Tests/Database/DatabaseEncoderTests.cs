using System;
using System.IO;
using System.Linq;
using System.Text;
using Django.Iis.Msi.CompoundFiles;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Catalogue;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests.Database;

public sealed class DatabaseEncoderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolFact("msiinfo")]
    public void RowsAreReadAsTheyWereAdded()
    {
        var msi = Write(
            new PropertyRow("Zebra", "ü – 日本語"),
            new PropertyRow("Apple", "tart"),
            new UpgradeRow("{CODE}", VersionMin: null, "1.2.3", Language: null, 512, Remove: null, "FOUND"));

        Assert.Equal([["Apple", "tart"], ["Zebra", "ü – 日本語"]], msi.Rows("Property"));
        Assert.Equal([["{CODE}", "", "1.2.3", "", "512", "", "FOUND"]], msi.Rows("Upgrade"));
    }

    [ToolFact("msiinfo")]
    public void NumbersKeepTheirSignAndWidth()
    {
        var msi = Write(
            new MsiFileHashRow("f", 0, int.MinValue + 1, -1, 1, int.MaxValue),
            new SequenceRow(SequenceTable.InstallUI, "ExitDialog", Condition: null, -1));

        Assert.Equal([["f", "0", "-2147483647", "-1", "1", "2147483647"]], msi.Rows("MsiFileHash"));
        Assert.Equal([["ExitDialog", "", "-1"]], msi.Rows("InstallUISequence"));
    }

    [ToolFact("msiinfo")]
    public void ColumnTypesAreThoseOfTheDocumentation()
    {
        var msi = Write(new FileRow("f", "c", "n", 0, Version: null, Language: null, Attributes: null, 1), new PropertyRow("a", "b"));

        Assert.Equal(["s72", "s72", "l255", "i4", "S72", "S20", "I2", "i4"], msi.Types("File"));
        Assert.Equal(["s72", "l0"], msi.Types("Property"));
        Assert.Equal(["s32", "s32", "s4", "I4", "I4", "S255", "I2", "S32", "S255", "S255"], msi.Types("_Validation"));
    }

    [ToolFact("msiinfo")]
    public void EveryColumnIsValidated()
    {
        var msi = Write(new FeatureRow("f", null, null, null, null, 1, null, 0), new PropertyRow("a", "b"));

        var described = msi.Rows("_Validation").Select(row => row[0] + "." + row[1]).ToList();
        TableDefinition[] tables = [FeatureRow.Definition, PropertyRow.Definition, ValidationRow.Definition];
        var expected = tables.SelectMany(table => table.Columns.Select(column => table.Name + "." + column.Name));
        Assert.Equal(expected.OrderBy(name => name, StringComparer.Ordinal), described.OrderBy(name => name, StringComparer.Ordinal));
    }

    [ToolFact("msiinfo")]
    public void MoreThan65535TextsNeedReferencesOfThreeBytes()
    {
        var msi = Write([.. Enumerable.Range(0, 70_000).Select(number => new PropertyRow("P" + number, "V" + number))]);

        var rows = msi.Pairs("Property");
        Assert.Equal(70_000, rows.Count);
        Assert.Equal("V0", rows["P0"]);
        Assert.Equal("V69999", rows["P69999"]);
    }

    [ToolFact("msiinfo")]
    public void ATextMayBeLongerThan64Kibibytes()
    {
        var text = new string('x', 70_000);

        Assert.Equal(text, Write(new PropertyRow("Long", text), new PropertyRow("Short", "y")).Pairs("Property")["Long"]);
    }

    [ToolFact("msiinfo")]
    public void ABinaryValueIsAStreamNamedByItsKey()
    {
        var msi = Write(new BinaryRow("Helper", Encoding.ASCII.GetBytes("the bytes")));

        Assert.Contains("Binary.Helper", msi.Streams);
        Assert.Equal("the bytes", ChildProcess.Run("msiinfo", ["extract", msi.Path, "Binary.Helper"]).Succeeded());
    }

    [Fact]
    public void TwoRowsWithOneKeyAreOurMistake() =>
        Assert.Throws<InvalidOperationException>(() => Encode(new PropertyRow("A", "1"), new PropertyRow("A", "2")));

    [Fact]
    public void AMissingValueIsOurMistake() => Assert.Throws<InvalidOperationException>(() => Encode(new PropertyRow("A", "")));

    // 0 stands for none, and the lowest number would be stored as 0.
    [Fact]
    public void TheLowestNumberIsOurMistake()
    {
        Assert.Throws<InvalidOperationException>(() => Encode(new MsiFileHashRow("f", 0, int.MinValue, 0, 0, 0)));
        Assert.Throws<InvalidOperationException>(() => Encode(new SequenceRow(SequenceTable.InstallUI, "ExitDialog", Condition: null, short.MinValue)));
    }

    [Fact]
    public void AKeyTooLongForTheNameOfItsStreamIsOurMistake() =>
        Assert.Throws<InvalidOperationException>(() => Encode(new BinaryRow(new string('x', 56), [1])));

    private static CompoundLayout Encode(params ITableRow[] rows)
    {
        var database = new InstallerDatabase();
        database.AddRange(rows);
        return CompoundLayout.Of(CompoundStorage.Root(PackageContent.DatabaseClass, DatabaseEncoder.Encode(database.WithValidation())));
    }

    private MsiFile Write(params ITableRow[] rows)
    {
        var path = _folder["test.msi"];
        using var file = File.Create(path);
        CompoundFileWriter.Write(file, Encode(rows));
        return new MsiFile(path);
    }
}
