using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Django.Iis.Msi.Cabinets;
using Django.Iis.Msi.CompoundFiles;
using Django.Iis.Msi.Database;

namespace Django.Iis.Msi.Authoring;

/// <summary>Hashes of everything that shapes a product or a package; what they are computed from is separated so that no two contents look the same.</summary>
internal static class ContentFingerprint
{
    private const int CopyBufferSize = 1024 * 1024;

    /// <summary>Hash of what a product's tables and files say, in hexadecimal.</summary>
    /// <param name="database">The tables but what names the product and how its files are packed.</param>
    /// <param name="files">The files that the tables describe.</param>
    public static string OfProduct(InstallerDatabase database, IEnumerable<PackedFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var rows in database.Tables)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Write(rows)));
        }

        foreach (var file in files.OrderBy(file => file.File.Name, StringComparer.Ordinal))
        {
            hash.AppendData(file.Sha256);
        }

        return Hexadecimal.Of(hash.GetHashAndReset());
    }

    /// <summary>Hash of all streams of a package, in hexadecimal.</summary>
    public static string OfStreams(IEnumerable<CompoundStream> streams)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[CopyBufferSize];
        foreach (var stream in streams)
        {
            hash.AppendData(Encoding.Unicode.GetBytes(stream.Name + '\0'));
            hash.AppendData(BitConverter.GetBytes(stream.Length));
            using var content = stream.Open();
            for (var read = content.Read(buffer, 0, buffer.Length); read > 0; read = content.Read(buffer, 0, buffer.Length))
            {
                hash.AppendData(buffer, 0, read);
            }
        }

        return Hexadecimal.Of(hash.GetHashAndReset());
    }

    // A character that no text has ends each value, and another one each row, so that no two tables look the same.
    private static string Write(IReadOnlyList<ITableRow> rows)
    {
        var text = new StringBuilder(rows[0].Table.Name);
        foreach (var row in rows)
        {
            text.Append('\u0001');
            foreach (var cell in row.Cells)
            {
                text.Append(Write(cell)).Append('\0');
            }
        }

        return text.ToString();
    }

    private static string Write(Cell cell)
    {
        if (cell.Bytes is null)
        {
            return cell.Text ?? cell.Number?.ToString(CultureInfo.InvariantCulture) ?? "";
        }

        using var hash = SHA256.Create();
        return Hexadecimal.Of(hash.ComputeHash(cell.Bytes));
    }
}
