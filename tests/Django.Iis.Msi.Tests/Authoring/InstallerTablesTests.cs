using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using Django.Iis.Msi.Authoring;
using Django.Iis.Msi.Executables;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests.Authoring;

public sealed class InstallerTablesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolFact("msiinfo")]
    public void PropertiesSayWhoTheProductIs()
    {
        var properties = Sample().WriteTo(_folder).Pairs("Property");

        Assert.Equal("Polls", properties["ProductName"]);
        Assert.Equal("Müller & Söhne", properties["Manufacturer"]);
        Assert.Equal("1.0.0", properties["ProductVersion"]);
        Assert.Equal("1", properties["ALLUSERS"]);
        Assert.Contains("INSTALLDIR", properties["SecureCustomProperties"].Split(';'));
    }

    [ToolFact("msiinfo")]
    public void TheProgramsEntryCarriesItsLinks()
    {
        var programs = new ProgramsEntry { Comments = "A poll", Contact = "Help desk", HelpLink = "https://help.example", AboutLink = "https://example" };

        var properties = (Sample() with { Programs = programs }).WriteTo(_folder).Pairs("Property");

        Assert.Equal("A poll", properties["ARPCOMMENTS"]);
        Assert.Equal("Help desk", properties["ARPCONTACT"]);
        Assert.Equal("https://help.example", properties["ARPHELPLINK"]);
        Assert.Equal("https://example", properties["ARPURLINFOABOUT"]);
    }

    [ToolFact("msiinfo")]
    public void FilesAreNumberedByTypeAndThenByPath()
    {
        var files = Sample().WriteTo(_folder).Rows("File");

        var names = files.OrderBy(row => int.Parse(row[7], CultureInfo.InvariantCulture)).Select(row => row[2].Split('|')[^1]);

        Assert.Equal(
            ["readme", "style.min.css", "Größe µ.png", "manage.py", "__init__.py", "0001_initial.py", "models.py", "views.py", "deep.txt"],
            names);
    }

    [ToolFact("msiinfo")]
    public void EveryFileIsTheKeyPathOfItsOwn64BitComponent()
    {
        var msi = Sample().WriteTo(_folder);

        var files = msi.Rows("File").Select(row => (File: row[0], Component: row[1]));
        var components = msi.Rows("Component").Where(row => row[3] == "256").Select(row => (File: row[5], Component: row[0]));
        Assert.Equal(files.Order(), components.Order());
    }

    [ToolFact("msiinfo")]
    public void ComponentCodesAreTheSameInEveryVersion()
    {
        var fewer = SampleFiles.Varied.Where(file => file.Key != "readme").ToDictionary();

        var first = SamplePackage.Of(_folder, SampleFiles.Varied).WriteTo(_folder).Pairs("Component");
        var second = SamplePackage.Of(_folder, fewer, "2.0.0").WriteTo(_folder).Pairs("Component");

        Assert.Equal(first.Count - 1, second.Count);
        Assert.Empty(second.Except(first));
    }

    [ToolFact("msiinfo")]
    public void UnversionedFilesHaveTheirHash()
    {
        var msi = Sample().WriteTo(_folder);

        var file = msi.Rows("File").Single(row => row[2] == "manage.py")[0];
        var hash = msi.Rows("MsiFileHash").Single(row => row[0] == file).Skip(2).SelectMany(part => BitConverter.GetBytes(int.Parse(part, CultureInfo.InvariantCulture)));
        Assert.Equal(MD5.HashData(SampleFiles.Varied["manage.py"]), hash);
        Assert.Equal(SampleFiles.Varied.Count(sample => sample.Value.Length > 0), msi.Rows("MsiFileHash").Count);
    }

    [ToolFact("msiinfo")]
    public void ExecutablesHaveTheirVersionInsteadOfAHash()
    {
        var executable = File.ReadAllBytes(typeof(FileVersionReader).Assembly.Location);
        var msi = SamplePackage.Of(_folder, new Dictionary<string, byte[]> { ["a.dll"] = executable }).WriteTo(_folder);

        Assert.Equal(["1.0.0.0", "0"], msi.Rows("File").Single()[4..6]);
        Assert.DoesNotContain("MsiFileHash", msi.Tables);
    }

    [ToolFact("msiinfo")]
    public void AnEmptyFolderHasAComponentThatCreatesIt()
    {
        var msi = (Sample() with { EmptyDirectories = ["media/uploads"] }).WriteTo(_folder);

        var folder = msi.Rows("Directory").Single(row => row[2].EndsWith("uploads", StringComparison.Ordinal))[0];
        var component = msi.Rows("Component").Single(row => row[5].Length == 0);
        Assert.Equal(folder, component[2]);
        Assert.Contains(msi.Rows("CreateFolder"), row => row[0] == folder && row[1] == component[0]);
    }

    [ToolFact("msiinfo")]
    public void NoFeatureHasMoreThan800Components()
    {
        const int registryValues = 2;
        var files = Enumerable.Range(0, 1_700 - registryValues).ToDictionary(number => $"module{number:d4}.py", number => new[] { (byte)number });
        var msi = SamplePackage.Of(_folder, files).WriteTo(_folder);

        Assert.Equal([800, 800, 100], msi.Rows("FeatureComponents").CountBy(row => row[0]).Select(part => part.Value));
        Assert.Equal(["Part1", "Part2", "Part3"], msi.Rows("Feature").Where(row => row[1] == "Product").Select(row => row[0]));
    }

    [ToolFact("msiinfo")]
    public void AnotherPlatformHasAnotherTemplate()
    {
        Assert.Contains("Template: x64;1033", Sample().WriteTo(_folder).Summary, StringComparison.Ordinal);
        Assert.Contains("Template: Intel;1033", (Sample() with { Platform = InstallerPlatform.X86 }).WriteTo(_folder).Summary, StringComparison.Ordinal);
        Assert.Contains("Template: Arm64;1033", (Sample() with { Platform = InstallerPlatform.Arm64 }).WriteTo(_folder).Summary, StringComparison.Ordinal);
    }

    [ToolFact("msiinfo")]
    public void ConditionsNeverBlockRepairAndRemoval() =>
        Assert.All(Sample().WriteTo(_folder).Rows("LaunchCondition"), row => Assert.StartsWith("Installed OR ", row[0], StringComparison.Ordinal));

    [ToolFact("msiinfo")]
    public void TheOldProductIsRemovedLastInsideTheTransaction()
    {
        var sequence = Sample().WriteTo(_folder).Rows("InstallExecuteSequence").OrderBy(row => int.Parse(row[2], CultureInfo.InvariantCulture)).Select(row => row[0]);

        Assert.Equal(["InstallExecute", "RemoveExistingProducts", "InstallFinalize"], sequence.TakeLast(3));
    }

    // Every value that the catalogue calls a reference must be a key of one of the tables that it names.
    [ToolFact("msiinfo")]
    public void ReferencesLeadSomewhere()
    {
        var msi = (Sample() with { EmptyDirectories = ["media"] }).WriteTo(_folder);

        var references = msi.Rows("_Validation").Where(row => row[5].Length > 0 && msi.Tables.Contains(row[0], StringComparer.Ordinal)).ToList();
        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.Empty(ValuesOf(reference[0], reference[1]).Except(KeysOf(reference[5], int.Parse(reference[6], CultureInfo.InvariantCulture)), StringComparer.Ordinal)));

        IEnumerable<string> ValuesOf(string table, string column) => msi.Column(table, column).Where(value => value.Length > 0);

        IEnumerable<string> KeysOf(string tables, int column) =>
            tables.Split(';').Where(table => msi.Tables.Contains(table, StringComparer.Ordinal)).SelectMany(table => msi.Rows(table).Select(row => row[column - 1]));
    }

    private InstallerPackage Sample() => SamplePackage.Of(_folder, SampleFiles.Varied);
}
