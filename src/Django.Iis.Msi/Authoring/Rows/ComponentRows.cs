using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Catalogue;

namespace Django.Iis.Msi.Authoring.Rows;

/// <summary>One component for each file, so that Windows Installer's rules of components hold whatever comes and goes between versions.</summary>
internal static class ComponentRows
{
    /// <summary>msidbComponentAttributes64bit</summary>
    private const int Is64Bit = 256;

    /// <summary>msidbComponentAttributesPermanent: never removed.</summary>
    private const int IsPermanent = 16;

    /// <summary>msidbComponentAttributesNeverOverwrite: not installed where its key path exists.</summary>
    private const int IsNeverOverwritten = 128;

    /// <summary>Attributes of every component of the package.</summary>
    public static int PlatformAttributes(InstallerPackage package) => PlatformFacts.Of(package.Platform).Is64Bit ? Is64Bit : 0;

    public static IEnumerable<ITableRow> Of(InstallerPlan plan)
    {
        var attributes = PlatformAttributes(plan.Package);
        return
        [
            .. plan.Components.Select(component => new ComponentRow(
                component.Key,
                InstallerIdentity.Format(CodeOf(component, plan.Package)),
                component.DirectoryKey,
                attributes | (component.File?.Source.IsUserOwned == true ? IsPermanent | IsNeverOverwritten : 0),
                Condition: null,
                component.File?.Key)),
            .. CreateFolderRows(plan),
        ];
    }

    // Folders to be created; and those that hold folders, for which a row sees to their removal: of a folder without one, no more is tried than to
    // remove it with the last of its own files, when there may still be others further down.
    private static IEnumerable<CreateFolderRow> CreateFolderRows(InstallerPlan plan)
    {
        var described = new HashSet<string>();
        foreach (var component in plan.Components)
        {
            if (component.File is null && described.Add(component.DirectoryKey))
            {
                yield return new CreateFolderRow(component.DirectoryKey, component.Key);
            }

            foreach (var directory in FoldersAbove(FolderOf(component)).Where(described.Add))
            {
                yield return new CreateFolderRow(directory, component.Key);
            }
        }
    }

    private static string FolderOf(PlannedComponent component) => component.File is null ? component.Path : PathText.Folder(component.Path);

    private static IEnumerable<string> FoldersAbove(string path)
    {
        while (path.Length > 0)
        {
            path = PathText.Folder(path);
            yield return StableKey.OfDirectory(path);
        }
    }

    // A folder's path ends with the separator, so that it never has the code of a file.
    private static Guid CodeOf(PlannedComponent component, InstallerPackage package) =>
        InstallerIdentity.ComponentCode(package.UpgradeCode, component.File is null ? component.Path + PathText.Separator : component.Path);
}
