using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Syntax;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE30. Folders that only properties tell apart are different ones.</summary>
internal sealed class Ice30SameFile() : ValidationRule(
    "ICE30",
    ValidationLevel.Error,
    "No two components install a file to the same path, by long names or by short ones.",
    "Install the file by one component only, or give the files different short names.")
{
    public override IEnumerable<ValidationFinding> Check(PackageView package) => Check(package, isShort: false).Concat(Check(package, isShort: true));

    private IEnumerable<ValidationFinding> Check(PackageView package, bool isShort)
    {
        var folders = new Dictionary<string, Dictionary<string, RowView>>(StringComparer.OrdinalIgnoreCase);
        var components = package.Table("Component");
        foreach (var file in package.Rows("File"))
        {
            if (components.Find(file.Text("Component_")) is not { } component || file.Text("FileName") is not { } fileName)
            {
                continue;
            }

            var folder = package.Directories.PathOf(component.Text("Directory_") ?? "", isShort);
            var name = isShort ? FileNames.Short(fileName) : FileNames.Long(fileName);
            var files = FilesOf(folders, folder);
            if (!files.TryGetValue(name, out var other))
            {
                files.Add(name, component);
            }
            else if (!string.Equals(other.Key, component.Key, StringComparison.Ordinal))
            {
                yield return Collision(file, component, other, folder + "\\" + name);
            }
        }
    }

    private static Dictionary<string, RowView> FilesOf(Dictionary<string, Dictionary<string, RowView>> folders, string folder)
    {
        if (!folders.TryGetValue(folder, out var files))
        {
            files = new Dictionary<string, RowView>(StringComparer.OrdinalIgnoreCase);
            folders.Add(folder, files);
        }

        return files;
    }

    // Where both have conditions, those may exclude each other.
    private ValidationFinding Collision(RowView file, RowView component, RowView other, string path)
    {
        var message = $"Components '{other.Key}' and '{component.Key}' both install '{path}'.";
        return component.Text("Condition") is not null && other.Text("Condition") is not null
            ? WarnAt(file, "FileName", message)
            : At(file, "FileName", message);
    }
}
