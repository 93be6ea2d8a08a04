using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using Django.Iis.Msi.Cabinets;
using Django.Iis.Msi.Cabinets.Reading;
using Django.Iis.Msi.CompoundFiles;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Reading;
using Django.Iis.Msi.IO;

namespace Django.Iis.Msi.Inspection;

/// <summary>
/// Writes what a package says as text, so that two of them can be compared line by line. Equal packages make equal texts on every machine: sections and rows are sorted, lines
/// end with a line feed, bytes are shown as their number and their SHA-256.
/// </summary>
public sealed class InstallerDump
{
    private readonly string _path;
    private readonly PackageContent _package;
    private readonly TextWriter _writer;

    private InstallerDump(string path, PackageContent package, TextWriter writer)
    {
        _path = path;
        _package = package;
        _writer = writer;
    }

    /// <param name="path">Full path of the package, of any maker.</param>
    /// <param name="writer">Receives the text.</param>
    /// <exception cref="Diagnostics.DiagnosticException">The package cannot be read, or is no sound one (DJIIS1615 to DJIIS1619, DJIIS1622).</exception>
    public static void Write(string path, TextWriter writer)
    {
        var source = PackageSource.OfFile(path);
        var dump = new InstallerDump(path, InstallerReader.Read(source), writer);
        dump.WriteSummary();
        dump.WriteTables();
        source.Guard(ReadingDiagnostics.Malformed, dump.WriteStreams);
        dump.WriteCabinets();
    }

    private void WriteSummary()
    {
        WriteHeading("Summary information");
        foreach (var property in _package.Summary.Values.OrderBy(property => property.Key))
        {
            WriteRow(SummaryPropertyNames.Of(property.Key), DumpText.OfValue(property.Value));
        }

        WriteHeading("Database");
        WriteRow("Class", _package.ClassId.ToString("B", CultureInfo.InvariantCulture).ToUpperInvariant());
        WriteRow("Code page", DumpText.OfValue(_package.CodePage));
    }

    private void WriteTables()
    {
        foreach (var table in _package.Tables.OrderBy(table => table.Name, StringComparer.Ordinal))
        {
            WriteHeading("Table " + table.Name);
            WriteRow([.. table.Definition.Columns.Select(DumpText.OfColumn)]);
            foreach (var row in table.Rows.OrderBy(row => row, RowOrder.OfKeys(table.Definition)))
            {
                WriteRow([.. row.Select(DumpText.OfCell)]);
            }
        }
    }

    private int WriteStreams()
    {
        WriteHeading("Streams");
        foreach (var stream in _package.Streams.OrderBy(stream => stream.Name, StringComparer.Ordinal))
        {
            using var content = stream.Open();
            using var sha256 = SHA256.Create();
            WriteRow(DumpText.Escape(stream.Name), DumpText.OfBytes(stream.Length, sha256.ComputeHash(content)));
        }

        foreach (var storage in _package.Storages)
        {
            WriteRow(DumpText.Escape(storage.Name), "a storage");
        }

        return _package.Streams.Count;
    }

    // File keys and sizes only: what is in a file shows in the hash of the stream, and for most in the table MsiFileHash.
    private void WriteCabinets()
    {
        foreach (var stream in _package.Streams.Where(IsCabinet).OrderBy(stream => stream.Name, StringComparer.Ordinal))
        {
            WriteHeading("Cabinet " + DumpText.Escape(stream.Name));
            foreach (var file in CabinetReader.Open(PackageSource.Of(_path + ": " + stream.Name, stream.Open)).Files)
            {
                WriteRow(DumpText.Escape(file.Name), DumpText.OfValue(file.Size));
            }
        }
    }

    private static bool IsCabinet(CompoundStream stream)
    {
        using var content = stream.Open();
        var signature = new byte[sizeof(uint)];
        return content.ReadUpTo(signature) == signature.Length && BitConverter.ToUInt32(signature, 0) == CabinetFormat.Signature;
    }

    private void WriteHeading(string text) => _writer.Write("[" + text + "]\n");

    private void WriteRow(params string[] values) => _writer.Write(string.Join("\t", values) + "\n");
}
