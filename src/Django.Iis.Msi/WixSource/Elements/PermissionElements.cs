using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Msi.WixSource.Elements;

/// <summary>Who may do what (Windows Installer: MsiLockPermissionsEx table).</summary>
internal sealed class PermissionElements(SourceTables tables)
{
    private readonly ILookup<string, SourceRow> _byObject =
        tables.Rows("MsiLockPermissionsEx").ToLookup(row => row.Key("Table") + "/" + row.Key("LockObject"), StringComparer.Ordinal);

    /// <summary>The permissions on the object that a row of a table describes.</summary>
    public IEnumerable<XElement> Of(string table, string key) => _byObject[table + "/" + key].Select(row => WixXml.Element(
        "PermissionEx",
        WixXml.Attribute("Id", row.Key("MsiLockPermissionsEx")),
        WixXml.Attribute("Sddl", row.Key("SDDLText")),
        WixXml.Attribute("Condition", row.Text("Condition"))));
}
