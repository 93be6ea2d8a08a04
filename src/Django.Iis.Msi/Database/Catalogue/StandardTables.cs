using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Database.Catalogue.Standard;

namespace Django.Iis.Msi.Database.Catalogue;

/// <summary>
/// All tables of Windows Installer packages by name (Windows Installer: Database Tables). Those that packages of ours have are defined beside their typed rows,
/// the others in groups.
/// </summary>
internal static class StandardTables
{
    private static readonly Dictionary<string, TableDefinition> ByName = Collect();

    public static IEnumerable<TableDefinition> All => ByName.Values.OrderBy(table => table.Name, StringComparer.Ordinal);

    /// <summary>The table of a name; null when Windows Installer has none.</summary>
    public static TableDefinition? Find(string name) => ByName.TryGetValue(name, out var table) ? table : null;

    private static Dictionary<string, TableDefinition> Collect()
    {
        TableDefinition[] typed =
        [
            ActionTextRow.Definition,
            AppSearchRow.Definition,
            BinaryRow.Definition,
            CheckBoxRow.Definition,
            ComponentRow.Definition,
            ControlConditionRow.Definition,
            ControlEventRow.Definition,
            ControlRow.Definition,
            CreateFolderRow.Definition,
            CustomActionRow.Definition,
            DialogRow.Definition,
            DirectoryRow.Definition,
            ErrorRow.Definition,
            EventMappingRow.Definition,
            FeatureComponentsRow.Definition,
            FeatureRow.Definition,
            FileRow.Definition,
            IconRow.Definition,
            LaunchConditionRow.Definition,
            ListBoxRow.Definition,
            MediaRow.Definition,
            MsiFileHashRow.Definition,
            MsiLockPermissionsExRow.Definition,
            PropertyRow.Definition,
            RegLocatorRow.Definition,
            RegistryRow.Definition,
            SequenceTable.AdminExecute,
            SequenceTable.AdminUI,
            SequenceTable.AdvertiseExecute,
            SequenceTable.InstallExecute,
            SequenceTable.InstallUI,
            SignatureRow.Definition,
            TextStyleRow.Definition,
            UITextRow.Definition,
            UpgradeRow.Definition,
            ValidationRow.Definition,
        ];
        return typed
            .Concat(FileTables.All)
            .Concat(InterfaceTables.All)
            .Concat(OdbcTables.All)
            .Concat(PackageTables.All)
            .Concat(PatchTables.All)
            .Concat(RegistrationTables.All)
            .Concat(SearchTables.All)
            .Concat(ServiceTables.All)
            .ToDictionary(table => table.Name, StringComparer.Ordinal);
    }
}
