using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Msi.IO;

namespace Django.Iis.Msi.Cabinets.Reading;

/// <summary>Lists and unpacks a cabinet ([MS-CAB]), in a file of its own or in a package, in memory that does not grow with it.</summary>
internal sealed class CabinetReader
{
    private const int ListingBufferSize = 64 * 1024;

    private readonly PackageSource _source;
    private readonly CabinetDirectory _directory;

    private CabinetReader(PackageSource source, CabinetDirectory directory)
    {
        _source = source;
        _directory = directory;
    }

    /// <summary>The files in the order of the cabinet.</summary>
    public IReadOnlyList<CabinetEntry> Files => _directory.Files;

    public IReadOnlyList<CabinetFolder> Folders => _directory.Folders;

    /// <summary>Reads what a cabinet lists.</summary>
    /// <exception cref="Diagnostics.DiagnosticException">It cannot be read, is malformed or of an unknown kind (DJIIS1615, DJIIS1619, DJIIS1622).</exception>
    public static CabinetReader Open(PackageSource source) => new(source, Guard(source, () =>
    {
        using var cabinet = new BufferedStream(source.Open(), ListingBufferSize);
        return CabinetDirectoryReader.Read(cabinet);
    }));

    /// <summary>Unpacks all files, folder by folder and in the order of their content.</summary>
    /// <param name="receive">Gets each file with its content, which it may read during the call; what it leaves is skipped.</param>
    /// <exception cref="Diagnostics.DiagnosticException">It cannot be read, is malformed or of an unknown kind (DJIIS1615, DJIIS1619, DJIIS1622).</exception>
    public void Extract(Action<CabinetEntry, Stream> receive)
    {
        foreach (var files in Files.GroupBy(file => file.Folder).OrderBy(files => files.Key))
        {
            using var folder = Guard(_source, () => new FolderStream(_source.Open(), Folders[files.Key], _directory.BlockReserve));
            foreach (var file in files.OrderBy(file => file.Offset))
            {
                if (file.Size > 0)
                {
                    Guard(_source, () => SkipTo(folder, file));
                }

                using var content = new EntryStream(file, (buffer, offset, count) => Guard(_source, () => Read(folder, file, buffer, offset, count)));
                receive(file, content);
            }
        }
    }

    // Only asked for while bytes of the file are left.
    private static int Read(FolderStream folder, CabinetEntry file, byte[] buffer, int offset, int count)
    {
        var read = folder.Read(buffer, offset, count);
        return read > 0 ? read : throw new InvalidDataException($"the file {file.Name} is cut off.");
    }

    private static long SkipTo(FolderStream folder, CabinetEntry file)
    {
        if (folder.Position > file.Offset)
        {
            throw new InvalidDataException($"the file {file.Name} begins inside another.");
        }

        var buffer = new byte[CabinetFormat.BlockSize];
        while (folder.Position < file.Offset)
        {
            var read = folder.Read(buffer, 0, (int)Math.Min(buffer.Length, file.Offset - folder.Position));
            if (read == 0)
            {
                throw new InvalidDataException($"the file {file.Name} begins behind the end of its folder.");
            }
        }

        return folder.Position;
    }

    private static T Guard<T>(PackageSource source, Func<T> read)
    {
        try
        {
            return source.Guard(ReadingDiagnostics.MalformedCabinet, read);
        }
        catch (UnsupportedCabinetException exception)
        {
            throw ReadingDiagnostics.UnsupportedCabinet.At(source.Name, line: 0, source.Name, exception.Message);
        }
    }
}
