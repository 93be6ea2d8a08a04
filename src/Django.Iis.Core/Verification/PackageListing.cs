using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.IO;
using Django.Iis.Diagnostics;
using Django.Iis.Msi.Inspection;

namespace Django.Iis.Core.Verification;

/// <summary>The files of a package with the SHA-256 of each: paths are separated by <c>/</c>; a file whose bytes cannot be unpacked has an empty hash.</summary>
internal static class PackageListing
{
    /// <exception cref="DiagnosticException">DJIIS1710: it is no archive.</exception>
    public static IReadOnlyDictionary<string, string> OfZip(string path)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            var files = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var entry in archive.Entries.Where(entry => !entry.FullName.EndsWith("/", StringComparison.Ordinal)))
            {
                files[entry.FullName] = HashOf(entry);
            }

            return files;
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw VerificationDiagnostics.Unreadable.At(path, 0, path, problem.Message);
        }
    }

    /// <param name="folder">Full path.</param>
    /// <param name="dataFolder">Path below it that is the site's own.</param>
    public static IReadOnlyDictionary<string, string> OfFolder(string folder, string dataFolder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => (Path: RelativePath.Below(folder, file)!, File: file))
            .Where(file => !file.Path.StartsWith(dataFolder + "/", StringComparison.Ordinal))
            .ToDictionary(file => file.Path, file => Hashes.OfFile(file.File), StringComparer.Ordinal);

    /// <exception cref="DiagnosticException">DJIIS1615 to DJIIS1619, DJIIS1622: it is no MSI, or a damaged one.</exception>
    public static IReadOnlyDictionary<string, string> OfInstaller(string path)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in InstalledFiles.Read(path))
        {
            files[file.Path] = Hashes.Hex(file.Sha256);
        }

        return files;
    }

    private static string HashOf(ZipArchiveEntry entry)
    {
        try
        {
            using var content = entry.Open();
            return Hashes.OfStream(content);
        }
        catch (InvalidDataException)
        {
            return "";
        }
    }
}
