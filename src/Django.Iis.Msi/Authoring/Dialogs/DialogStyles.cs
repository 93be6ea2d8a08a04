using System.Collections.Generic;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Catalogue;

namespace Django.Iis.Msi.Authoring.Dialogs;

/// <summary>The fonts of the dialogs.</summary>
internal static class DialogStyles
{
    /// <summary>Before a heading.</summary>
    public const string Heading = @"{\Heading}";

    /// <summary>Before the largest text of a dialog.</summary>
    public const string Title = @"{\Title}";

    private const string Font = "Tahoma";
    private const int Bold = 1;

    public static IReadOnlyList<ITableRow> Rows { get; } =
    [
        new PropertyRow("DefaultUIFont", "Body"),
        new TextStyleRow("Body", Font, Size: 8, Color: null, StyleBits: null),
        new TextStyleRow("Heading", Font, Size: 8, Color: null, Bold),
        new TextStyleRow("Title", Font, Size: 12, Color: null, Bold),
    ];
}
