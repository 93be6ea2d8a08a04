using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Msi.CompoundFiles;
using Django.Iis.Msi.CompoundFiles.Reading;
using Django.Iis.Msi.IO;
using Django.Iis.Msi.Tests.Database;

namespace Django.Iis.Msi.Tests.Fuzzing;

/// <summary>A sound package to damage: its bytes, or the content of one of its streams, which then stands in a sound file.</summary>
internal sealed class CompoundSeed
{
    private readonly byte[] _bytes;
    private readonly CompoundVersion _version;
    private readonly CompoundStorage _root;
    private readonly IReadOnlyList<CompoundStream> _smallStreams;
    private readonly IReadOnlyList<Range> _structure;

    public CompoundSeed(byte[] bytes)
    {
        const int MaxSmall = 100_000;
        _bytes = bytes;
        _version = CompoundVersion.Of(BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(26)))!;
        _root = CompoundFile.Read(PackageSource.OfStream("seed", new MemoryStream(bytes)));
        _root = _root with { Streams = [.. _root.Streams.Select(stream => CompoundStream.FromBytes(stream.Name, PackageContentComparer.BytesOf(stream)))] };
        _smallStreams = [.. _root.Streams.Where(stream => stream.Length is > 0 and < MaxSmall)];
        _structure = Structure(bytes, _version);
    }

    public byte[] Mutate(Random random) => random.Next(3) == 0 ? MutateStream(random) : ByteMutator.Mutate(_bytes, _structure, _version.SectorSize, random);

    // Where the header says that things are: the header, directory, mini FAT, and the first FAT sectors.
    private static Range[] Structure(byte[] bytes, CompoundVersion version)
    {
        const int HeaderFields = 80;
        int[] sectorFields = [48, 60, 76];
        var sectors = sectorFields.Select(field => (int)version.OffsetOf(BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(field))));
        return [0..HeaderFields, .. sectors.Where(start => start < bytes.Length).Select(start => start..Math.Min(bytes.Length, start + version.SectorSize))];
    }

    private byte[] MutateStream(Random random)
    {
        var stream = _smallStreams[random.Next(_smallStreams.Count)];
        var damaged = CompoundStream.FromBytes(stream.Name, ByteMutator.Mutate(PackageContentComparer.BytesOf(stream), [], unit: 64, random));
        var root = _root with { Streams = [.. _root.Streams.Select(other => other == stream ? damaged : other)] };
        using var output = new MemoryStream();
        CompoundFileWriter.Write(output, CompoundLayout.Of(root, _version));
        return output.ToArray();
    }
}
