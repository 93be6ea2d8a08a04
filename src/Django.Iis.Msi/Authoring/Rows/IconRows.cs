using System;
using System.Collections.Generic;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Catalogue;

namespace Django.Iis.Msi.Authoring.Rows;

/// <summary>The product's icon among the installed programs.</summary>
internal static class IconRows
{
    private const string Name = "Product.ico";

    public static IEnumerable<ITableRow> Of(InstallerPackage package) => package.Icon is null ? [] :
    [
        new IconRow(Name, Read(package.Icon)),
        new PropertyRow("ARPPRODUCTICON", Name),
    ];

    private static byte[] Read(string path)
    {
        var bytes = SourceBytes.Read(path);
        return IsIcon(bytes) ? bytes : throw AuthoringDiagnostics.InvalidIcon.At(path, line: 0, path);
    }

    // The head of an icon file: two reserved bytes, and then type 1.
    private static bool IsIcon(ReadOnlySpan<byte> bytes) => bytes.StartsWith(new byte[] { 0, 0, 1, 0 });
}
