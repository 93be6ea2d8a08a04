using System;
using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Msi.CompoundFiles;

/// <summary>
/// Numbers the entries of a directory and links them. The root is entry 0; the entries of one storage follow each other in the order of their names, those of the storages
/// below come after.
/// </summary>
internal sealed class DirectoryPlan
{
    private readonly List<PlannedEntry> _entries = [];

    private DirectoryPlan(CompoundStorage root)
    {
        _entries.Add(new PlannedEntry(EntryOf(root, CompoundFormat.RootName, CompoundFormat.TypeRoot), Content: null));
        var pending = new Queue<(int Number, CompoundStorage Storage)>([(0, root)]);
        while (pending.Count > 0)
        {
            var (number, storage) = pending.Dequeue();
            foreach (var (child, below) in AddChildren(number, storage))
            {
                pending.Enqueue((child, below));
            }
        }
    }

    /// <summary>The entries by their numbers, still without places for their content.</summary>
    public IReadOnlyList<PlannedEntry> Entries => _entries;

    /// <exception cref="InvalidOperationException">A name is too long: a mistake of ours.</exception>
    public static DirectoryPlan Of(CompoundStorage root) => new(root);

    private IEnumerable<(int Number, CompoundStorage Storage)> AddChildren(int parent, CompoundStorage storage)
    {
        var streams = storage.Streams.Select(stream => (stream.Name, Entry: EntryOf(stream), Content: (CompoundStream?)stream, Storage: (CompoundStorage?)null));
        var storages = storage.Storages.Select(below =>
            (below.Name, Entry: EntryOf(below, below.Name, CompoundFormat.TypeStorage), Content: (CompoundStream?)null, Storage: (CompoundStorage?)below));
        var children = streams.Concat(storages).OrderBy(child => child.Name, DirectoryTree.NameOrder).ToList();
        if (children.Find(child => child.Name.Length > CompoundFormat.MaxNameLength).Name is { } name)
        {
            throw new InvalidOperationException($"The name '{name}' has more than {CompoundFormat.MaxNameLength} characters.");
        }

        var first = _entries.Count;
        var tree = new DirectoryTree(children.Count, (uint)first);
        _entries[parent] = _entries[parent] with { Entry = _entries[parent].Entry with { Child = tree.Top } };
        _entries.AddRange(children.Select((child, place) =>
            new PlannedEntry(child.Entry with { Left = tree.LeftOf(place), Right = tree.RightOf(place) }, child.Content)));
        return children.Select((child, place) => (first + place, child.Storage)).Where(child => child.Storage is not null).Select(child => (child.Item1, child.Storage!));
    }

    private static DirectoryEntry EntryOf(CompoundStorage storage, string name, byte type) => new(
        name,
        type,
        storage.ClassId,
        CompoundFormat.NoStream,
        CompoundFormat.NoStream,
        CompoundFormat.NoStream,
        StartSector: 0,
        Size: 0);

    private static DirectoryEntry EntryOf(CompoundStream stream) => new(
        stream.Name,
        CompoundFormat.TypeStream,
        Guid.Empty,
        CompoundFormat.NoStream,
        CompoundFormat.NoStream,
        CompoundFormat.NoStream,
        StartSector: 0,
        stream.Length);
}
