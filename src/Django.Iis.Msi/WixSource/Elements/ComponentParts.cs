using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Msi.Authoring;

namespace Django.Iis.Msi.WixSource.Elements;

/// <summary>What a component consists of: its file, registry values, folders to create and to clear.</summary>
internal sealed class ComponentParts
{
    /// <summary>msidbFileAttributesVital: WiX takes every file for vital.</summary>
    private const int Vital = 512;

    /// <summary>The options of a file, and the attributes that stand for them (Windows Installer: File table).</summary>
    private static readonly (int Option, string Attribute)[] FileOptions =
    [
        (1, "ReadOnly"),
        (2, "Hidden"),
        (4, "System"),
        (1024, "Checksum"),
    ];

    private readonly IReadOnlyDictionary<string, string> _paths;
    private readonly ILookup<string, SourceRow> _files;
    private readonly IReadOnlyDictionary<string, int> _disks;
    private readonly ILookup<string, SourceRow> _registry;
    private readonly ILookup<string, SourceRow> _createdFolders;
    private readonly IReadOnlyDictionary<string, string> _firstCreators;
    private readonly ILookup<string, SourceRow> _removedFiles;
    private readonly PermissionElements _permissions;

    public ComponentParts(InstallerPlan plan, SourceTables tables, IReadOnlyDictionary<string, int> disks)
    {
        _paths = plan.Files.ToDictionary(file => file.Key, file => file.Source.Path, StringComparer.Ordinal);
        _files = tables.RowsBy("File", "Component_");
        _disks = disks;
        _registry = tables.RowsBy("Registry", "Component_");
        _createdFolders = tables.RowsBy("CreateFolder", "Component_");
        _firstCreators = tables.RowsBy("CreateFolder", "Directory_")
            .ToDictionary(rows => rows.Key, rows => rows.First().Key("Component_"), StringComparer.Ordinal);
        _removedFiles = tables.RowsBy("RemoveFile", "Component_");
        _permissions = new PermissionElements(tables);
    }

    /// <param name="component">Key of the component.</param>
    /// <param name="keyPath">Key of the file or registry value that proves it; null for its folder.</param>
    public IEnumerable<XElement> Of(string component, string? keyPath) =>
    [
        .. _files[component].Select(row => File(row, keyPath)),
        .. _registry[component].Select(row => RegistryElements.Of(row, keyPath, _permissions)),
        .. _createdFolders[component].Select(row => CreateFolder(row, component)),
        .. _removedFiles[component].Select(Remove),
    ];

    // Size, version and hash are WiX's to find out.
    private XElement File(SourceRow row, string? keyPath)
    {
        var key = row.Key("File");
        return WixXml.Element(
            "File",
            WixXml.Attribute("Id", key),
            FileNames.Of(row.Key("FileName")),
            FileOptions.Select(option => WixXml.Flag(option.Attribute, (row.Options("Attributes") & option.Option) != 0)),
            (row.Options("Attributes") & Vital) == 0 ? WixXml.Attribute("Vital", isSet: false) : null,
            WixXml.Flag("KeyPath", key == keyPath),
            _disks[key] == 1 ? null : WixXml.Attribute("DiskId", _disks[key]),
            WixPath.Attribute("Source", WixPath.Files, _paths[key]),
            _permissions.Of("File", key));
    }

    // Permissions are the folder's, whichever components create it: the first one says them.
    private XElement CreateFolder(SourceRow row, string component) => WixXml.Element(
        "CreateFolder",
        WixXml.Attribute("Directory", row.Key("Directory_")),
        _firstCreators[row.Key("Directory_")] == component ? _permissions.Of("CreateFolder", row.Key("Directory_")) : null);

    // Windows Installer: RemoveFile table. Without a name, the folder itself goes, if it is empty.
    private static XElement Remove(SourceRow row) => WixXml.Element(
        row.Text("FileName") is null ? "RemoveFolder" : "RemoveFile",
        WixXml.Attribute("Id", row.Key("FileKey")),
        WixXml.Attribute("Directory", row.Key("DirProperty")),
        row.Text("FileName") is { } name ? FileNames.Of(name) : null,
        new XAttribute("On", row.Options("InstallMode") switch { 1 => "install", 2 => "uninstall", _ => "both" }));
}
