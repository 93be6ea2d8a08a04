using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE02.</summary>
internal sealed class Ice02KeyPaths() : ValidationRule(
    "ICE02",
    ValidationLevel.Error,
    "The key path of a component is a file or registry value of that component.",
    "Choose a key path among the component's own files and values.")
{
    private const int RegistryKeyPath = 4;
    private const int OdbcDataSource = 32;

    public override IEnumerable<ValidationFinding> Check(PackageView package) =>
        from component in package.Rows("Component")
        let keyPath = component.Text("KeyPath")
        where keyPath is not null
        let table = TableOf(component.Bits("Attributes"))
        let owner = package.Table(table).Find(keyPath)?.Text("Component_")
        where owner is not null && !string.Equals(owner, component.Text("Component"), StringComparison.Ordinal)
        select At(component, "KeyPath", $"'{keyPath}' of the {table} table belongs to component '{owner}'.");

    private static string TableOf(int attributes) => (attributes & RegistryKeyPath) != 0 ? "Registry" : (attributes & OdbcDataSource) != 0 ? "ODBCDataSource" : "File";
}
