using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;
using System.Text;

namespace Django.Iis.Icon;

/// <summary>Writes a picture in the format of the Portable Network Graphics specification.</summary>
internal static class Png
{
    private static readonly byte[] Signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

    /// <param name="size">Width and height in pixels.</param>
    /// <param name="pixels">Rows from the top, each of red, green, blue and opacity.</param>
    public static byte[] Write(int size, byte[] pixels)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), size);
        (header[8], header[9]) = (8, 6); // eight bits for each of red, green, blue and opacity
        WriteChunk(file, "IHDR", header);
        WriteChunk(file, "IDAT", Compress(size, pixels));
        WriteChunk(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Compress(int size, byte[] pixels)
    {
        using var compressed = new MemoryStream();
        using (var stream = new ZLibStream(compressed, CompressionLevel.SmallestSize))
        {
            for (var row = 0; row < size; row++)
            {
                stream.WriteByte(0); // the row is not filtered
                stream.Write(pixels, row * size * 4, size * 4);
            }
        }

        return compressed.ToArray();
    }

    private static void WriteChunk(Stream file, string type, byte[] content)
    {
        byte[] typed = [.. Encoding.ASCII.GetBytes(type), .. content];
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(typed);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(typed));
        file.Write(number);
    }

    /// <summary>CRC-32 as in section 5.5 of the specification.</summary>
    private static uint Checksum(byte[] bytes)
    {
        var checksum = 0xffffffffu;
        foreach (var item in bytes)
        {
            checksum ^= item;
            for (var bit = 0; bit < 8; bit++)
            {
                checksum = (checksum & 1) == 0 ? checksum >> 1 : (checksum >> 1) ^ 0xedb88320u;
            }
        }

        return ~checksum;
    }
}
