using System;
using System.IO;
using System.Linq;
using Django.Iis.Core.IO;
using Django.Iis.Core.Python.Wheels;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Unpacks the server's wheels into its site-packages folder, which it replaces when all of them are in.</summary>
public sealed class UnpackWheels : DjangoTask
{
    /// <summary>The folders of wheels.</summary>
    [Required]
    public string[] Wheels { get; set; } = [];

    /// <summary>The site-packages folder to replace.</summary>
    [Required]
    public string Destination { get; set; } = "";

    protected override void ExecuteCore()
    {
        using var folder = new AtomicFolder(FullPath(Destination));
        var unpacker = new WheelUnpacker(folder.Temporary);
        foreach (var wheel in Wheels.SelectMany(path => Directory.EnumerateFiles(FullPath(path), "*.whl")).OrderBy(path => Path.GetFileName(path), StringComparer.Ordinal))
        {
            unpacker.Unpack(wheel, Cancellation);
        }

        folder.Commit();
    }
}
