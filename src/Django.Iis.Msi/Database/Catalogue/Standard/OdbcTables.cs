using System.Collections.Generic;

namespace Django.Iis.Msi.Database.Catalogue.Standard;

/// <summary>Drivers and data sources (Windows Installer: ODBC Tables Group).</summary>
internal static class OdbcTables
{
    public static IReadOnlyList<TableDefinition> All { get; } =
    [
        new("ODBCAttribute",
        [
            Column.Identifier("Driver_", "The driver.").Key().References("ODBCDriver"),
            Column.Text("Attribute", 40, "Text", "Name of the attribute.").Key(),
            Column.Formatted("Value", "Its value.").Nullable().Localizable(),
        ]),

        new("ODBCDataSource",
        [
            Column.Identifier("DataSource", "Key of the data source.").Key(),
            Column.Component(),
            Column.Text("Description", 255, "Text", "Its registered name."),
            Column.Text("DriverDescription", 255, "Text", "Registered name of its driver."),
            Column.Short("Registration", "0 for the machine, 1 for the user.").Between(0, 1),
        ]),

        new("ODBCDriver",
        [
            Column.Identifier("Driver", "Key of the driver.").Key(),
            Column.Component(),
            Column.Text("Description", 255, "Text", "Its registered name."),
            Column.Identifier("File_", "Its library.").References("File"),
            Column.Identifier("File_Setup", "The library that sets it up, where that is another.").Nullable().References("File"),
        ]),

        new("ODBCSourceAttribute",
        [
            Column.Identifier("DataSource_", "The data source.").Key().References("ODBCDataSource"),
            Column.Text("Attribute", 32, "Text", "Name of the attribute.").Key(),
            Column.Formatted("Value", "Its value.").Nullable().Localizable(),
        ]),

        new("ODBCTranslator",
        [
            Column.Identifier("Translator", "Key of the translator.").Key(),
            Column.Component(),
            Column.Text("Description", 255, "Text", "Its registered name."),
            Column.Identifier("File_", "Its library.").References("File"),
            Column.Identifier("File_Setup", "The library that sets it up, where that is another.").Nullable().References("File"),
        ]),
    ];
}
