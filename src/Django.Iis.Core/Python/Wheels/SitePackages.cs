using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Caching;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.IO;

namespace Django.Iis.Core.Python.Wheels;

/// <summary>One site-packages folder, filled with the files of unpacked wheels by hard links.</summary>
public sealed class SitePackages
{
    /// <summary>A trim of the cache takes an entry away at most once.</summary>
    private const int Attempts = 3;

    private readonly string _folder;
    private readonly Dictionary<string, Owner> _owners = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);

    /// <param name="folder">Full path of the folder; exists.</param>
    public SitePackages(string folder)
    {
        _folder = folder;
    }

    /// <summary>The files that are in, in ordinal order of path.</summary>
    public IReadOnlyList<CachedFile> Files => [.. _owners.Values.Select(owner => owner.File).OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>Adds the files of one wheel.</summary>
    /// <param name="wheel">Its full path, for messages.</param>
    /// <param name="open">Opens its entry; again, where another build removes the entry meanwhile.</param>
    /// <returns>The entry whose files are in.</returns>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1211: two wheels hold different files of one name.</exception>
    public CacheEntry Add(string wheel, Func<CacheEntry> open)
    {
        for (var attempt = 1; ; attempt++)
        {
            var entry = open();
            try
            {
                Link(wheel, entry);
                return entry;
            }
            catch (IOException error) when (error is FileNotFoundException or DirectoryNotFoundException && attempt < Attempts)
            {
                // Trimmed, or replaced as damaged, between the look at it and the link.
            }
        }
    }

    /// <summary>Adds files that stand beside the wheels' own; what is there already stays.</summary>
    public void AddMissing(CacheEntry entry)
    {
        foreach (var file in entry.Files.Where(file => !_owners.ContainsKey(file.Path)))
        {
            _owners.Add(file.Path, new Owner("", file));
            Link(entry, file);
        }
    }

    /// <summary>The wheel that a file came from: full path; null when none of them did.</summary>
    public string? OwnerOf(string path) => _owners.TryGetValue(path, out var owner) ? owner.Wheel : null;

    private void Link(string wheel, CacheEntry entry)
    {
        foreach (var file in entry.Files)
        {
            if (Claim(wheel, file))
            {
                Link(entry, file);
            }
        }
    }

    private void Link(CacheEntry entry, CachedFile file)
    {
        var path = Path.Combine(_folder, file.Path.Replace('/', Path.DirectorySeparatorChar));
        if (_folders.Add(Path.GetDirectoryName(path)!))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        }

        File.Delete(path);
        HardLink.CreateOrCopy(entry.PathOf(file), path);
    }

    // Namespace packages and licences may stand in several wheels, as long as they are the same.
    private bool Claim(string wheel, CachedFile file)
    {
        if (!_owners.TryGetValue(file.Path, out var owner))
        {
            _owners.Add(file.Path, new Owner(wheel, file));
            return true;
        }

        if (owner.Wheel == wheel)
        {
            return true;
        }

        return owner.File.Sha256 == file.Sha256
            ? false
            : throw RequirementDiagnostics.WheelConflict.At(wheel, 0, file.Path, Path.GetFileName(owner.Wheel), Path.GetFileName(wheel));
    }

    private sealed record Owner(string Wheel, CachedFile File);
}
