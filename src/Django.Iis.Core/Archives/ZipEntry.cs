using Django.Iis.Msi.Archives;

namespace Django.Iis.Core.Archives;

/// <summary>What both headers of an entry say.</summary>
internal sealed record ZipEntry
{
    /// <summary>UTF-8 bytes of the path; a folder's ends with <c>/</c>.</summary>
    public required byte[] Name { get; init; }

    public required bool IsFolder { get; init; }

    public required DosTime Time { get; init; }

    public required ushort Method { get; init; }

    public required uint Crc { get; init; }

    public required long CompressedSize { get; init; }

    public required long Size { get; init; }

    /// <summary>Where the local header begins, in bytes from the start of the archive.</summary>
    public required long Offset { get; init; }
}
