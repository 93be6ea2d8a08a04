using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using Django.Iis.Diagnostics;
using Django.Iis.Msi.Authoring;
using Django.Iis.Msi.Cabinets;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Reading;
using Django.Iis.Msi.Tests.Authoring;
using Django.Iis.Msi.WixSource;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests.WixSource;

/// <summary>The source says what the tables of the built-in package hold.</summary>
public sealed class WixSourceTests : IDisposable
{
    private static readonly string[] Compared =
    [
        "ActionText", "AppSearch", "Binary", "CheckBox", "Component", "Control", "ControlCondition", "ControlEvent", "CreateFolder", "CustomAction", "Dialog",
        "Directory", "Error", "EventMapping", "Feature", "FeatureComponents", "File", "Icon", "LaunchCondition", "ListBox", "Media", "MsiLockPermissionsEx", "Property",
        "RegLocator", "Registry", "Signature", "TextStyle", "UIText", "Upgrade",
    ];

    /// <summary>The tables of actions, and the elements that stand for them.</summary>
    private static readonly Dictionary<string, string> Sequences = new(StringComparer.Ordinal)
    {
        ["AdminExecuteSequence"] = "AdminExecuteSequence",
        ["AdminUISequence"] = "AdminUISequence",
        ["AdvtExecuteSequence"] = "AdvertiseExecuteSequence",
        ["InstallExecuteSequence"] = "InstallExecuteSequence",
        ["InstallUISequence"] = "InstallUISequence",
    };

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> ComparedTables { get; } = new(Compared);

    public static TheoryData<string> SequenceTables { get; } = new(Sequences.Keys);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(ComparedTables))]
    public void TheSourceSaysWhatTheTableHolds(string table)
    {
        var package = FullPackage.Of(_folder);

        var source = Write(package);

        Assert.Equal(RowsOf(BuildIn(package), table), source.Rows(table));
    }

    [Theory]
    [MemberData(nameof(SequenceTables))]
    public void ActionsRunInTheOrderOfTheBuiltInPackage(string table)
    {
        var package = FullPackage.Of(_folder);

        var source = Write(package);

        Assert.Equal(
            BuildIn(package).RowsOf(table).OrderBy(row => row[2].Number).Select(row => (row[0].Text!, row[1].Text)),
            CompiledSequences.Of(source, Sequences[table]));
    }

    [Fact]
    public void NoTableOfThePackageIsLeftUncompared() =>
        Assert.Equal(
            ["MsiFileHash", "_Validation"],
            BuildIn(FullPackage.Of(_folder)).Tables.Select(table => table.Name).Except(Compared, StringComparer.Ordinal).Except(Sequences.Keys, StringComparer.Ordinal));

    [Fact]
    public void EveryElementStandsWhereWixTakesItAndSaysWhatWixKnows()
    {
        var elements = Write(FullPackage.Of(_folder)).Documents.SelectMany(document => document.Descendants()).ToList();

        Assert.All(elements, element => Assert.Equal("http://wixtoolset.org/schemas/v4/wxs", element.Name.NamespaceName));
        Assert.All(elements, element => Assert.True(
            WixSchema.Allows(element.Name.LocalName, element.Parent?.Name.LocalName ?? "document"), $"{element.Name.LocalName} in {element.Parent?.Name.LocalName}"));
        Assert.All(elements, element => Assert.Empty(
            element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Select(attribute => attribute.Name.LocalName).Except(WixSchema.AttributesOf(element.Name.LocalName))));
    }

    [Fact]
    public void EveryFileIsCopiedToThePlaceThatTheSourceNames()
    {
        var package = FullPackage.Of(_folder);

        var source = Write(package);

        var copied = source.Documents.SelectMany(document => document.Descendants()).Where(element => element.Name.LocalName == "File")
            .Select(file => Convert.ToHexString(File.ReadAllBytes(source.Resolve(file.Attribute("Source")!.Value))));
        Assert.Equal(
            package.Files.Select(file => Convert.ToHexString(File.ReadAllBytes(file.Source))).Order(StringComparer.Ordinal),
            copied.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void FilesAreDividedAmongCabinetsAsInTheBuiltInPackage()
    {
        var package = SamplePackage.Of(_folder, SampleFiles.Varied);
        var limits = new CabinetLimits(4, 2_000_000);
        var msi = _folder["Polls.msi"];
        InstallerWriter.Write(package, msi, 2, limits, CancellationToken.None);

        var source = Write(package, limits);

        Assert.Equal(RowsOf(InstallerReader.Read(msi), "Media"), source.Rows("Media"));
        var perDisk = source.Documents.SelectMany(document => document.Descendants()).Where(element => element.Name.LocalName == "File")
            .GroupBy(file => file.Attribute("DiskId")?.Value ?? "1", StringComparer.Ordinal).OrderBy(disk => disk.Key, StringComparer.Ordinal);
        Assert.Equal([4, 4, 1], perDisk.Select(disk => disk.Count()));
    }

    [Fact]
    public void ComponentsHaveTheBitnessOfTheProjectsPlatform()
    {
        var package = FullPackage.Of(_folder) with { Platform = InstallerPlatform.X86 };

        var source = Write(package);

        Assert.All(
            source.Documents.SelectMany(document => document.Descendants()).Where(element => element.Name.LocalName == "Component"),
            component => Assert.Null(component.Attribute("Bitness")));
        Assert.Contains("<InstallerPlatform>x86</InstallerPlatform>", File.ReadAllText(_folder["source folder/Polls.wixproj"]), StringComparison.Ordinal);
    }

    [Fact]
    public void TheSamePackageMakesTheSameBytesInEveryCulture()
    {
        var package = FullPackage.Of(_folder);
        var first = Bytes(package, "first");
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(first, Bytes(package, "second"));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void TextFilesHaveNoMarkAndUnixLineEnds()
    {
        Write(FullPackage.Of(_folder));

        Assert.All(Directory.GetFiles(_folder["source folder"]), path =>
        {
            var bytes = File.ReadAllBytes(path);
            Assert.Equal((byte)'<', bytes[0]);
            Assert.Equal((byte)'\n', bytes[^1]);
            Assert.DoesNotContain((byte)'\r', bytes);
        });
    }

    [Fact]
    public void AFileThatIsNotTheAnnouncedOneIsRefused()
    {
        var package = SamplePackage.Of(_folder, SampleFiles.Varied);
        var other = new string('0', 64);

        var changed = package with { Files = [package.Files[0] with { Sha256 = other }] };
        var longer = package with { Files = [package.Files[0] with { Size = 1 }] };
        var missing = package with { Files = [package.Files[0] with { Source = _folder["nowhere"] }] };

        Assert.All([changed, longer, missing], bad => Assert.Equal("DJIIS1604", Assert.Throws<DiagnosticException>(() => Write(bad)).Code));
    }

    private CompiledSource Write(InstallerPackage package, CabinetLimits? limits = null, string name = "source folder")
    {
        var folder = _folder[name];
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        WixSourceWriter.Write(package, new WixProject("Polls", "5.0.2"), folder, limits ?? CabinetLimits.Of(package.Compression), CancellationToken.None);
        return new CompiledSource(folder);
    }

    private SortedDictionary<string, byte[]> Bytes(InstallerPackage package, string name)
    {
        Write(package, limits: null, name);
        return SampleFiles.Read(_folder[name]);
    }

    private PackageContent BuildIn(InstallerPackage package)
    {
        var path = _folder["Polls.msi"];
        InstallerWriter.Write(package, path, CancellationToken.None);
        return InstallerReader.Read(path);
    }

    private static IEnumerable<string> RowsOf(PackageContent content, string table) =>
        content.RowsOf(table).Select(row => string.Join('|', Columns(table, row))).Order(StringComparer.Ordinal);

    // WiX learns size, version and place of a file by itself, numbers the files of a medium, and sorts its lists of properties. A control that is the only
    // one to be reached is followed by itself, or by none.
    private static IEnumerable<string?> Columns(string table, IReadOnlyList<Cell> row) => table switch
    {
        "File" => [row[0].Text, row[1].Text, row[2].Text, Write(row[6])],
        "Control" when row[10].Text == row[1].Text => [.. row.Select((cell, index) => index == 10 ? null : Write(cell))],
        "Media" => [Write(row[0]), row[3].Text],
        "Property" when row[0].Text!.EndsWith("Properties", StringComparison.Ordinal) => [row[0].Text, string.Join(';', row[1].Text!.Split(';').Order(StringComparer.Ordinal))],
        _ => row.Select(Write),
    };

    private static string? Write(Cell cell) =>
        cell.Bytes is null ? cell.Text ?? cell.Number?.ToString(CultureInfo.InvariantCulture) : Convert.ToHexString(cell.Bytes);
}
