namespace Django.Iis.Core.Archives;

/// <summary>One file's bytes as they stand in an archive.</summary>
/// <param name="Sha256">SHA-256 of the file itself, 64 lower-case hexadecimal digits.</param>
/// <param name="Method">How the bytes are packed: a method of <see cref="ZipFormat"/>.</param>
/// <param name="Crc">CRC-32 of the file itself.</param>
/// <param name="Size">Length of the file itself, in bytes.</param>
/// <param name="CompressedSize">How many bytes it takes in the archive.</param>
/// <param name="Start">Where these begin, behind the local header, in bytes from the start of the archive.</param>
internal sealed record CompressedContent(string Sha256, ushort Method, uint Crc, long Size, long CompressedSize, long Start);
