using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.CompoundFiles;
using Django.Iis.Msi.Summary;

namespace Django.Iis.Msi.Database;

/// <summary>All that a Windows Installer package says, whoever wrote it: what its tables, streams and summary hold, not how they are laid out.</summary>
internal sealed record PackageContent
{
    /// <summary>Class of the root storage of an .msi file.</summary>
    public static readonly Guid DatabaseClass = new("000C1084-0000-0000-C000-000000000046");

    /// <summary>What kind of package it is: an installation, a transform or a patch.</summary>
    public Guid ClassId { get; init; } = DatabaseClass;

    /// <summary>Code page of the texts in the tables; 0 for neutral.</summary>
    public required int CodePage { get; init; }

    /// <summary>The tables in ordinal order of their names, without those that describe the database itself (<c>_Tables</c>, <c>_Columns</c>, the string pool).</summary>
    public required IReadOnlyList<TableContent> Tables { get; init; }

    /// <summary>Streams that belong to no row, such as embedded cabinets and signatures, by their unpacked names. A row's binary value is in its cell.</summary>
    public required IReadOnlyList<CompoundStream> Streams { get; init; }

    public required SummaryProperties Summary { get; init; }

    /// <summary>Storages below the root, such as the transforms of a patch, by their names as stored.</summary>
    public IReadOnlyList<CompoundStorage> Storages { get; init; } = [];

    /// <summary>What a package of these tables and this summary will say, before it is written.</summary>
    public static PackageContent Of(InstallerDatabase database, SummaryInformation summary) => new()
    {
        CodePage = Encodings.CodePage.Utf8,
        Tables = database.WithValidation(),
        Streams = [],
        Summary = SummaryProperties.Of(summary),
    };

    /// <summary>The table of a name; null when the package has none.</summary>
    public TableContent? Find(string table) => Tables.FirstOrDefault(content => string.Equals(content.Name, table, StringComparison.Ordinal));

    /// <summary>The rows of a table; none when the package has no such table.</summary>
    public IReadOnlyList<IReadOnlyList<Cell>> RowsOf(string table) => Find(table)?.Rows ?? [];
}
