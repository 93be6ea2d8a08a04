using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Database;

namespace Django.Iis.Msi.WixSource;

/// <summary>The tables of the built-in package, for those who say the same as elements. No table may be passed over in silence.</summary>
internal sealed class SourceTables
{
    private readonly Dictionary<string, IReadOnlyList<SourceRow>> _rows;
    private readonly HashSet<string> _unread;

    public SourceTables(InstallerDatabase database)
    {
        _rows = database.Tables.ToDictionary(
            rows => rows[0].Table.Name,
            rows => (IReadOnlyList<SourceRow>)[.. rows.Select(row => new SourceRow(row))],
            StringComparer.Ordinal);
        _unread = new HashSet<string>(_rows.Keys, StringComparer.Ordinal);
    }

    /// <summary>The rows of a table; none when the package has no such table.</summary>
    public IReadOnlyList<SourceRow> Rows(string table)
    {
        _unread.Remove(table);
        return _rows.TryGetValue(table, out var rows) ? rows : [];
    }

    /// <summary>Says that WiX makes a table by itself.</summary>
    public void LeaveToWix(string table) => _unread.Remove(table);

    /// <summary>The rows of a table by the value of one of their columns.</summary>
    public ILookup<string, SourceRow> RowsBy(string table, string column) =>
        Rows(table).ToLookup(row => row.Text(column) ?? "", StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">A table has not been asked for: a mistake of ours.</exception>
    public void RequireAllRead()
    {
        if (_unread.Count > 0)
        {
            throw new InvalidOperationException("No element of WiX says what is in " + string.Join(", ", _unread.OrderBy(name => name, StringComparer.Ordinal)));
        }
    }
}
