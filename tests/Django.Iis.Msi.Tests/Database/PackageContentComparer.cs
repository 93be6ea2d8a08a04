using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Msi.CompoundFiles;
using Django.Iis.Msi.Database;

namespace Django.Iis.Msi.Tests.Database;

/// <summary>Asserts that two packages say the same; the order of a table's rows says nothing.</summary>
internal static class PackageContentComparer
{
    public static void AssertEqual(PackageContent expected, PackageContent actual)
    {
        Assert.Equal(expected.ClassId, actual.ClassId);
        Assert.Equal(expected.CodePage, actual.CodePage);
        Assert.Equal(expected.Summary.Values, actual.Summary.Values);
        Assert.Equal(expected.Tables.Select(table => table.Name), actual.Tables.Select(table => table.Name));
        Assert.All(expected.Tables.Zip(actual.Tables), pair =>
        {
            Assert.Equal(pair.First.Definition.Columns, pair.Second.Definition.Columns);
            Assert.Equal(Rows(pair.First), Rows(pair.Second));
        });
        AssertEqual(expected.Streams, actual.Streams);
        Assert.All(Flatten(expected.Storages).Zip(Flatten(actual.Storages)), pair => AssertEqual(pair.First, pair.Second));
        Assert.Equal(expected.Storages.Count, actual.Storages.Count);
    }

    public static byte[] BytesOf(CompoundStream stream)
    {
        using var content = stream.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static IEnumerable<CompoundStorage> Flatten(IEnumerable<CompoundStorage> storages) =>
        storages.SelectMany(storage => Flatten(storage.Storages).Prepend(storage));

    private static void AssertEqual(CompoundStorage expected, CompoundStorage actual)
    {
        Assert.Equal((expected.Name, expected.ClassId), (actual.Name, actual.ClassId));
        AssertEqual(expected.Streams, actual.Streams);
    }

    private static void AssertEqual(IEnumerable<CompoundStream> expected, IEnumerable<CompoundStream> actual) =>
        Assert.Equal(Contents(expected), Contents(actual));

    private static IEnumerable<(string, string)> Contents(IEnumerable<CompoundStream> streams) =>
        streams.OrderBy(stream => stream.Name, StringComparer.Ordinal).Select(stream => (stream.Name, Convert.ToHexString(BytesOf(stream))));

    private static IEnumerable<string> Rows(TableContent table) =>
        table.Rows.Select(row => string.Join('\u001F', row.Select(TextOf))).OrderBy(row => row, StringComparer.Ordinal);

    private static string TextOf(Cell cell) => cell.Bytes is { } bytes ? "bytes " + Convert.ToHexString(bytes) : cell.ToString();
}
