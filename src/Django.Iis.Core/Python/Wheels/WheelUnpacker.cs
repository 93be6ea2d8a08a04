using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Projects;

namespace Django.Iis.Core.Python.Wheels;

/// <summary>
/// Unpacks wheels into one site-packages folder for another machine: purelib, platlib and data in, scripts and headers out
/// (console scripts would carry this machine's interpreter; a site runs modules).
/// Source: packaging.python.org, "Binary distribution format".
/// </summary>
public sealed class WheelUnpacker
{
    private readonly string _folder;
    private readonly Dictionary<string, Owner> _owners = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="folder">Full path of the site-packages folder; exists.</param>
    public WheelUnpacker(string folder)
    {
        _folder = folder;
    }

    /// <summary>Unpacks one wheel, checking every file against its RECORD.</summary>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1210 a damaged or hostile wheel, DJIIS1211 two wheels hold different files of one name, DJIIS1213 a name that Windows cannot hold.</exception>
    public void Unpack(string wheel, CancellationToken cancellation)
    {
        var name = WheelName.Parse(wheel);
        try
        {
            using var archive = ZipFile.OpenRead(wheel);
            var hashes = ReadRecord(archive, wheel, name);
            foreach (var entry in archive.Entries.Where(entry => !entry.FullName.EndsWith("/", StringComparison.Ordinal)))
            {
                cancellation.ThrowIfCancellationRequested();
                Place(entry, wheel, hashes);
            }
        }
        catch (InvalidDataException error)
        {
            throw Bad(wheel, error.Message);
        }
    }

    /// <summary>Where a file of a wheel belongs in site-packages; null when it is not installed.</summary>
    /// <param name="path">As in the archive, for example <c>pkg-1.0.data/purelib/pkg/__init__.py</c>.</param>
    public static string? Destination(string path)
    {
        var parts = path.Split(['/'], 3);
        if (parts.Length < 3 || !parts[0].EndsWith(".data", StringComparison.Ordinal))
        {
            return path;
        }

        return parts[1] is "purelib" or "platlib" or "data" ? parts[2] : null;
    }

    private static IReadOnlyDictionary<string, string?> ReadRecord(ZipArchive archive, string wheel, WheelName name)
    {
        var folder = name.Distribution + "-" + name.Version + ".dist-info/";
        var record = archive.Entries.FirstOrDefault(entry => string.Equals(entry.FullName, folder + "RECORD", StringComparison.OrdinalIgnoreCase))
            ?? archive.Entries.FirstOrDefault(entry => entry.FullName.EndsWith(".dist-info/RECORD", StringComparison.Ordinal))
            ?? throw Bad(wheel, "it has no RECORD.");
        using var reader = new StreamReader(record.Open(), Encoding.UTF8);
        return WheelRecord.Parse(reader.ReadToEnd());
    }

    private void Place(ZipArchiveEntry entry, string wheel, IReadOnlyDictionary<string, string?> hashes)
    {
        var destination = Destination(entry.FullName);
        if (destination is null)
        {
            return;
        }

        if (LeavesFolder(destination))
        {
            throw Bad(wheel, $"'{entry.FullName}' would be written outside of site-packages.");
        }

        if (WindowsNames.Refuse(destination) is { } reason)
        {
            throw RequirementDiagnostics.WindowsCannotHoldName.At(wheel, 0, destination, reason);
        }

        var content = ReadContent(entry);
        var hash = Hash(content);
        Check(entry.FullName, hash, wheel, hashes);
        if (Claim(destination, hash, wheel))
        {
            var path = Path.Combine(_folder, destination.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, content);
        }
    }

    // The same on every system: a colon after one letter is a drive.
    private static bool LeavesFolder(string destination) =>
        destination.Split('/').Any(part => part is ".." or "." or "") || destination.Contains('\\') || destination.IndexOf(':') == 1;

    private static void Check(string path, string hash, string wheel, IReadOnlyDictionary<string, string?> hashes)
    {
        var isSignature = path.EndsWith(".dist-info/RECORD", StringComparison.Ordinal) ||
            path.EndsWith(".dist-info/RECORD.jws", StringComparison.Ordinal) ||
            path.EndsWith(".dist-info/RECORD.p7s", StringComparison.Ordinal);
        if (isSignature)
        {
            return;
        }

        if (!hashes.TryGetValue(path, out var expected))
        {
            throw Bad(wheel, $"'{path}' is not in its RECORD.");
        }

        if (expected is not null && !string.Equals(expected, hash, StringComparison.Ordinal))
        {
            throw Bad(wheel, $"'{path}' does not have the hash that its RECORD gives.");
        }
    }

    // Namespace packages and licences may stand in several wheels, as long as they are the same.
    private bool Claim(string destination, string hash, string wheel)
    {
        if (!_owners.TryGetValue(destination, out var owner))
        {
            _owners.Add(destination, new Owner(wheel, destination, hash));
            return true;
        }

        if (owner.Wheel == wheel && owner.Path != destination)
        {
            throw RequirementDiagnostics.WindowsCannotHoldName.At(
                wheel, 0, destination, $"it differs from '{owner.Path}' in upper and lower case only, and they are one name there");
        }

        return owner.Hash == hash
            ? false
            : throw RequirementDiagnostics.WheelConflict.At(wheel, 0, destination, Path.GetFileName(owner.Wheel), Path.GetFileName(wheel));
    }

    private static byte[] ReadContent(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var memory = new MemoryStream(checked((int)entry.Length));
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private static string Hash(byte[] content)
    {
        using var sha = SHA256.Create();
        return Convert.ToBase64String(sha.ComputeHash(content)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    private static Exception Bad(string wheel, string reason) => RequirementDiagnostics.BadWheel.At(wheel, 0, Path.GetFileName(wheel), reason);

    private sealed record Owner(string Wheel, string Path, string Hash);
}
