using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests.Database;

/// <summary>A package as msitools reads it.</summary>
internal sealed class MsiFile(string path)
{
    public string Path => path;

    public IReadOnlyList<string> Tables => Lines("tables");

    public IReadOnlyList<string> Streams => Lines("streams");

    public string Summary => Run("suminfo");

    /// <summary>Names of a table's columns.</summary>
    public IReadOnlyList<string> Names(string table) => Export(table)[0];

    /// <summary>Types of a table's columns, as in <c>s72</c> or <c>I2</c>.</summary>
    public IReadOnlyList<string> Types(string table) => Export(table)[1];

    /// <summary>Rows of a table, sorted by their cells' texts.</summary>
    public IReadOnlyList<string[]> Rows(string table) =>
        [.. Export(table).Skip(3).OrderBy(row => string.Join('\t', row), StringComparer.Ordinal)];

    /// <summary>Second column by the first.</summary>
    public IReadOnlyDictionary<string, string> Pairs(string table) => Rows(table).ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>Values of one column.</summary>
    public IEnumerable<string> Column(string table, string column)
    {
        var place = Array.IndexOf(Export(table)[0], column);
        return Rows(table).Select(row => row[place]);
    }

    // Names, types, keys, and then the rows; separated by tabs.
    private List<string[]> Export(string table) => [.. Lines("export", table).Select(line => line.Split('\t'))];

    private List<string> Lines(string command, params string[] arguments) =>
        [.. Run(command, arguments).Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0)];

    private string Run(string command, params string[] arguments) => ChildProcess.Run("msiinfo", [command, path, .. arguments]).Succeeded();
}
