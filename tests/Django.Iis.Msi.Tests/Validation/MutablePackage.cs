using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Django.Iis.Msi.CompoundFiles;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Catalogue;
using Django.Iis.Msi.Database.Reading;
using Django.Iis.Msi.Summary;
using Django.Iis.Msi.Tests.Authoring;
using Django.Iis.Msi.Validation;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests.Validation;

/// <summary>A good package of which a test breaks one thing.</summary>
internal sealed class MutablePackage
{
    private static readonly Lazy<PackageContent> Good = new(WriteGood);

    private readonly Dictionary<string, (TableDefinition Definition, List<Cell[]> Rows)> _tables;
    private readonly Dictionary<int, object> _summary;
    private readonly List<CompoundStream> _streams;

    public MutablePackage()
    {
        _tables = Good.Value.Tables.ToDictionary(
            table => table.Name,
            table => (table.Definition, table.Rows.Select(row => row.ToArray()).ToList()),
            StringComparer.Ordinal);
        _summary = Good.Value.Summary.Values.ToDictionary(value => value.Key, value => value.Value);
        _streams = [.. Good.Value.Streams];
    }

    /// <summary>Key of a row: the first whose text contains a part.</summary>
    public string KeyOf(string table, string part) => _tables[table].Rows.First(row => row.Any(cell => cell.Text?.Contains(part, StringComparison.Ordinal) == true))[0].Text!;

    public string? Value(string table, string key, string column) => Row(table, key)[PlaceOf(table, column)].Text;

    public int Number(string table, string key, string column) => Row(table, key)[PlaceOf(table, column)].Number ?? 0;

    public MutablePackage Set(string table, string key, string column, Cell value)
    {
        Row(table, key)[PlaceOf(table, column)] = value;
        return this;
    }

    /// <summary>Changes the first row that something is true of.</summary>
    public MutablePackage Edit(string table, Func<Cell[], bool> predicate, string column, Cell value)
    {
        _tables[table].Rows.First(predicate)[PlaceOf(table, column)] = value;
        return this;
    }

    /// <summary>Adds a row, and its table with what _Validation says of it where the package has none.</summary>
    public MutablePackage Add(TableDefinition definition, params Cell[] cells)
    {
        if (!_tables.ContainsKey(definition.Name))
        {
            _tables.Add(definition.Name, (definition, []));
            _tables["_Validation"].Rows.AddRange(ValidationRow.Describe(definition).Select(row => row.Cells.ToArray()));
        }

        Assert.Equal(definition.Columns.Count, cells.Length);
        _tables[definition.Name].Rows.Add(cells);
        return this;
    }

    public MutablePackage Add(ITableRow row) => Add(row.Table, [.. row.Cells]);

    public MutablePackage Remove(string table, string key)
    {
        _tables[table].Rows.Remove(Row(table, key));
        return this;
    }

    public MutablePackage Remove(string table, Predicate<Cell[]> predicate)
    {
        _tables[table].Rows.RemoveAll(predicate);
        return this;
    }

    public MutablePackage RemoveTable(string table)
    {
        _tables.Remove(table);
        return this;
    }

    /// <summary>Changes a column's definition in _Columns.</summary>
    public MutablePackage Redefine(string table, string column, Func<ColumnDefinition, ColumnDefinition> change)
    {
        var (definition, rows) = _tables[table];
        _tables[table] = (definition with { Columns = [.. definition.Columns.Select(known => known.Name == column ? change(known) : known)] }, rows);
        return this;
    }

    public MutablePackage SetSummary(int property, object value)
    {
        _summary[property] = value;
        return this;
    }

    public MutablePackage RemoveStreams()
    {
        _streams.Clear();
        return this;
    }

    public MutablePackage SetStream(string name, byte[] bytes)
    {
        _streams.RemoveAll(stream => stream.Name == name);
        _streams.Add(CompoundStream.FromBytes(name, bytes));
        return this;
    }

    public IReadOnlyList<ValidationFinding> Validate(params string[] suppressedIds) => InstallerValidator.Validate(
        new PackageContent
        {
            CodePage = Good.Value.CodePage,
            Tables = [.. _tables.Values.Select(table => new TableContent(table.Definition, table.Rows))],
            Streams = _streams,
            Summary = new SummaryProperties(_summary),
        },
        suppressedIds,
        CancellationToken.None);

    private Cell[] Row(string table, string key) => _tables[table].Rows.First(row => row[0].Text == key || row[0].Number?.ToString(System.Globalization.CultureInfo.InvariantCulture) == key);

    private int PlaceOf(string table, string column) => _tables[table].Definition.Columns.Select(known => known.Name).ToList().IndexOf(column);

    private static PackageContent WriteGood()
    {
        using var folder = new TemporaryFolder();
        var package = SamplePackage.Of(folder, SampleFiles.Varied) with { EmptyDirectories = ["media"] };
        var content = InstallerReader.Read(package.WriteTo(folder).Path);
        return content with { Streams = [.. content.Streams.Select(InMemory)] };
    }

    // The file is gone when the streams are asked for.
    private static CompoundStream InMemory(CompoundStream stream)
    {
        using var content = stream.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return CompoundStream.FromBytes(stream.Name, bytes.ToArray());
    }
}
