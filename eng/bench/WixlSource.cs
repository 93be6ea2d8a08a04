using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace Django.Iis.Bench;

/// <summary>
/// A folder described for wixl: one component for each file, in one tree of folders, with ready GUIDs. (What wixl-heat writes takes wixl longer.)
/// </summary>
internal sealed class WixlSource(string folder)
{
    private static readonly XNamespace Wix = "http://schemas.microsoft.com/wix/2006/wi";

    private readonly List<string> _components = [];
    private int _identifiers;

    /// <param name="tree">The folder to describe.</param>
    /// <param name="path">Where to write; wixl finds the files only by their paths from this file's folder, in which it must be started.</param>
    public static void Write(string tree, string path) => new XDocument(new WixlSource(Path.GetDirectoryName(path)!).Product(tree)).Save(path);

    private XElement Product(string tree)
    {
        var content = Content(new DirectoryInfo(tree)).ToArray();
        return new XElement(
            Wix + "Wix",
            new XElement(
                Wix + "Product",
                Attributes(
                    ("Id", "*"),
                    ("Name", "Bench"),
                    ("Language", "1033"),
                    ("Version", "1.0.0"),
                    ("UpgradeCode", "11111111-2222-3333-4444-555555555555"),
                    ("Manufacturer", "Bench")),
                new XElement(Wix + "Package", Attributes(("InstallerVersion", "500"), ("Compressed", "yes"), ("InstallScope", "perMachine"))),
                new XElement(Wix + "Media", Attributes(("Id", "1"), ("Cabinet", "cab1.cab"), ("EmbedCab", "yes"))),
                Folder("TARGETDIR", "SourceDir", Folder("ProgramFiles64Folder", name: null, Folder("INSTALLDIR", "Bench", content))),
                new XElement(
                    Wix + "Feature",
                    Attributes(("Id", "Main"), ("Level", "1")),
                    _components.Select(component => new XElement(Wix + "ComponentRef", new XAttribute("Id", component))))));
    }

    private IEnumerable<XElement> Content(DirectoryInfo folder) =>
        folder.EnumerateFileSystemInfos()
            .OrderBy(entry => entry.Name, StringComparer.Ordinal)
            .Select(entry => entry is DirectoryInfo inner ? Folder(NewId("d"), inner.Name, [.. Content(inner)]) : Component(entry));

    private XElement Component(FileSystemInfo file)
    {
        var component = NewId("c");
        _components.Add(component);
        var guid = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(file.FullName)).AsSpan(0, 16));
        return new XElement(
            Wix + "Component",
            Attributes(("Id", component), ("Guid", guid.ToString().ToUpperInvariant())),
            new XElement(Wix + "File", Attributes(("Id", NewId("f")), ("KeyPath", "yes"), ("Name", file.Name), ("Source", Path.GetRelativePath(folder, file.FullName)))));
    }

    private static XElement Folder(string id, string? name, params XElement[] content) =>
        new(Wix + "Directory", new XAttribute("Id", id), name is null ? null : new XAttribute("Name", name), content);

    private static XAttribute[] Attributes(params (string Name, string Value)[] attributes) =>
        [.. attributes.Select(attribute => new XAttribute(attribute.Name, attribute.Value))];

    private string NewId(string kind) => $"{kind}{++_identifiers}";
}
