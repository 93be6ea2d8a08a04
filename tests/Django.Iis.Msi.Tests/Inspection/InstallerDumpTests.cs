using System;
using System.Globalization;
using System.IO;
using System.Linq;
using Django.Iis.Diagnostics;
using Django.Iis.Msi.CompoundFiles;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Catalogue;
using Django.Iis.Msi.Inspection;
using Django.Iis.Msi.Summary;
using Django.Iis.Msi.Tests.Authoring;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests.Inspection;

public sealed class InstallerDumpTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // All kinds of values, in the order of the keys; the database's own tables and _Validation are left out to keep this small.
    [Fact]
    public void APackageIsWrittenSectionBySection() => Assert.Equal(
        """
        [Summary information]
        Codepage	1252
        Subject	Polls
        Create Time/Date	2001-02-03T04:05:06Z
        Page Count	500
        [Database]
        Class	{000C1084-0000-0000-C000-000000000046}
        Code page	65001
        [Table Binary]
        *Name s72	Data v0
        Helper	3 bytes, SHA-256 039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81
        [Table MsiFileHash]
        *File_ s72	Options i2	HashPart1 i4	HashPart2 i4	HashPart3 i4	HashPart4 i4
        f	0	-1	2147483647	-2147483647	0
        [Table Property]
        *Property s72	Value l0
        Apple	two\nlines\tand a \\
        Zebra	Grüße 日本語 😀
        [Streams]
        \u0005DigitalSignature	1 bytes, SHA-256 4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a

        """.ReplaceLineEndings("\n"),
        Dump(Write(new PackageContent
        {
            CodePage = 65001,
            Tables =
            [
                Table(new BinaryRow("Helper", [1, 2, 3])),
                Table(new MsiFileHashRow("f", 0, -1, int.MaxValue, int.MinValue + 1, 0)),
                Table(new PropertyRow("Zebra", "Grüße 日本語 😀"), new PropertyRow("Apple", "two\nlines\tand a \\")),
            ],
            Streams = [CompoundStream.FromBytes("\u0005DigitalSignature", [1])],
            Summary = new(new System.Collections.Generic.SortedDictionary<int, object>
            {
                [SummaryProperties.CodePage] = 1252,
                [SummaryProperties.Subject] = "Polls",
                [SummaryProperties.CreateTime] = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc),
                [SummaryProperties.MinimumInstaller] = 500,
            }),
        })));

    [Fact]
    public void TheFilesOfACabinetAreListed()
    {
        var dump = Dump(SamplePackage.Of(_folder, SampleFiles.Varied).WriteTo(_folder).Path);

        var cabinet = dump.Split("[Cabinet cab1.cab]\n")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(
            SampleFiles.Varied.Values.Select(content => content.Length).Order(),
            cabinet.Select(line => int.Parse(line.Split('\t')[1], CultureInfo.InvariantCulture)).Order());
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void TheCultureDoesNotShow(string culture)
    {
        var path = SamplePackage.Of(_folder, SampleFiles.Varied).WriteTo(_folder).Path;
        var expected = Dump(path);
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal(expected, Dump(path));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void LinesEndWithALineFeedWhateverTheWriterDoes()
    {
        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\r\n" };

        InstallerDump.Write(SamplePackage.Of(_folder, SampleFiles.Varied).WriteTo(_folder).Path, text);

        Assert.DoesNotContain('\r', text.ToString());
    }

    [Fact]
    public void HalfASurrogatePairIsEscaped() => Assert.Equal(@"a\uD83Db", DumpText.Escape("a\uD83Db"));

    [Fact]
    public void AFileThatIsNoPackageIsNamed()
    {
        var error = Assert.Throws<DiagnosticException>(() => Dump(_folder.Write("no.msi", "text")));

        Assert.Equal("DJIIS1616", error.Code);
    }

    private static TableContent Table(params ITableRow[] rows) => new(rows[0].Table, [.. rows.Select(row => row.Cells)]);

    private string Write(PackageContent package)
    {
        var path = _folder["test.msi"];
        using var file = File.Create(path);
        PackageContentWriter.Write(file, package, CompoundVersion.Three);
        return path;
    }

    private static string Dump(string path)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        InstallerDump.Write(path, text);
        return text.ToString();
    }
}
