using System.IO.Compression;
using System.Reflection;

namespace Django.Iis.Core.Python.Wheels;

/// <summary>What an archive's entry is on the system that wrote it.</summary>
internal static class ZipEntryKind
{
    // .NET Framework has the property since 4.7.2, .NET Standard 2.0 does not know it.
    private static readonly PropertyInfo? Attributes = typeof(ZipArchiveEntry).GetProperty("ExternalAttributes");

    /// <summary>Whether the entry is a symbolic link of a Unix system. Source: APPNOTE.TXT 4.4.15; POSIX, sys/stat.h.</summary>
    public static bool IsLink(ZipArchiveEntry entry)
    {
        const int FileType = 0xF000;
        const int Link = 0xA000;
        return Attributes?.GetValue(entry) is int attributes && (((attributes >> 16) & FileType) == Link);
    }
}
