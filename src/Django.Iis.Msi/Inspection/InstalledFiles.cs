using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using Django.Iis.Msi.Authoring;
using Django.Iis.Msi.Cabinets.Reading;
using Django.Iis.Msi.Database.Reading;
using Django.Iis.Msi.IO;
using Django.Iis.Msi.Validation.Syntax;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Inspection;

/// <summary>Reads what a package would lay down, from its own tables and cabinets: nothing that wrote it is asked.</summary>
public static class InstalledFiles
{
    /// <param name="path">Full path of the .msi.</param>
    /// <returns>The files below INSTALLDIR, unpacked and hashed, in the order of the File table.</returns>
    /// <exception cref="Diagnostics.DiagnosticException">The package or a cabinet cannot be read (DJIIS1615 to DJIIS1619, DJIIS1622).</exception>
    public static IReadOnlyList<InstalledFile> Read(string path)
    {
        var package = new PackageView(InstallerReader.Read(path));
        var hashes = Unpack(path, package);
        return
        [
            .. from file in package.Rows("File")
               let target = PathOf(package, file)
               where target is not null && hashes.ContainsKey(file.Key)
               select new InstalledFile(target, hashes[file.Key]),
        ];
    }

    private static Dictionary<string, byte[]> Unpack(string path, PackageView package)
    {
        var hashes = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using var sha256 = SHA256.Create();
        foreach (var name in package.Rows("Media").Select(media => (media.Text("Cabinet") ?? "").TrimStart('#')))
        {
            if (package.Content.Streams.FirstOrDefault(stream => stream.Name == name) is { } cabinet)
            {
                CabinetReader.Open(PackageSource.Of(path + ": " + name, cabinet.Open)).Extract((entry, content) => hashes[entry.Name] = sha256.ComputeHash(content));
            }
        }

        return hashes;
    }

    /// <summary>Null for a file that goes elsewhere.</summary>
    private static string? PathOf(PackageView package, RowView file)
    {
        var folder = package.Table("Component").Find(file.Text("Component_"))?.Text("Directory_") ?? "";
        if (!package.Directories.Ancestry(folder).Contains(StableKey.InstallDirectory, StringComparer.Ordinal))
        {
            return null;
        }

        var root = package.Directories.PathOf(StableKey.InstallDirectory, isShort: false);
        var below = package.Directories.PathOf(folder, isShort: false).Substring(root.Length).TrimStart('\\').Replace('\\', '/');
        var name = FileNames.Long(file.Text("FileName") ?? "");
        return below.Length == 0 ? name : below + "/" + name;
    }
}
