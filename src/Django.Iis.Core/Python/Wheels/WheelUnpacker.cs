using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using Django.Iis.Core.Caching;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.IO;
using Django.Iis.Core.Projects;

namespace Django.Iis.Core.Python.Wheels;

/// <summary>
/// Unpacks a wheel as it stands in site-packages, for another machine: purelib, platlib and data in, scripts and headers out
/// (console scripts would carry this machine's interpreter; a site runs modules).
/// Source: packaging.python.org, "Binary distribution format".
/// </summary>
public sealed class WheelUnpacker
{
    private const int BufferSize = 81920;

    private readonly string _wheel;
    private readonly string _folder;
    private readonly IReadOnlyDictionary<string, string?> _hashes;
    private readonly Dictionary<string, CachedFile> _files = new(StringComparer.OrdinalIgnoreCase);

    private WheelUnpacker(string wheel, string folder, IReadOnlyDictionary<string, string?> hashes)
    {
        _wheel = wheel;
        _folder = folder;
        _hashes = hashes;
    }

    /// <summary>Unpacks one wheel, checking every file against its RECORD.</summary>
    /// <param name="wheel">Full path of the wheel.</param>
    /// <param name="folder">Full path of an empty folder. After a failure, what it holds is good for nothing.</param>
    /// <param name="cancellation">Stops between two files.</param>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1210 a damaged or hostile wheel, DJIIS1213 a name that Windows cannot hold.</exception>
    public static IReadOnlyCollection<CachedFile> Unpack(string wheel, string folder, CancellationToken cancellation)
    {
        var name = WheelName.Parse(wheel);
        try
        {
            // Names that the archive does not mark as UTF-8 are then the same on every system; no RECORD knows broken ones.
            using var archive = ZipFile.Open(wheel, ZipArchiveMode.Read, Encoding.UTF8);
            var unpacker = new WheelUnpacker(wheel, folder, ReadRecord(archive, wheel, name));
            foreach (var entry in archive.Entries.Where(entry => !entry.FullName.EndsWith("/", StringComparison.Ordinal)))
            {
                cancellation.ThrowIfCancellationRequested();
                unpacker.Place(entry);
            }

            unpacker.RequireAllFiles(archive);
            return unpacker._files.Values;
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

    private void Place(ZipArchiveEntry entry)
    {
        var destination = Destination(entry.FullName);
        if (destination is null)
        {
            return;
        }

        if (LeavesFolder(destination))
        {
            throw Bad(_wheel, $"'{entry.FullName}' would be written outside of site-packages.");
        }

        if (WindowsNames.Refuse(destination) is { } reason)
        {
            throw RequirementDiagnostics.WindowsCannotHoldName.At(_wheel, 0, destination, reason);
        }

        if (ZipEntryKind.IsLink(entry))
        {
            throw Bad(_wheel, $"'{entry.FullName}' is a symbolic link, which Windows has no place for.");
        }

        RequireNewName(destination);
        var file = Write(entry, destination, out var recordHash);
        Check(entry.FullName, recordHash);
        _files.Add(destination, file);
    }

    // The same on every system: a colon after one letter is a drive.
    private static bool LeavesFolder(string destination) =>
        destination.Split('/').Any(part => part is ".." or "." or "") || destination.Contains('\\') || destination.IndexOf(':') == 1;

    private void RequireNewName(string destination)
    {
        if (_files.TryGetValue(destination, out var other))
        {
            throw other.Path == destination
                ? Bad(_wheel, $"'{destination}' stands in it twice.")
                : RequirementDiagnostics.WindowsCannotHoldName.At(
                    _wheel, 0, destination, $"it differs from '{other.Path}' in upper and lower case only, and they are one name there");
        }
    }

    private CachedFile Write(ZipArchiveEntry entry, string destination, out string recordHash)
    {
        var path = Path.Combine(_folder, destination.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var sha = SHA256.Create();
        using var source = entry.Open();
        using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        using var hashed = new CryptoStream(target, sha, CryptoStreamMode.Write);
        source.CopyTo(hashed, BufferSize);
        hashed.FlushFinalBlock();
        recordHash = Convert.ToBase64String(sha.Hash!).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        return new CachedFile(destination, target.Length, Hashes.Hex(sha.Hash!));
    }

    private void Check(string path, string hash)
    {
        if (IsSignature(path))
        {
            return;
        }

        if (!_hashes.TryGetValue(path, out var expected))
        {
            throw Bad(_wheel, $"'{path}' is not in its RECORD.");
        }

        if (expected is not null && !string.Equals(expected, hash, StringComparison.Ordinal))
        {
            throw Bad(_wheel, $"'{path}' does not have the hash that its RECORD gives.");
        }
    }

    // An entry without a hash may be a file that only an installation makes.
    private void RequireAllFiles(ZipArchive archive)
    {
        var present = new HashSet<string>(archive.Entries.Select(entry => entry.FullName), StringComparer.Ordinal);
        var missing = _hashes.Where(file => file.Value is not null && !present.Contains(file.Key)).Select(file => file.Key).OrderBy(path => path, StringComparer.Ordinal).FirstOrDefault();
        if (missing is not null)
        {
            throw Bad(_wheel, $"it lacks '{missing}', which its RECORD names.");
        }
    }

    private static bool IsSignature(string path) =>
        path.EndsWith(".dist-info/RECORD", StringComparison.Ordinal) ||
        path.EndsWith(".dist-info/RECORD.jws", StringComparison.Ordinal) ||
        path.EndsWith(".dist-info/RECORD.p7s", StringComparison.Ordinal);

    private static Exception Bad(string wheel, string reason) => RequirementDiagnostics.BadWheel.At(wheel, 0, Path.GetFileName(wheel), reason);
}
