using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Msi.Tests.WixSource;

/// <summary>
/// The rows that WiX makes of a source folder, by a small reader of the elements that we write. What it knows of WiX was measured: the compiler of WiX
/// 5.0.2 made the same rows of the same sources.
/// </summary>
internal sealed class CompiledSource
{
    private readonly string _folder;
    private readonly List<XElement> _elements;

    /// <param name="folder">Full path of the folder with the .wxs files.</param>
    public CompiledSource(string folder)
    {
        _folder = folder;
        Documents = [.. Directory.GetFiles(folder, "*.wxs").Order(StringComparer.Ordinal).Select(XDocument.Load)];
        _elements = [.. Documents.SelectMany(document => document.Descendants())];
    }

    public IReadOnlyList<XDocument> Documents { get; }

    /// <summary>The rows of a table, their values separated by <c>|</c>, in ordinal order; of File, without what WiX learns of the file itself.</summary>
    public IReadOnlyList<string> Rows(string table) => [.. MakeRows(table).Select(row => string.Join('|', row)).Order(StringComparer.Ordinal)];

    /// <summary>Where a file of the source is, of a path below the folder that the project binds.</summary>
    public string Resolve(string path)
    {
        const string Bound = @"!(bindpath.payload)\";
        Assert.StartsWith(Bound, path, StringComparison.Ordinal);
        return Path.Combine(_folder, "payload", path[Bound.Length..].Replace('\\', Path.DirectorySeparatorChar));
    }

    /// <summary>A text as WiX takes it: <c>$$</c> and <c>!!</c> mean the sign, anything else that begins a variable would be one.</summary>
    public static string? Text(XElement element, string attribute)
    {
        var text = element.Attribute(attribute)?.Value;
        Assert.False(text?.Replace("$$", "", StringComparison.Ordinal).Contains("$(", StringComparison.Ordinal) == true, text);
        return text?.Replace("$$", "$", StringComparison.Ordinal).Replace("!!(", "!(", StringComparison.Ordinal);
    }

    private IEnumerable<string?[]> MakeRows(string table) => table switch
    {
        "ActionText" => Of("ProgressText").Select(text => Values(text, "Action", "Message", "Template")),
        "AppSearch" => Of("RegistrySearch").Select(search => new[] { Text(search.Parent!, "Id"), Text(search, "Id") }),
        "Binary" => Of("Binary").Select(Stream),
        "Component" => Of("Component").Select(Component),
        "CreateFolder" => Of("CreateFolder").Select(folder => new[] { Text(folder, "Directory"), Text(folder.Parent!, "Id") }),
        "CustomAction" => Of("CustomAction").Select(CustomAction),
        "Directory" => Directories(),
        "Feature" => Of("Feature").Select(Feature),
        "FeatureComponents" => FeatureComponents(),
        "File" => Of("File").Select(file => new[] { Text(file, "Id"), Text(file.Parent!, "Id"), FileName(file), Number(Is(file, "Vital", byDefault: true) ? 512 : 0) }),
        "Icon" => Of("Icon").Select(Stream),
        "LaunchCondition" => Of("Launch").Select(launch => Values(launch, "Condition", "Message")),
        "Media" => Of("Media").Select(media => new[] { Text(media, "Id"), (Is(media, "EmbedCab") ? "#" : "") + Text(media, "Cabinet") }),
        "MsiLockPermissionsEx" => Of("PermissionEx").Select(Permission),
        "Property" => Properties(),
        "RegLocator" => Of("RegistrySearch").Select(RegistrySearch),
        "Signature" => Of("FileSearch").Select(file => new[] { Text(file.Parent!, "Id"), Text(file, "Name"), null, null, null, null, null, null, null }),
        "Registry" => Of("RegistryValue").Select(RegistryValue),
        "Upgrade" => Of("UpgradeVersion").Select(Upgrade),
        _ => CompiledDialogs.MakeRows(table, Of),
    };

    private IEnumerable<XElement> Of(string name) => _elements.Where(element => element.Name.LocalName == name);

    private string?[] Stream(XElement element) =>
        [Text(element, "Id"), Convert.ToHexString(File.ReadAllBytes(Resolve(element.Attribute("SourceFile")!.Value)))];

    private static string?[] Component(XElement component)
    {
        var keys = component.Elements().Where(part => Is(part, "KeyPath")).ToList();
        Assert.Equal(1, keys.Count + (Is(component, "KeyPath") ? 1 : 0));
        var options = Sum(component, (16, "Permanent"), (64, "Transitive"), (128, "NeverOverwrite"))
            + (keys.Exists(key => key.Name.LocalName == "RegistryValue") ? 4 : 0)
            + (Text(component, "Bitness") == "always32" ? 0 : 256);
        return [Text(component, "Id"), Text(component, "Guid"), Text(component, "Directory"), Number(options), Text(component, "Condition"), keys.Select(key => Text(key, "Id")).SingleOrDefault()];
    }

    private static string?[] CustomAction(XElement action)
    {
        (string Attribute, int Type)[] sources = [("BinaryRef", 0), ("FileRef", 16), ("Directory", 32), ("Property", 48), ("Error", 16)];
        (string Attribute, int Type)[] targets = [("DllEntry", 1), ("ExeCommand", 2), ("Value", 3), ("Error", 3), ("JScriptCall", 5)];
        var source = sources.Single(known => action.Attribute(known.Attribute) is not null);
        var target = targets.Single(known => action.Attribute(known.Attribute) is not null);
        var type = source.Type + target.Type
            + Text(action, "Execute") switch { null => 0, "deferred" => 1024, "rollback" => 1280, "commit" => 1536, var other => throw new InvalidOperationException(other) }
            + (Text(action, "Return") == "ignore" ? 64 : 0)
            + (Is(action, "Impersonate", byDefault: true) ? 0 : 2048)
            + (Text(action, "Bitness") == "always64" ? 4096 : 0)
            + (Is(action, "HideTarget") ? 8192 : 0);
        return [Text(action, "Id"), Number(type), source.Attribute == "Error" ? null : Text(action, source.Attribute), Text(action, target.Attribute), null];
    }

    private IEnumerable<string?[]> Directories() =>
    [
        .. Of("StandardDirectory").Select(folder => new[] { Text(folder, "Id"), null, "SourceDir" }),
        .. Of("Directory").Select(folder => new[] { Text(folder, "Id"), Text(folder.Parent!, "Id"), FileName(folder) }),
    ];

    private static string?[] Feature(XElement feature) =>
    [
        Text(feature, "Id"),
        feature.Parent!.Name.LocalName == "Feature" ? Text(feature.Parent, "Id") : null,
        Text(feature, "Title"),
        Text(feature, "Description"),
        Text(feature, "Display") == "hidden" ? "0" : Text(feature, "Display"),
        Text(feature, "Level"),
        Text(feature, "ConfigurableDirectory"),
        Number((Text(feature, "InstallDefault") == "followParent" ? 2 : 0) + (Is(feature, "AllowAdvertise", byDefault: true) ? 0 : 8) + (Is(feature, "AllowAbsent", byDefault: true) ? 0 : 16)),
    ];

    private IEnumerable<string?[]> FeatureComponents() =>
        from reference in Of("ComponentGroupRef")
        let members = Of("ComponentGroup").Single(known => Text(known, "Id") == Text(reference, "Id"))
        from component in members.Elements()
        select new[] { Text(reference.Parent!, "Id"), Text(component, "Id") };

    private static string?[] Permission(XElement permission)
    {
        var (table, key) = permission.Parent!.Name.LocalName switch
        {
            "CreateFolder" => ("CreateFolder", "Directory"),
            "RegistryValue" => ("Registry", "Id"),
            var other => (other, "Id"),
        };
        return [Text(permission, "Id"), Text(permission.Parent, key), table, Text(permission, "Sddl"), Text(permission, "Condition")];
    }

    private IEnumerable<string?[]> Properties()
    {
        var package = Of("Package").Single();
        Assert.Equal("perMachine", Text(package, "Scope"));
        return
        [
            ["ALLUSERS", "1"],
            ["Manufacturer", Text(package, "Manufacturer")],
            ["ProductCode", Text(package, "ProductCode")],
            ["ProductLanguage", Text(package, "Language")],
            ["ProductName", Text(package, "Name")],
            ["ProductVersion", Text(package, "Version")],
            ["UpgradeCode", Text(package, "UpgradeCode")],
            .. Of("Property").Where(property => property.Attribute("Value") is not null).Select(property => Values(property, "Id", "Value")),
            ["SecureCustomProperties", Listed("Secure")],
            ["MsiHiddenProperties", Listed("Hidden")],
        ];

        string Listed(string flag) =>
            string.Join(';', Of("Property").Where(property => Is(property, flag)).Select(property => Text(property, "Id")).Order(StringComparer.Ordinal));
    }

    private static string?[] RegistrySearch(XElement search)
    {
        Assert.Equal("HKLM", Text(search, "Root"));
        // Without a file in it, a search of type file would find the folder.
        Assert.Equal(Text(search, "Type") != "raw", search.Elements().Any());
        // With an id of its own, a file would get a row in DrLocator too (the compiler of WiX 5: ParseFileSearchElement).
        Assert.DoesNotContain(search.Elements(), file => file.Attribute("Id") is not null);
        var type = Array.IndexOf(["directory", "file", "raw"], Text(search, "Type")) + (Text(search, "Bitness") == "always64" ? 16 : 0);
        return [Text(search, "Id"), "2", Text(search, "Key"), Text(search, "Name"), Number(type)];
    }

    private static string?[] RegistryValue(XElement value)
    {
        Assert.Equal("HKLM", Text(value, "Root"));
        var text = Text(value, "Value")!;
        var stored = Text(value, "Type") switch
        {
            "integer" => "#" + text,
            "expandable" => "#%" + text,
            "string" => text.StartsWith('#') ? "#" + text : text,
            var other => throw new InvalidOperationException(other),
        };
        return [Text(value, "Id"), "2", Text(value, "Key"), Text(value, "Name"), stored, Text(value.Parent!, "Id")];
    }

    private static string?[] Upgrade(XElement version) =>
    [
        Text(version.Parent!, "Id"), Text(version, "Minimum"), Text(version, "Maximum"), Text(version, "Language"),
        Number(Sum(version, (1, "MigrateFeatures"), (2, "OnlyDetect"), (256, "IncludeMinimum"), (512, "IncludeMaximum"))),
        Text(version, "RemoveFeatures"), Text(version, "Property"),
    ];

    private static string FileName(XElement element) =>
        element.Attribute("ShortName") is null ? Text(element, "Name")! : Text(element, "ShortName") + "|" + Text(element, "Name");

    public static int Sum(XElement element, params (int Option, string Attribute)[] options) =>
        options.Where(option => Is(element, option.Attribute)).Sum(option => option.Option);

    public static bool Is(XElement element, string attribute, bool byDefault = false) => Text(element, attribute) switch
    {
        null => byDefault,
        "yes" => true,
        "no" => false,
        var other => throw new InvalidOperationException(other),
    };

    public static string?[] Values(XElement element, params string[] attributes) => [.. attributes.Select(attribute => Text(element, attribute))];

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
