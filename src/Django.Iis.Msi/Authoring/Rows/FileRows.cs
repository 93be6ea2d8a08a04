using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Msi.Cabinets;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Catalogue;
using Django.Iis.Msi.Executables;

namespace Django.Iis.Msi.Authoring.Rows;

/// <summary>The files, each with its version or else its hash.</summary>
internal static class FileRows
{
    /// <summary>msidbFileAttributesVital: the installation fails when the file cannot be installed.</summary>
    private const int Vital = 512;

    private const int HashPartSize = sizeof(int);

    public static IEnumerable<ITableRow> Of(InstallerPlan plan, IEnumerable<PackedFile> packedFiles)
    {
        var packed = packedFiles.ToDictionary(file => file.File.Name, StringComparer.Ordinal);
        return plan.Files.SelectMany(file => Of(file, packed[file.Key]));
    }

    private static IEnumerable<ITableRow> Of(PlannedFile file, PackedFile packed)
    {
        var version = VersionOf(packed);
        yield return new FileRow(
            file.Key,
            StableKey.OfFileComponent(file.Source.Path),
            file.FileName,
            checked((int)file.Source.Size),
            version?.Version,
            version is null ? null : string.Join(",", version.Languages),
            Vital,
            file.Sequence);

        // Windows Installer: MsiFileHash table. Versioned files are compared by version, and empty ones have nothing to compare.
        if (version is null && file.Source.Size > 0)
        {
            yield return new MsiFileHashRow(file.Key, Options: 0, Part(packed, 0), Part(packed, 1), Part(packed, 2), Part(packed, 3));
        }
    }

    private static FileVersion? VersionOf(PackedFile packed)
    {
        try
        {
            return packed.FirstByte == FileVersionReader.FirstByte ? FileVersionReader.Read(packed.File.Source) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw MsiDiagnostics.SourceUnreadable.At(packed.File.Source, line: 0, packed.File.Source, exception.Message);
        }
    }

    private static int Part(PackedFile packed, int index) =>
        BinaryPrimitives.ReadInt32LittleEndian(packed.Md5.AsSpan(index * HashPartSize, HashPartSize));
}
