using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Django.Iis.Core.Archives;

/// <summary>
/// Writes a zip file entry by entry, in the given order. The same calls give the same bytes on every system: no clock, no owner, no compressor of
/// the runtime. Readers need nothing beyond Deflate, and Zip64 only where a size asks for it.
/// </summary>
internal sealed class ZipWriter
{
    private const int CopyBuffer = 1 << 20;

    private readonly Stream _stream;
    private readonly BinaryWriter _output;
    private readonly ZipLimits _limits;
    private readonly ZipHeaders _headers;
    private readonly List<ZipEntry> _entries = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <param name="stream">An empty, seekable stream; the caller closes it.</param>
    /// <param name="limits">For tests; the format's own when null.</param>
    public ZipWriter(Stream stream, ZipLimits? limits = null)
    {
        _stream = stream;
        _output = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        _limits = limits ?? ZipLimits.Default;
        _headers = new ZipHeaders(_output, _limits);
    }

    /// <summary>Adds an entry for a folder.</summary>
    /// <param name="path">Separated by <c>/</c>, with or without the last one.</param>
    public void AddFolder(string path) =>
        _headers.WriteLocal(Begin(path.TrimEnd('/') + "/", DosTime.Of(ContentTime.Folder), isFolder: true));

    /// <summary>Adds a small file.</summary>
    /// <param name="path">Separated by <c>/</c>.</param>
    /// <param name="time">See <see cref="ContentTime"/>.</param>
    /// <param name="content">Its bytes.</param>
    public void AddFile(string path, DateTime time, byte[] content)
    {
        var (bytes, method) = ZipCompressor.Compress(content);
        var entry = Replace(Begin(path, DosTime.Of(time), isFolder: false) with
        {
            Method = method,
            Crc = Crc32.Append(Crc32.Empty, content),
            CompressedSize = bytes.Length,
            Size = content.Length,
        });
        _headers.WriteLocal(entry);
        _output.Write(bytes);
    }

    /// <summary>Adds a file of any size.</summary>
    /// <param name="path">Separated by <c>/</c>.</param>
    /// <param name="time">See <see cref="ContentTime"/>.</param>
    /// <param name="content">Read to its end.</param>
    /// <param name="size">How many bytes <paramref name="content"/> holds.</param>
    /// <exception cref="InvalidDataException">The stream held another number of bytes.</exception>
    public void AddFile(string path, DateTime time, Stream content, long size)
    {
        if (size < _limits.Streamed)
        {
            using var memory = new MemoryStream((int)size);
            content.CopyTo(memory);
            RequireSize(path, size, memory.Length);
            AddFile(path, time, memory.ToArray());
            return;
        }

        var entry = Begin(path, DosTime.Of(time), isFolder: false) with { CompressedSize = size, Size = size };
        _headers.WriteLocal(entry);
        var crc = CopyThrough(path, content, size);
        PatchCrc(entry.Offset, crc);
        Replace(entry with { Crc = crc });
    }

    /// <summary>Writes the directory; the archive is complete.</summary>
    public void Finish()
    {
        _headers.WriteDirectory(_entries);
        _output.Flush();
    }

    /// <summary>Registers an entry at the present position.</summary>
    private ZipEntry Begin(string path, DosTime time, bool isFolder)
    {
        RequireName(path);
        var entry = new ZipEntry
        {
            Name = Encoding.UTF8.GetBytes(path),
            IsFolder = isFolder,
            Time = time,
            Method = ZipFormat.Stored,
            Crc = Crc32.Empty,
            CompressedSize = 0,
            Size = 0,
            Offset = _stream.Position,
        };
        _entries.Add(entry);
        return entry;
    }

    /// <summary>Takes the full description of the entry that was begun last.</summary>
    private ZipEntry Replace(ZipEntry entry) => _entries[_entries.Count - 1] = entry;

    private uint CopyThrough(string path, Stream content, long size)
    {
        var buffer = new byte[CopyBuffer];
        var crc = Crc32.Empty;
        long total = 0;
        int read;
        while ((read = content.Read(buffer, 0, buffer.Length)) > 0)
        {
            crc = Crc32.Append(crc, buffer.AsSpan(0, read));
            _stream.Write(buffer, 0, read);
            total += read;
        }

        RequireSize(path, size, total);
        return crc;
    }

    /// <summary>Writes the checksum of a copied file into its local header, which was written before its bytes were known.</summary>
    private void PatchCrc(long headerOffset, uint crc)
    {
        var end = _stream.Position;
        _stream.Position = headerOffset + ZipFormat.CrcOffset;
        _output.Write(crc);
        _stream.Position = end;
    }

    /// <summary>Refuses names that a reader would resolve to another place (APPNOTE 4.4.17).</summary>
    private void RequireName(string path)
    {
        var inside = path.TrimEnd('/').Split('/');
        if (path.IndexOf('\\') >= 0 || Array.Exists(inside, segment => segment is "" or "." or ".."))
        {
            throw new ArgumentException($"'{path}' is no name of a zip entry.", nameof(path));
        }

        if (!_names.Add(path))
        {
            throw new ArgumentException($"'{path}' is in the archive already.", nameof(path));
        }
    }

    private static void RequireSize(string path, long expected, long actual)
    {
        if (expected != actual)
        {
            throw new InvalidDataException($"'{path}' holds {actual} bytes where {expected} were expected.");
        }
    }
}
