using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE18.</summary>
internal sealed class Ice18EmptyFolders() : ValidationRule(
    "ICE18",
    ValidationLevel.Error,
    "A component whose key path is its folder creates that folder, if it has nothing else.",
    "Add the folder and the component to the CreateFolder table: Windows Installer removes an empty folder, and then repairs the component at each use.")
{
    private static readonly IReadOnlyList<(string Table, string Folder)> TablesOfFiles =
        [("RemoveFile", "DirProperty"), ("DuplicateFile", "DestFolder"), ("MoveFile", "DestFolder")];

    public override IEnumerable<ValidationFinding> Check(PackageView package)
    {
        var withFiles = ValuesOf(package, "File", "Component_");
        var created = PairsOf(package, "CreateFolder", "Directory_");
        var used = new HashSet<(string?, string?)>(TablesOfFiles.SelectMany(table => PairsOf(package, table.Table, table.Folder)));
        return
            from component in package.Rows("Component")
            where component.Text("KeyPath") is null && !withFiles.Contains(component.Text("Component"))
            let pair = (component.Text("Component"), component.Text("Directory_"))
            where !used.Contains(pair) && !created.Contains(pair)
            select At(component, "KeyPath", $"The key path is the folder '{component.Text("Directory_")}', which the component does not create.");
    }

    private static HashSet<string?> ValuesOf(PackageView package, string table, string column) =>
        new(package.Rows(table).Select(row => row.Text(column)), StringComparer.Ordinal);

    private static HashSet<(string?, string?)> PairsOf(PackageView package, string table, string folder) =>
        new(package.Rows(table).Select(row => (row.Text("Component_"), row.Text(folder))));
}
