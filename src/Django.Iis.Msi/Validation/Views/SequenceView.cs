using System;
using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Msi.Validation.Views;

/// <summary>One of the tables of actions (Windows Installer: Using a Sequence Table).</summary>
internal sealed class SequenceView
{
    private readonly Dictionary<string, SequenceEntry> _byAction = new(StringComparer.Ordinal);

    public SequenceView(TableView table)
    {
        Table = table;
        Entries = [.. table.Rows.Select(SequenceEntry.Of).OrderBy(entry => entry.Sequence)];
        foreach (var entry in Entries)
        {
            _byAction[entry.Action] = entry;
        }
    }

    public static IReadOnlyList<string> InstallTables { get; } = ["InstallExecuteSequence", "InstallUISequence"];

    public static IReadOnlyList<string> AdminTables { get; } = ["AdminExecuteSequence", "AdminUISequence"];

    public static IReadOnlyList<string> AllTables { get; } = [.. InstallTables, .. AdminTables, "AdvtExecuteSequence"];

    public TableView Table { get; }

    /// <summary>In the order in which they run.</summary>
    public IReadOnlyList<SequenceEntry> Entries { get; }

    public static IEnumerable<SequenceView> In(PackageView package) => AllTables.Where(package.Has).Select(name => new SequenceView(package.Table(name)));

    public bool Has(string action) => _byAction.ContainsKey(action);

    /// <summary>Place of an action; null when it is not here, or is not run from here.</summary>
    public int? PlaceOf(string action) => _byAction.TryGetValue(action, out var entry) ? entry.Sequence : null;
}
