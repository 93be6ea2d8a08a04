using System;
using System.Buffers.Binary;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Django.Iis.Msi.IO;

namespace Django.Iis.Msi.CompoundFiles.Reading;

/// <summary>Reads the directory and walks its trees ([MS-CFB] 2.6), each entry once, whatever the links say.</summary>
internal sealed class DirectoryReader
{
    /// <summary>A package has tens to hundreds of streams; this is far beyond and still little memory.</summary>
    private const long MaxSize = 16 * 1024 * 1024;

    /// <summary>A patch has transforms, which have no storages.</summary>
    private const int MaxDepth = 16;

    private const int NameLengthOffset = 64;
    private const int TypeOffset = 66;
    private const int LeftOffset = 68;
    private const int RightOffset = 72;
    private const int ChildOffset = 76;
    private const int ClassIdOffset = 80;
    private const int ClassIdSize = 16;
    private const int StartSectorOffset = 116;
    private const int SizeOffset = 120;

    private readonly byte[] _bytes;
    private readonly CompoundVersion _version;
    private readonly BitArray _visited;

    private DirectoryReader(byte[] bytes, CompoundVersion version)
    {
        _bytes = bytes;
        _version = version;
        _visited = new BitArray(bytes.Length / CompoundFormat.DirectoryEntrySize);
    }

    /// <exception cref="InvalidDataException">It is too large to be one, or cut off.</exception>
    public static DirectoryReader Open(Stream content, CompoundVersion version)
    {
        if (content.Length is 0 or > MaxSize)
        {
            throw new InvalidDataException("its directory has no entries, or too many.");
        }

        var bytes = new byte[content.Length];
        return content.ReadUpTo(bytes) == bytes.Length
            ? new DirectoryReader(bytes, version)
            : throw new InvalidDataException("its directory is cut off.");
    }

    /// <summary>The root storage's own entry.</summary>
    public DirectoryEntry ReadRoot()
    {
        var root = ReadEntry(0);
        _visited[0] = true;
        return root.Type == CompoundFormat.TypeRoot ? root : throw new InvalidDataException("its directory does not begin with the root.");
    }

    /// <summary>What a storage holds and what the storages below it hold.</summary>
    /// <param name="entry">The storage's entry.</param>
    /// <param name="toStream">Makes a stream of an entry.</param>
    public CompoundStorage ReadStorage(DirectoryEntry entry, Func<DirectoryEntry, CompoundStream> toStream) => ReadStorage(entry, toStream, depth: 0);

    private CompoundStorage ReadStorage(DirectoryEntry storage, Func<DirectoryEntry, CompoundStream> toStream, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new InvalidDataException("its storages lie too deep in each other.");
        }

        var children = Children(storage.Child).OrderBy(child => child.Name, DirectoryTree.NameOrder).ToList();
        for (var index = 1; index < children.Count; index++)
        {
            if (DirectoryTree.NameOrder.Compare(children[index - 1].Name, children[index].Name) == 0)
            {
                throw new InvalidDataException("two of its streams have the same name.");
            }
        }

        return new CompoundStorage(
            storage.Name,
            storage.ClassId,
            [.. children.Where(child => child.Type == CompoundFormat.TypeStream).Select(toStream)],
            [.. children.Where(child => child.Type == CompoundFormat.TypeStorage).Select(child => ReadStorage(child, toStream, depth + 1))]);
    }

    private IEnumerable<DirectoryEntry> Children(uint top)
    {
        var pending = new Stack<uint>([top]);
        while (pending.Count > 0)
        {
            var number = pending.Pop();
            if (number == CompoundFormat.NoStream)
            {
                continue;
            }

            Visit(number);
            var entry = ReadEntry((int)number);
            if (entry.Type is not (CompoundFormat.TypeStream or CompoundFormat.TypeStorage))
            {
                throw new InvalidDataException("its directory links to an entry that is no stream.");
            }

            pending.Push(entry.Left);
            pending.Push(entry.Right);
            yield return entry;
        }
    }

    private void Visit(uint number)
    {
        if (number >= _visited.Count)
        {
            throw new InvalidDataException("its directory links to an entry that does not exist.");
        }

        if (_visited[(int)number])
        {
            throw new InvalidDataException("its directory loops.");
        }

        _visited[(int)number] = true;
    }

    // [MS-CFB] 2.6.1
    private DirectoryEntry ReadEntry(int number)
    {
        var bytes = _bytes.AsSpan(number * CompoundFormat.DirectoryEntrySize, CompoundFormat.DirectoryEntrySize);
        return new DirectoryEntry(
            ReadName(bytes),
            bytes[TypeOffset],
            new Guid(bytes.Slice(ClassIdOffset, ClassIdSize).ToArray()),
            NumberAt(bytes, LeftOffset),
            NumberAt(bytes, RightOffset),
            NumberAt(bytes, ChildOffset),
            NumberAt(bytes, StartSectorOffset),
            ReadSize(bytes));
    }

    private static string ReadName(Span<byte> bytes)
    {
        // With the terminator, in bytes.
        var length = BinaryPrimitives.ReadUInt16LittleEndian(bytes.Slice(NameLengthOffset));
        if (length is < sizeof(char) or > CompoundFormat.DirectoryNameSize || length % sizeof(char) != 0)
        {
            throw new InvalidDataException("its directory has a name of an impossible length.");
        }

        return Encoding.Unicode.GetString(bytes.Slice(0, length - sizeof(char)).ToArray());
    }

    // In version 3 some writers leave the upper half unset ([MS-CFB] 2.6.1: Stream Size).
    private long ReadSize(Span<byte> bytes)
    {
        var size = BinaryPrimitives.ReadInt64LittleEndian(bytes.Slice(SizeOffset));
        return _version == CompoundVersion.Three ? (uint)size : size;
    }

    private static uint NumberAt(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.Slice(offset));
}
