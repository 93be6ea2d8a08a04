using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Django.Iis.Msi.Archives;

namespace Django.Iis.Core.Archives;

/// <summary>
/// Writes a zip file entry by entry, in the given order. The same calls give the same bytes on every system: no clock, no owner, no compressor of
/// the runtime (DeflateStream's bytes differ between runtimes). Readers need nothing beyond Deflate, and Zip64 only where a size asks for it.
/// </summary>
internal sealed class ZipWriter
{
    private readonly Stream _stream;
    private readonly EarlierArchive? _earlier;
    private readonly BinaryWriter _output;
    private readonly ZipHeaders _headers;
    private readonly ZipCompressor _compressor = new();
    private readonly List<ZipEntry> _entries = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CompressedContent> _contents = new(StringComparer.Ordinal);

    /// <param name="stream">An empty, seekable stream; the caller closes it.</param>
    /// <param name="earlier">What to take contents over from, which the same compressor has written.</param>
    /// <param name="limits">For tests; the format's own when null.</param>
    public ZipWriter(Stream stream, EarlierArchive? earlier = null, ZipLimits? limits = null)
    {
        _stream = stream;
        _earlier = earlier;
        _output = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        _headers = new ZipHeaders(_output, limits ?? ZipLimits.Default);
    }

    /// <summary>What was added with its hash: for the archive after this one.</summary>
    public IReadOnlyCollection<CompressedContent> Contents => _contents.Values;

    /// <summary>Adds an entry for a folder.</summary>
    /// <param name="path">Separated by <c>/</c>, with or without the last one.</param>
    public void AddFolder(string path)
    {
        var entry = Describe(path.TrimEnd('/') + "/", ContentTime.Folder, size: 0);
        _headers.WriteLocal(entry);
        _entries.Add(entry);
    }

    /// <summary>Adds a file from memory.</summary>
    /// <param name="path">Separated by <c>/</c>.</param>
    /// <param name="time">See <see cref="ContentTime"/>.</param>
    /// <param name="content">Its bytes.</param>
    public void AddFile(string path, DateTime time, byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        AddFile(path, time, stream, content.Length);
    }

    /// <summary>Adds a file with a known hash: the earlier archive's bytes, where it has them.</summary>
    /// <param name="path">Separated by <c>/</c>.</param>
    /// <param name="sha256">SHA-256 of the content, 64 lower-case hexadecimal digits.</param>
    /// <param name="size">Length of the content in bytes.</param>
    /// <param name="open">The content, seekable, at its beginning; asked for when it must be compressed.</param>
    public void AddFile(string path, string sha256, long size, Func<Stream> open)
    {
        var entry = Describe(path, ContentTime.Of(sha256), size);
        if (_earlier?.Find(sha256) is { } content)
        {
            entry = entry with { Method = content.Method, Crc = content.Crc, CompressedSize = content.CompressedSize };
            _headers.WriteLocal(entry);
            _earlier.CopyTo(content, _stream);
            _entries.Add(entry);
        }
        else
        {
            using var stream = open();
            entry = WriteFile(entry, stream);
        }

        _contents[sha256] = new CompressedContent(sha256, entry.Method, entry.Crc, size, entry.CompressedSize, _stream.Position - entry.CompressedSize);
    }

    /// <summary>Adds a file of any size.</summary>
    /// <param name="path">Separated by <c>/</c>.</param>
    /// <param name="time">See <see cref="ContentTime"/>.</param>
    /// <param name="content">Seekable, at its beginning.</param>
    /// <param name="size">How many bytes <paramref name="content"/> holds.</param>
    public void AddFile(string path, DateTime time, Stream content, long size) => WriteFile(Describe(path, time, size), content);

    /// <summary>Writes the directory; the archive is complete.</summary>
    public void Finish()
    {
        _headers.WriteDirectory(_entries);
        _output.Flush();
    }

    /// <summary>Writes header and content; returns the entry with what is known then.</summary>
    private ZipEntry WriteFile(ZipEntry entry, Stream content)
    {
        _headers.WriteLocal(entry); // holds the place: checksum and compressed size are known afterwards
        entry = WriteContent(entry, content);
        var end = _stream.Position;
        _stream.Position = entry.Offset;
        _headers.WriteLocal(entry);
        _stream.Position = end;
        _entries.Add(entry);
        return entry;
    }

    /// <summary>Compresses, or stores where compressing gains nothing; returns the entry with what is known then.</summary>
    private ZipEntry WriteContent(ZipEntry entry, Stream content)
    {
        var start = _stream.Position;
        var crc = _compressor.Deflate(content, entry.Size, _stream);
        var compressedSize = _stream.Position - start;
        if (compressedSize < entry.Size)
        {
            return entry with { Method = ZipFormat.Deflated, Crc = crc, CompressedSize = compressedSize };
        }

        _stream.Position = start;
        _stream.SetLength(start);
        content.Position = 0;
        return entry with { Crc = _compressor.Store(content, entry.Size, _stream) };
    }

    /// <summary>An entry at the present position, as if stored.</summary>
    private ZipEntry Describe(string path, DateTime time, long size)
    {
        RequireName(path);
        return new ZipEntry
        {
            Name = Encoding.UTF8.GetBytes(path),
            IsFolder = path.EndsWith("/", StringComparison.Ordinal),
            Time = DosTime.Of(time),
            Method = ZipFormat.Stored,
            Crc = Crc32.Empty,
            CompressedSize = size,
            Size = size,
            Offset = _stream.Position,
        };
    }

    /// <summary>Refuses names that a reader would resolve to another place (APPNOTE 4.4.17).</summary>
    private void RequireName(string path)
    {
        var segments = path.TrimEnd('/').Split('/');
        if (path.IndexOf('\\') >= 0 || Array.Exists(segments, segment => segment is "" or "." or ".."))
        {
            throw new ArgumentException($"'{path}' is no name of a zip entry.", nameof(path));
        }

        if (!_names.Add(path))
        {
            throw new ArgumentException($"'{path}' is in the archive already.", nameof(path));
        }
    }
}
