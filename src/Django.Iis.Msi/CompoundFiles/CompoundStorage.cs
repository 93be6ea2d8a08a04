using System;
using System.Collections.Generic;

namespace Django.Iis.Msi.CompoundFiles;

/// <summary>A folder inside a compound file: the root, or one below it such as an embedded transform.</summary>
/// <param name="Name">As stored; the root's own name does not matter.</param>
/// <param name="ClassId">CLSID of what the storage holds.</param>
/// <param name="Streams">The streams in the order of the directory.</param>
/// <param name="Storages">The storages below, in the same order.</param>
internal sealed record CompoundStorage(string Name, Guid ClassId, IReadOnlyList<CompoundStream> Streams, IReadOnlyList<CompoundStorage> Storages)
{
    /// <summary>A root with streams only.</summary>
    public static CompoundStorage Root(Guid classId, IReadOnlyList<CompoundStream> streams) => new(CompoundFormat.RootName, classId, streams, []);
}
