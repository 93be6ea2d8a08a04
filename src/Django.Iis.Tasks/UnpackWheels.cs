using System;
using System.IO;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.IO;
using Django.Iis.Core.Packaging;
using Django.Iis.Core.Python.ByteCode;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Fills the server's site-packages folder, which it replaces when all wheels are in, with their byte-code.</summary>
public sealed class UnpackWheels : WheelTask
{
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
        AtomicFile.WriteText(FullPath(Manifest), PackageManifest.Format(packages));
    }
}
