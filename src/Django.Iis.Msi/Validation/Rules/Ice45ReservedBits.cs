using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE45; the options are those of each table's page.</summary>
internal sealed class Ice45ReservedBits() : ValidationRule(
    "ICE45",
    ValidationLevel.Error,
    "Columns that are sums of options have no option that Windows Installer does not know.",
    "Clear the unknown bits: a later Windows Installer may give them a meaning.")
{
    private static readonly IReadOnlyList<(string Table, string Column, int Known)> Options =
    [
        ("BBControl", "Attributes", 0x00FF_FFFF),
        ("Dialog", "Attributes", 0x0001_03FF),
        ("Feature", "Attributes", 0x3F),
        ("File", "Attributes", 0x7E07),
        ("MoveFile", "Options", 0x1),
        ("ODBCDataSource", "Registration", 0x1),
        ("Patch", "Attributes", 0x1),
        ("RemoveFile", "InstallMode", 0x3),
        ("ServiceControl", "Event", 0xFF),
        ("ServiceInstall", "ServiceType", 0x133),
        ("TextStyle", "StyleBits", 0xF),
        ("Component", "Attributes", 0xFFF),
    ];

    /// <summary>Windows Installer: Control Attributes. Unlike the others, a warning.</summary>
    private static readonly (string Table, string Column, int Known) ControlOptions = ("Control", "Attributes", 0x00FF_00FF);

    public override IEnumerable<ValidationFinding> Check(PackageView package) =>
        Options.SelectMany(option => Check(package, option)).Concat(Check(package, ControlOptions).Select(finding => finding with { Level = ValidationLevel.Warning }));

    private IEnumerable<ValidationFinding> Check(PackageView package, (string Table, string Column, int Known) option) =>
        from row in package.Rows(option.Table)
        let unknown = row.Bits(option.Column) & ~option.Known
        where unknown != 0
        select At(row, option.Column, $"The bits 0x{unknown:X} are reserved.");
}
