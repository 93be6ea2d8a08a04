using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;

namespace Django.Iis.Msi.Cabinets;

/// <summary>Reads files one after the other as if they were one, each exactly once, and hashes them on the way.</summary>
internal sealed class PayloadReader : IDisposable
{
    private readonly IReadOnlyList<CabinetFile> _files;
    private readonly List<PackedFile> _packed = [];
    private readonly IncrementalHash _sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    // Windows Installer: MsiFileHash table. Not a matter of security.
    private readonly IncrementalHash _md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
    private FileStream? _current;
    private long _left;
    private byte? _firstByte;

    public PayloadReader(IReadOnlyList<CabinetFile> files)
    {
        _files = files;
    }

    /// <summary>The files that have been read to their end, in order.</summary>
    public IReadOnlyList<PackedFile> Packed => _packed;

    /// <summary>Bytes of all files together.</summary>
    public long TotalSize => _files.Sum(file => file.Size);

    /// <summary>Reads until the buffer's part is full or the last file has ended.</summary>
    /// <returns>The number of bytes read.</returns>
    /// <exception cref="Diagnostics.DiagnosticException">A file is missing, unreadable or not the one that was announced (DJIIS1604).</exception>
    public int Read(byte[] buffer, int start, int count)
    {
        var total = 0;
        while (_packed.Count < _files.Count && (total < count || IsAtEmptyFile))
        {
            var file = _files[_packed.Count];
            try
            {
                total += ReadFrom(file, buffer, start + total, count - total);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw Unreadable(file, exception.Message);
            }
        }

        return total;
    }

    public void Dispose()
    {
        _current?.Dispose();
        _sha256.Dispose();
        _md5.Dispose();
    }

    private bool IsAtEmptyFile => _current is null && _files[_packed.Count].Size == 0;

    private int ReadFrom(CabinetFile file, byte[] buffer, int start, int count)
    {
        _current ??= Open(file);
        var wanted = (int)Math.Min(count, _left);
        var read = wanted == 0 ? 0 : _current.Read(buffer, start, wanted);
        if (read == 0 && wanted > 0)
        {
            throw Unreadable(file, "it became shorter while it was read.");
        }

        if (read > 0)
        {
            _firstByte ??= buffer[start];
        }

        _sha256.AppendData(buffer, start, read);
        _md5.AppendData(buffer, start, read);
        _left -= read;
        if (_left == 0)
        {
            Close(file);
        }

        return read;
    }

    private FileStream Open(CabinetFile file)
    {
        // The caller's buffer is large: a second one would only cost a copy.
        var stream = new FileStream(file.Source, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        var size = stream.Length;
        if (size != file.Size)
        {
            stream.Dispose();
            throw Unreadable(file, string.Format(CultureInfo.InvariantCulture, "it had {0} bytes and now has {1}.", file.Size, size));
        }

        _left = file.Size;
        return stream;
    }

    private void Close(CabinetFile file)
    {
        if (_current!.Length != file.Size)
        {
            throw Unreadable(file, "it became longer while it was read.");
        }

        _current.Dispose();
        _current = null;
        var sha256 = _sha256.GetHashAndReset();
        if (file.Sha256 is { } expected && !expected.Equals(Hexadecimal.Of(sha256), StringComparison.OrdinalIgnoreCase))
        {
            throw Unreadable(file, "its content is not what it was when it was listed.");
        }

        _packed.Add(new PackedFile(file, sha256, _md5.GetHashAndReset(), _firstByte));
        _firstByte = null;
    }

    private static Exception Unreadable(CabinetFile file, string reason) => MsiDiagnostics.SourceUnreadable.At(file.Source, line: 0, file.Source, reason);
}
