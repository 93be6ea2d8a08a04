using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Django.Iis.Core.IO;

namespace Django.Iis.Core.Archives;

/// <summary>The archive that is about to be replaced: what did not change since is taken over from it, instead of compressed again.</summary>
internal sealed class EarlierArchive : IDisposable
{
    private readonly FileStream _archive;
    private readonly IReadOnlyDictionary<string, CompressedContent> _contents;
    private readonly byte[] _buffer = new byte[1 << 16];

    private EarlierArchive(FileStream archive, IReadOnlyDictionary<string, CompressedContent> contents)
    {
        _archive = archive;
        _contents = contents;
    }

    /// <param name="path">Full path of the archive.</param>
    /// <param name="index">Full path of its <see cref="ContentIndex"/>.</param>
    /// <param name="writer">What writes the next one.</param>
    /// <returns>Null when there is none, or it is not what the index describes: then all is compressed, as the first time.</returns>
    public static EarlierArchive? Open(string path, string index, string writer)
    {
        FileStream? archive = null;
        try
        {
            if (!File.Exists(path) || !File.Exists(index))
            {
                return null;
            }

            archive = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (ContentIndex.Parse(File.ReadAllText(index, Encoding.UTF8), writer, () => Hashes.OfStream(archive)) is not { } contents)
            {
                return null;
            }

            var result = new EarlierArchive(archive, contents);
            archive = null;
            return result;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
        finally
        {
            archive?.Dispose();
        }
    }

    /// <summary>The content with this hash; null when the archive has none.</summary>
    public CompressedContent? Find(string sha256) => _contents.TryGetValue(sha256, out var content) ? content : null;

    /// <summary>Copies a content as it stands.</summary>
    public void CopyTo(CompressedContent content, Stream output)
    {
        _archive.Position = content.Start;
        for (var left = content.CompressedSize; left > 0;)
        {
            var read = _archive.Read(_buffer, 0, (int)Math.Min(left, _buffer.Length));
            if (read == 0)
            {
                throw new EndOfStreamException("The earlier package is shorter than it was.");
            }

            output.Write(_buffer, 0, read);
            left -= read;
        }
    }

    public void Dispose() => _archive.Dispose();
}
