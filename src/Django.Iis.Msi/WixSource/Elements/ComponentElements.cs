using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Msi.Authoring;

namespace Django.Iis.Msi.WixSource.Elements;

/// <summary>The components with what they install, in a group for each feature (Windows Installer: Component table).</summary>
internal sealed class ComponentElements
{
    /// <summary>msidbComponentAttributes64bit</summary>
    private const int Is64Bit = 256;

    /// <summary>The options of a component, and the attributes that stand for them.</summary>
    private static readonly (int Option, string Attribute)[] Options =
    [
        (8, "SharedDllRefCount"),
        (16, "Permanent"),
        (64, "Transitive"),
        (128, "NeverOverwrite"),
        (512, "DisableRegistryReflection"),
        (1024, "UninstallWhenSuperseded"),
        (2048, "Shared"),
    ];

    private readonly SourceTables _tables;
    private readonly ComponentParts _parts;
    private readonly bool _isPlatform64Bit;

    /// <param name="plan">Has the files.</param>
    /// <param name="tables">The rows to say.</param>
    /// <param name="disks">The cabinet of each file, by the file's key.</param>
    public ComponentElements(InstallerPlan plan, SourceTables tables, IReadOnlyDictionary<string, int> disks)
    {
        _tables = tables;
        _parts = new ComponentParts(plan, tables, disks);
        _isPlatform64Bit = PlatformFacts.Of(plan.Package.Platform).Is64Bit;
    }

    /// <summary>A fragment for each feature that has components.</summary>
    public IEnumerable<XElement> Fragments()
    {
        var components = _tables.Rows("Component").ToDictionary(row => row.Key("Component"), StringComparer.Ordinal);
        var written = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. _tables.Rows("FeatureComponents").GroupBy(row => row.Key("Feature_"), StringComparer.Ordinal).Select(feature => WixXml.Element(
                "Fragment",
                WixXml.Element(
                    "ComponentGroup",
                    WixXml.Attribute("Id", feature.Key),
                    feature.Select(row => row.Key("Component_")).Select(key => written.Add(key) ? Component(components[key]) : Reference(key))))),
        ];
    }

    private static XElement Reference(string key) => WixXml.Element("ComponentRef", WixXml.Attribute("Id", key));

    private XElement Component(SourceRow row) => WixXml.Element(
        "Component",
        WixXml.Attribute("Id", row.Key("Component")),
        WixXml.Attribute("Guid", row.Key("ComponentId")),
        WixXml.Attribute("Directory", row.Key("Directory_")),
        BitnessOf(row.Options("Attributes")),
        WixXml.Flag("KeyPath", row.Text("KeyPath") is null),
        Options.Select(option => WixXml.Flag(option.Attribute, (row.Options("Attributes") & option.Option) != 0)),
        WixXml.Attribute("Condition", row.Text("Condition")),
        _parts.Of(row.Key("Component"), row.Text("KeyPath")));

    private XAttribute? BitnessOf(int options)
    {
        var is64Bit = (options & Is64Bit) != 0;
        return is64Bit == _isPlatform64Bit ? null : new XAttribute("Bitness", is64Bit ? "always64" : "always32");
    }
}
