using System;
using System.IO;
using System.Linq;
using Django.Iis.Core.Caching;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.IO;
using Django.Iis.Core.Packaging;
using Django.Iis.Core.Python.ByteCode;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Fills the server's site-packages folder, which it replaces when all wheels are in, with their byte-code.</summary>
[MSBuildMultiThreadableTask]
public sealed class UnpackWheels : WheelTask
{
    private const string ListKind = "lists";

    private const string ListName = "site-packages.txt";

    /// <summary>The folders of wheels.</summary>
    [Required]
    public string[] Wheels { get; set; } = [];

    /// <summary>The site-packages folder to replace.</summary>
    [Required]
    public string Destination { get; set; } = "";

    /// <summary>The list of what is in the folder to write, for <see cref="BuildSiteModel"/>.</summary>
    [Required]
    public string Manifest { get; set; } = "";

    protected override void ExecuteCore()
    {
        var wheels = Wheels.SelectMany(folder => Directory.EnumerateFiles(FullPath(folder), "*.whl")).OrderBy(path => Path.GetFileName(path), StringComparer.Ordinal).ToList();
        var compiles = Scope != ByteCodeScope.None;
        if (compiles && !CanCompile)
        {
            LogMessage(PythonDiagnostics.NoByteCode, file: null, 0, PythonVersion, FoundVersion);
        }

        using var folder = new AtomicFolder(FullPath(Destination));
        var packages = Fill(wheels, folder.Temporary, compiles && CanCompile);
        folder.Commit();
        Share(FullPath(Manifest), PackageManifest.Format(packages));
    }

    /// <summary>Projects with the same packages have one list of them, as they have one copy of the packages.</summary>
    private void Share(string path, string text)
    {
        var entry = new CacheStore(FullPath(CacheFolder)).GetOrAdd(ListKind, Hashes.OfText(text), folder =>
        {
            File.WriteAllText(Path.Combine(folder, ListName), text);
            return CacheStore.Describe(folder);
        });
        File.Delete(path);
        HardLink.CreateOrCopy(Path.Combine(entry.Folder, ListName), path);
    }
}
