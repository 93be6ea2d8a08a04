using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Msi.CompoundFiles;
using Django.Iis.Msi.CompoundFiles.Reading;
using Django.Iis.Msi.Encodings;
using Django.Iis.Msi.IO;
using Django.Iis.Msi.Summary;

namespace Django.Iis.Msi.Database.Reading;

/// <summary>Reads a Windows Installer package of any maker. Tables and binary values are read at once, the other streams when they are asked for.</summary>
internal sealed class InstallerReader
{
    /// <summary>Longest stream that is read into memory, in bytes: a table, the texts, or a binary value.</summary>
    private const long MaxLength = 256 * 1024 * 1024;

    private readonly CompoundStorage _root;
    private readonly Dictionary<string, CompoundStream> _streams;

    private InstallerReader(CompoundStorage root)
    {
        _root = root;
        _streams = root.Streams.ToDictionary(stream => stream.Name, StringComparer.Ordinal);
    }

    /// <param name="path">Full path of the package.</param>
    /// <exception cref="Diagnostics.DiagnosticException">It cannot be read, or is no sound package (DJIIS1615 to DJIIS1618).</exception>
    public static PackageContent Read(string path) => Read(PackageSource.OfFile(path));

    /// <param name="stream">Seekable; must stay open while the streams of the result are in use.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <exception cref="Diagnostics.DiagnosticException">It is no sound package (DJIIS1616 to DJIIS1618).</exception>
    public static PackageContent Read(Stream stream, string name) => Read(PackageSource.OfStream(name, stream));

    public static PackageContent Read(PackageSource source)
    {
        try
        {
            return source.Guard(ReadingDiagnostics.Malformed, () =>
            {
                RequireCompound(source);
                return new InstallerReader(CompoundFile.Read(source)).Read();
            });
        }
        catch (UnknownTextException exception)
        {
            throw ReadingDiagnostics.UnknownText.At(source.Name, line: 0, source.Name, exception.CodePage);
        }
    }

    private static void RequireCompound(PackageSource source)
    {
        using var file = source.Open();
        if (!CompoundHeader.IsCompound(file))
        {
            throw ReadingDiagnostics.NotAPackage.At(source.Name, line: 0, source.Name);
        }
    }

    private PackageContent Read()
    {
        var texts = StoredTexts.Read(TakeRequired(DatabaseEncoder.PoolStream), TakeRequired(DatabaseEncoder.DataStream));
        var reader = new TableStreamReader(texts, TakeBinary);
        var tables = SchemaReader.Read(reader, TakeTable).Select(table => reader.Read(table, TakeTable(table.Name))).ToList();
        var summary = SummaryReader.Read(Take(SummaryWriter.StreamName) ?? []);
        return new PackageContent
        {
            ClassId = _root.ClassId,
            CodePage = texts.CodePage,
            Tables = tables,
            Summary = summary,
            Streams = [.. Rest().OrderBy(stream => stream.Name, StringComparer.Ordinal)],
            Storages = _root.Storages,
        };
    }

    private byte[] TakeRequired(string table) =>
        Take(StreamName.OfTable(table)) ?? throw new InvalidDataException($"it has no {table}, so it is no installer database.");

    // A table without rows has no stream.
    private byte[] TakeTable(string table) => Take(StreamName.OfTable(table)) ?? [];

    private byte[] TakeBinary(string name) => Take(name) ?? throw new InvalidDataException($"the stream {StreamName.Unpack(name)} of a row is missing.");

    private byte[]? Take(string name)
    {
        if (!_streams.TryGetValue(name, out var stream))
        {
            return null;
        }

        _streams.Remove(name);
        if (stream.Length > MaxLength)
        {
            throw new InvalidDataException($"the stream {StreamName.Unpack(name)} has more than {MaxLength} bytes.");
        }

        using var content = stream.Open();
        var bytes = new byte[stream.Length];
        return content.ReadUpTo(bytes) == bytes.Length ? bytes : throw new InvalidDataException("it ends in the middle of a stream.");
    }

    private IEnumerable<CompoundStream> Rest() => _streams.Values.Select(stream => stream with { Name = StreamName.Unpack(stream.Name) });
}
