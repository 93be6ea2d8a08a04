using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Django.Iis.Tests;

/// <summary>A Windows library of some hundred bytes: headers and import tables as linkers write them, and no code (PE format).</summary>
public sealed record SyntheticExecutable
{
    public const ushort X86 = 0x014C;
    public const ushort X64 = 0x8664;
    public const ushort Arm64 = 0xAA64;

    private const int HeaderOffset = 0x80;
    private const int SectionAddress = 0x1000;
    private const int SectionOffset = 0x400;
    private const ulong ImageBase = 0x10000000;

    public ushort Machine { get; init; } = X64;

    /// <summary>Libraries that are loaded with it.</summary>
    public IReadOnlyList<string> Imports { get; init; } = [];

    /// <summary>Libraries that are loaded when something of them is first called.</summary>
    public IReadOnlyList<string> DelayedImports { get; init; } = [];

    /// <summary>Whether the delayed ones have absolute addresses, as compilers before 2003 wrote them.</summary>
    public bool HasAbsoluteAddresses { get; init; }

    /// <summary>Number of data directories; linkers write 16.</summary>
    public int DirectoryCount { get; init; } = 16;

    private bool Is64Bit => Machine != X86;

    /// <summary>The file.</summary>
    public byte[] ToBytes()
    {
        var (section, delayedAddress) = Section();
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("MZ"u8);
        stream.Position = 0x3C;
        writer.Write(HeaderOffset);
        stream.Position = HeaderOffset;
        writer.Write("PE\0\0"u8);
        var optionalHeaderSize = (Is64Bit ? 112 : 96) + DirectoryCount * 8;
        writer.Write(Machine);
        writer.Write((ushort)1); // sections
        writer.Write(new byte[12]);
        writer.Write((ushort)optionalHeaderSize);
        writer.Write((ushort)0x2022); // executable, library
        var optionalHeader = stream.Position;
        writer.Write((ushort)(Is64Bit ? 0x20B : 0x10B));
        stream.Position = optionalHeader + (Is64Bit ? 24 : 28);
        writer.Write(Is64Bit ? BitConverter.GetBytes(ImageBase) : BitConverter.GetBytes((uint)ImageBase));
        stream.Position = optionalHeader + (Is64Bit ? 108 : 92);
        writer.Write(DirectoryCount);
        WriteDirectory(1, Imports.Count > 0 ? SectionAddress : 0);
        WriteDirectory(13, DelayedImports.Count > 0 ? delayedAddress : 0);
        stream.Position = optionalHeader + optionalHeaderSize;
        writer.Write(".rdata\0\0"u8);
        writer.Write(section.Length);
        writer.Write(SectionAddress);
        writer.Write(section.Length);
        writer.Write(SectionOffset);
        writer.Write(new byte[16]);
        stream.Position = SectionOffset;
        writer.Write(section);
        return stream.ToArray();

        void WriteDirectory(int index, int address)
        {
            if (index < DirectoryCount)
            {
                stream.Position = optionalHeader + (Is64Bit ? 112 : 96) + index * 8;
                writer.Write(address);
                writer.Write(1);
            }
        }
    }

    // The import descriptors, the delayed ones, the names.
    private (byte[] Bytes, int DelayedAddress) Section()
    {
        var delayed = (Imports.Count + 1) * 20;
        var names = delayed + (DelayedImports.Count + 1) * 32;
        using var stream = new MemoryStream(new byte[names + Imports.Concat(DelayedImports).Sum(name => name.Length + 1)]);
        using var writer = new BinaryWriter(stream);
        var next = names;
        for (var index = 0; index < Imports.Count; index++)
        {
            stream.Position = index * 20 + 12;
            writer.Write(SectionAddress + next);
            WriteName(Imports[index]);
        }

        for (var index = 0; index < DelayedImports.Count; index++)
        {
            stream.Position = delayed + index * 32;
            writer.Write(HasAbsoluteAddresses ? 0 : 1);
            writer.Write((HasAbsoluteAddresses ? (int)ImageBase : 0) + SectionAddress + next);
            WriteName(DelayedImports[index]);
        }

        return (stream.ToArray(), SectionAddress + delayed);

        void WriteName(string name)
        {
            stream.Position = next;
            writer.Write(Encoding.ASCII.GetBytes(name));
            next += name.Length + 1;
        }
    }
}
