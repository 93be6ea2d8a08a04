using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Authoring.Rules;

namespace Django.Iis.Msi.Authoring;

/// <summary>Assigns what a package leaves open: folders, keys, short names, the order of the files.</summary>
internal sealed class InstallerPlanner
{
    private readonly InstallerPackage _package;
    private readonly IReadOnlyList<string> _directories;
    private readonly IReadOnlyDictionary<string, string> _fileNames;

    private InstallerPlanner(InstallerPackage package)
    {
        _package = package;
        _directories = [.. DirectoriesOf(package).OrderBy(path => path, StringComparer.Ordinal)];
        _fileNames = AssignFileNames();
    }

    /// <exception cref="Diagnostics.DiagnosticException">Something cannot be installed as it is described (DJIIS16xx).</exception>
    public static InstallerPlan Plan(InstallerPackage package)
    {
        PackageRules.Check(package);
        return new InstallerPlanner(package).Plan();
    }

    private InstallerPlan Plan()
    {
        var files = PackingOrder.Of(_package.Files)
            .Select((file, index) => new PlannedFile(file, StableKey.OfFile(file.Path), _fileNames[file.Path], index + 1))
            .ToList();
        var components = files.Select(ComponentOf)
            .Concat(PackageFolders.Created(_package).Distinct(StringComparer.Ordinal).Select(ComponentOf))
            .OrderBy(component => component.Path, StringComparer.Ordinal);
        return new InstallerPlan(_package, [.. _directories.Select(PlanDirectory)], [.. components], files, RegistryPlanner.Plan(_package));
    }

    private PlannedDirectory PlanDirectory(string path) =>
        new(path, StableKey.OfDirectory(path), StableKey.OfDirectory(PathText.Folder(path)), _fileNames[path]);

    private static PlannedComponent ComponentOf(PlannedFile file)
    {
        var path = file.Source.Path;
        return new PlannedComponent(path, StableKey.OfFileComponent(path), StableKey.OfDirectory(PathText.Folder(path)), file);
    }

    private static PlannedComponent ComponentOf(string directory) =>
        new(directory, StableKey.OfFolderComponent(directory), StableKey.OfDirectory(directory), File: null);

    private static HashSet<string> DirectoriesOf(InstallerPackage package)
    {
        var directories = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in package.Files.Select(file => PathText.Folder(file.Path)).Concat(PackageFolders.Created(package)))
        {
            for (var folder = path; folder.Length > 0 && directories.Add(folder); folder = PathText.Folder(folder))
            {
            }
        }

        return directories;
    }

    // Files and folders side by side share one space of short names.
    private Dictionary<string, string> AssignFileNames() => _package.Files
        .Select(file => file.Path)
        .Concat(_directories)
        .GroupBy(PathText.Folder, StringComparer.Ordinal)
        .SelectMany(siblings =>
        {
            var names = ShortNames.Assign(siblings.Select(PathText.Name));
            return siblings.Select(path => (Path: path, FileName: names[PathText.Name(path)]));
        })
        .ToDictionary(assigned => assigned.Path, assigned => assigned.FileName, StringComparer.Ordinal);
}
