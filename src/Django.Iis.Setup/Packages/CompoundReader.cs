using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Django.Iis.Setup.Packages;

/// <summary>Finds one stream of a compound file ([MS-CFB]) by its name as Windows Installer spells it: all that a plan needs of an MSI.</summary>
internal sealed class CompoundReader
{
    private const ulong Signature = 0xe11ab1a1e011cfd0;
    private const int HeaderSize = 512;
    private const int EntrySize = 128;
    private const int MiniSectorSize = 64;

    /// <summary>DIFAT entries inside of the header.</summary>
    private const int HeaderDifat = 109;

    /// <summary>The largest regular sector number; above it are marks of chains' ends and of free sectors.</summary>
    private const uint LargestSector = 0xfffffffa;

    private readonly Stream _stream;
    private readonly int _sectorSize;
    private readonly uint _miniCutoff;
    private readonly List<uint> _fat = [];
    private readonly byte[] _directory;
    private readonly byte[] _miniFat;

    /// <exception cref="FormatException">Not a compound file, or a damaged one.</exception>
    public CompoundReader(Stream stream)
    {
        _stream = stream;
        var header = ReadAt(0, HeaderSize);
        if (BitConverter.ToUInt64(header, 0) != Signature)
        {
            throw new FormatException("it is neither a ZIP file nor an MSI.");
        }

        _sectorSize = 1 << BitConverter.ToUInt16(header, 30);
        if (_sectorSize is not (512 or 4096))
        {
            throw new FormatException("its sectors are of no known size.");
        }

        _miniCutoff = BitConverter.ToUInt32(header, 56);
        ReadFat(header);
        _directory = Chain(BitConverter.ToUInt32(header, 48));
        _miniFat = Chain(BitConverter.ToUInt32(header, 60));
    }

    /// <returns>The stream's bytes; null where there is no such stream.</returns>
    public byte[]? Find(string name)
    {
        for (var offset = 0; offset + EntrySize <= _directory.Length; offset += EntrySize)
        {
            var length = BitConverter.ToUInt16(_directory, offset + 64);
            if (_directory[offset + 66] == 2 && length is >= 2 and <= 64 && Decode(Encoding.Unicode.GetString(_directory, offset, length - 2)) == name)
            {
                return Content(BitConverter.ToUInt32(_directory, offset + 116), BitConverter.ToUInt32(_directory, offset + 120));
            }
        }

        return null;
    }

    /// <summary>Windows Installer packs two characters of 64 into one (U+3800 to U+47FF), or one alone (U+4800 to U+483F).</summary>
    private static string Decode(string name)
    {
        var decoded = new StringBuilder();
        foreach (var character in name)
        {
            if (character is >= '\u3800' and < '\u4800')
            {
                decoded.Append(Letter((character - 0x3800) & 0x3f)).Append(Letter(((character - 0x3800) >> 6) & 0x3f));
            }
            else if (character is >= '\u4800' and < '\u4840')
            {
                decoded.Append(Letter(character - 0x4800));
            }
            else
            {
                decoded.Append(character);
            }
        }

        return decoded.ToString();
    }

    private static char Letter(int value) => "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz._"[value];

    private byte[] Content(uint first, uint size)
    {
        if (size >= _miniCutoff)
        {
            return [.. Chain(first).Take((int)size)];
        }

        // The root entry, which is the first, owns the stream that holds all small ones.
        var small = Chain(BitConverter.ToUInt32(_directory, 116));
        using var memory = new MemoryStream();
        for (var sector = first; sector <= LargestSector && memory.Length < size; sector = BitConverter.ToUInt32(_miniFat, 4 * (int)sector))
        {
            if ((sector + 1) * MiniSectorSize > small.Length || (4 * sector) + 4 > _miniFat.Length)
            {
                throw new FormatException("it is damaged.");
            }

            memory.Write(small, (int)sector * MiniSectorSize, MiniSectorSize);
        }

        return [.. memory.ToArray().Take((int)size)];
    }

    private void ReadFat(byte[] header)
    {
        var sectors = Enumerable.Range(0, HeaderDifat).Select(index => BitConverter.ToUInt32(header, 76 + (4 * index))).ToList();
        var perSector = (_sectorSize / 4) - 1;
        for (var next = BitConverter.ToUInt32(header, 68); next <= LargestSector && sectors.Count < _stream.Length / _sectorSize + HeaderDifat;)
        {
            var more = Sector(next);
            sectors.AddRange(Enumerable.Range(0, perSector).Select(index => BitConverter.ToUInt32(more, 4 * index)));
            next = BitConverter.ToUInt32(more, 4 * perSector);
        }

        foreach (var sector in sectors.Where(sector => sector <= LargestSector))
        {
            var content = Sector(sector);
            _fat.AddRange(Enumerable.Range(0, _sectorSize / 4).Select(index => BitConverter.ToUInt32(content, 4 * index)));
        }
    }

    private byte[] Chain(uint first)
    {
        using var memory = new MemoryStream();
        for (var sector = first; sector <= LargestSector; sector = _fat[(int)sector])
        {
            // A chain that comes back to itself would never end.
            if (sector >= _fat.Count || memory.Length > _stream.Length)
            {
                throw new FormatException("it is damaged.");
            }

            memory.Write(Sector(sector), 0, _sectorSize);
        }

        return memory.ToArray();
    }

    private byte[] Sector(uint number) => ReadAt((number + 1L) * _sectorSize, _sectorSize);

    private byte[] ReadAt(long position, int count)
    {
        var content = new byte[count];
        _stream.Position = position;
        for (var read = 0; read < count;)
        {
            var some = _stream.Read(content, read, count - read);
            if (some == 0)
            {
                // The last sector of a file may be short.
                break;
            }

            read += some;
        }

        return content;
    }
}
