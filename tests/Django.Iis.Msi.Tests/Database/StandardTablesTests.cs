using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Catalogue;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests.Database;

public sealed class StandardTablesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Names => [.. StandardTables.All.Select(table => table.Name)];

    [Fact]
    public void EveryTypedRowsTableIsThere()
    {
        var typed = typeof(PropertyRow).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(PropertyRow).Namespace)
            .SelectMany(type => type.GetFields())
            .Where(field => field.IsStatic && field.FieldType == typeof(TableDefinition))
            .Select(field => (TableDefinition)field.GetValue(null)!)
            .Where(table => table.Name is not ("_Tables" or "_Columns"));

        Assert.All(typed, table => Assert.Same(table, StandardTables.Find(table.Name)));
    }

    [Fact]
    public void AnUnknownTableIsNone() => Assert.Null(StandardTables.Find("Colours"));

    [Theory]
    [MemberData(nameof(Names))]
    public void KeyColumnsComeFirst(string name)
    {
        var columns = Columns(name);

        Assert.True(columns[0].IsKey);
        Assert.Equal(columns.OrderByDescending(column => column.IsKey), columns);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NamesAreOfTheirColumnsAlone(string name) => Assert.Equal(Columns(name).Count, Columns(name).Select(column => column.Name).Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [MemberData(nameof(Names))]
    public void ReferencesLeadToColumnsOfTheSameTypeAndWidth(string name) => Assert.All(Columns(name).Where(column => column.KeyTable is not null), column =>
        Assert.All(column.KeyTable!.Split(';'), table =>
        {
            var target = StandardTables.Find(table)!.Columns[(column.KeyColumn ?? 1) - 1];
            Assert.Equal((target.Kind, target.Length), (column.Kind, column.Length));
        }));

    [Theory]
    [MemberData(nameof(Names))]
    public void ColumnsSayWhatTheyHold(string name) => Assert.All(Columns(name), column =>
    {
        Assert.NotEmpty(column.Description);
        Assert.Equal(column.Kind is ColumnKind.Text or ColumnKind.Binary, column.Category is not null);
        Assert.True(column.Minimum is null || column.Minimum <= column.Maximum);
        Assert.True(column.Set is null || column.Set.Split(';').All(value => value.Length > 0));
        Assert.False(column is { IsKey: true, IsLocalizable: true });
    });

    [ToolFact("wixl", "msiinfo")]
    public void TypesAreThoseOfWixl()
    {
        var msi = BuildWithWixl();

        var shared = msi.Tables.Where(table => StandardTables.Find(table) is not null).ToList();
        Assert.Superset(new HashSet<string>(StringComparer.Ordinal) { "Component", "Directory", "Feature", "File", "Media", "Property", "Registry", "ServiceInstall", "Shortcut", "Signature" }, shared.ToHashSet(StringComparer.Ordinal));
        Assert.All(shared, table =>
        {
            Assert.Equal(msi.Names(table), Columns(table).Select(column => column.Name));
            Assert.Equal(msi.Types(table), Columns(table).Select(TypeOf));
        });
    }

    private static IReadOnlyList<ColumnDefinition> Columns(string table) => StandardTables.Find(table)!.Columns;

    // As in an exported table: the letter says what is stored, in upper case where there may be none.
    private static string TypeOf(ColumnDefinition column)
    {
        var letter = column.Kind switch
        {
            ColumnKind.Text => column.IsLocalizable ? "l" : "s",
            ColumnKind.Binary => "v",
            _ => "i",
        };
        var size = column.Kind switch
        {
            ColumnKind.Text => column.Length,
            ColumnKind.Short => 2,
            ColumnKind.Long => 4,
            _ => 0,
        };
        return (column.IsNullable ? letter.ToUpperInvariant() : letter) + size.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private MsiFile BuildWithWixl()
    {
        _folder.Write("a.txt", "a file");
        var source = _folder.Write(
            "a.wxs",
            """
            <Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
              <Product Id="*" UpgradeCode="0e0e5e0c-8f5e-4c6b-9b53-3f6f0a0d5a11" Name="A" Version="1.0.0" Manufacturer="M" Language="1033">
                <Package Compressed="yes" />
                <Media Id="1" Cabinet="a.cab" EmbedCab="yes" />
                <Icon Id="a.ico" SourceFile="a.txt" />
                <Binary Id="B" SourceFile="a.txt" />
                <CustomAction Id="Run" BinaryKey="B" DllEntry="x" />
                <Upgrade Id="0e0e5e0c-8f5e-4c6b-9b53-3f6f0a0d5a11">
                  <UpgradeVersion Minimum="0.0.1" Maximum="1.0.0" Property="OLDER" />
                </Upgrade>
                <Property Id="FOUND">
                  <RegistrySearch Id="Search" Root="HKLM" Key="Software\A" Name="a" Type="raw" />
                </Property>
                <Condition Message="No.">1</Condition>
                <Directory Id="TARGETDIR" Name="SourceDir">
                  <Directory Id="INSTALLDIR" Name="A">
                    <Component Id="C" Guid="0e0e5e0c-8f5e-4c6b-9b53-3f6f0a0d5a12">
                      <CreateFolder />
                      <RemoveFolder Id="Remove" On="uninstall" />
                      <File Id="F" Source="a.txt" KeyPath="yes">
                        <Shortcut Id="S" Name="A" Directory="INSTALLDIR" WorkingDirectory="INSTALLDIR" />
                      </File>
                      <RegistryValue Root="HKLM" Key="Software\A" Name="a" Type="string" Value="b" />
                      <ServiceInstall Id="SI" Name="A" Type="ownProcess" Start="auto" ErrorControl="normal" />
                      <ServiceControl Id="SC" Name="A" Start="install" Stop="both" Remove="uninstall" />
                    </Component>
                  </Directory>
                </Directory>
                <Feature Id="Product" Level="1">
                  <ComponentRef Id="C" />
                </Feature>
                <InstallExecuteSequence>
                  <RemoveExistingProducts After="InstallInitialize" />
                </InstallExecuteSequence>
              </Product>
            </Wix>
            """);
        var msi = _folder["a.msi"];
        ChildProcess.Run("sh", ["-c", $"cd '{_folder.Path}' && wixl -o '{msi}' '{source}'"]).Succeeded();
        return new MsiFile(msi);
    }
}
