using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Django.Iis.Diagnostics;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Reading;
using Django.Iis.Msi.Summary;
using Django.Iis.Msi.Tests.Authoring;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests.Database.Reading;

public sealed class InstallerReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolFact("msiinfo")]
    public void EveryTableIsReadAsMsiinfoReadsIt() => AssertReadsLikeMsiinfo(SamplePackage.Of(_folder, SampleFiles.Varied).WriteTo(_folder));

    [ToolFact("msiinfo", "wixl")]
    public void PackagesOfWixlAreReadAsMsiinfoReadsThem() => AssertReadsLikeMsiinfo(WixlPackage.Build(_folder));

    [Fact]
    public void CabinetsAreStreamsThatBelongToNoRow()
    {
        var package = InstallerReader.Read(SamplePackage.Of(_folder, SampleFiles.Varied).WriteTo(_folder).Path);

        var cabinet = Assert.Single(package.Streams);
        Assert.Equal("cab1.cab", cabinet.Name);
        using var content = cabinet.Open();
        Assert.Equal(cabinet.Length, content.Length);
        Assert.Equal("MSCF"u8.ToArray(), new BinaryReader(content).ReadBytes(4));
    }

    [Fact]
    public void TheSummaryIsReadWithItsNumbersTextsAndTimes()
    {
        var summary = InstallerReader.Read(SamplePackage.Of(_folder, SampleFiles.Varied).WriteTo(_folder).Path).Summary;

        Assert.Equal(1252, summary.NumberOf(SummaryProperties.CodePage));
        Assert.Equal("Müller & Söhne", summary.TextOf(SummaryProperties.Author));
        Assert.Equal("x64;1033", summary.TextOf(SummaryProperties.Template));
        Assert.Equal(2, summary.NumberOf(SummaryProperties.SourceKind));
        Assert.Equal(DateTimeKind.Utc, Assert.IsType<DateTime>(summary.Values[SummaryProperties.CreateTime]).Kind);
    }

    [Fact]
    public void AMissingPackageIsNamed()
    {
        var error = Assert.Throws<DiagnosticException>(() => InstallerReader.Read(_folder["absent.msi"]));

        Assert.Equal(ReadingDiagnostics.Unreadable, error.Descriptor);
        Assert.Equal(_folder["absent.msi"], error.File);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>404 Not Found</html>")]
    public void AnotherKindOfFileIsNoPackage(string content)
    {
        var error = Assert.Throws<DiagnosticException>(() => InstallerReader.Read(_folder.Write("page.msi", content)));

        Assert.Equal(ReadingDiagnostics.NotAPackage, error.Descriptor);
    }

    private static void AssertReadsLikeMsiinfo(MsiFile msi)
    {
        var package = InstallerReader.Read(msi.Path);

        Assert.Equal(msi.Tables.Where(IsStored).Order(StringComparer.Ordinal), package.Tables.Select(table => table.Name));
        Assert.All(package.Tables, table =>
        {
            Assert.Equal(msi.Types(table.Name), table.Definition.Columns.Select(TypeOf));
            var rows = table.Rows.Select(row => row.Select(cell => TextOf(table, row, cell)).ToArray());
            Assert.Equal(msi.Rows(table.Name), rows.OrderBy(row => string.Join('\t', row), StringComparer.Ordinal));
        });
    }

    // Tables that msiinfo makes up.
    private static bool IsStored(string table) => table is not ("_SummaryInformation" or "_ForceCodepage");

    // As in the .idt files of Windows Installer: a capital letter for what may be empty.
    private static string TypeOf(ColumnDefinition column)
    {
        var (letter, size) = column.Kind switch
        {
            ColumnKind.Text => (column.IsLocalizable ? "l" : "s", column.Length),
            ColumnKind.Short => ("i", 2),
            ColumnKind.Long => ("i", 4),
            _ => ("v", 0),
        };
        return (column.IsNullable ? letter.ToUpperInvariant() : letter) + size.ToString(CultureInfo.InvariantCulture);
    }

    // A binary value is shown as the name of its stream.
    private static string TextOf(TableContent table, IReadOnlyList<Cell> row, Cell cell) =>
        cell.Bytes is null ? cell.Text ?? cell.Number?.ToString(CultureInfo.InvariantCulture) ?? "" : table.Name + "." + row[0].Text;
}
