using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Catalogue;
using Django.Iis.Msi.Sequencing;

namespace Django.Iis.Msi.Authoring.Rows;

/// <summary>The parameters: what was remembered of each is looked up, the user's own word goes before it, and the default after it.</summary>
internal static class ParameterRows
{
    public static IEnumerable<ITableRow> Of(InstallerPackage package) => package.Parameters.SelectMany(parameter => Of(parameter, package));

    /// <summary>What settles the values, in the dialogs' sequence as well as in that of the installation.</summary>
    public static IReadOnlyList<ScheduledAction> Settle(InstallerPackage package) =>
    [
        .. package.Parameters.Where(parameter => parameter.IsRemembered).Select(parameter =>
            new ScheduledAction(RestoreAction(parameter), $"{Previous(parameter)} AND NOT {parameter.Property}")
            {
                After = [StandardActions.AppSearch],
                Before = [parameter.Searches.Count > 0 ? StandardActions.LaunchConditions : StandardActions.CostInitialize],
            }),
        .. package.Parameters.SelectMany(parameter => FileSearchRows.Settle(parameter, RestoreAction(parameter))),

        // A default may name folders, which are known as soon as they are costed.
        .. package.Parameters.Where(parameter => parameter.Default is not null).Select(parameter =>
            new ScheduledAction(DefaultAction(parameter), $"NOT {parameter.Property}")
            {
                After = [StandardActions.CostFinalize, RestoreAction(parameter)],
                Before = [StandardActions.InstallValidate, StandardActions.ExecuteAction],
            }),
    ];

    /// <summary>What refuses an installation with bad values.</summary>
    public static IReadOnlyList<ScheduledAction> Check(InstallerPackage package) =>
    [
        .. package.Parameters.SelectMany(ParameterCheck.Of).Select(check => new ScheduledAction(check.Action, check.Refusal)
        {
            After = [StandardActions.CostFinalize, .. DefaultActions(package)],
            Before = [StandardActions.InstallValidate],
        }),
    ];

    /// <summary>The actions after which every parameter has its value.</summary>
    public static IEnumerable<string> DefaultActions(InstallerPackage package) => package.Parameters.Select(DefaultAction);

    /// <summary>The property that receives what was remembered.</summary>
    public static string Previous(InstallerParameter parameter) => "PREVIOUS" + parameter.Property;

    private static IEnumerable<ITableRow> Of(InstallerParameter parameter, InstallerPackage package) =>
    [
        .. parameter.IsRemembered ? RememberedRows(parameter, package) : [],
        .. FileSearchRows.Of(parameter, package),
        .. parameter.Default is null ? [] : new[] { CustomActionRow.SetProperty(DefaultAction(parameter), parameter.Property, parameter.Default) },
        .. ParameterCheck.Of(parameter).Select(check => CustomActionRow.Fail(check.Action, check.Message)),
    ];

    private static IEnumerable<ITableRow> RememberedRows(InstallerParameter parameter, InstallerPackage package) =>
    [
        .. parameter.Searches.Count > 0 ? RememberedFileRows(parameter, package) : RememberedRows(Previous(parameter), parameter.Property, parameter.RegistryName, package),
        CustomActionRow.SetProperty(RestoreAction(parameter), parameter.Property, $"[{Previous(parameter)}]"),
    ];

    /// <summary>The search for a remembered value.</summary>
    /// <param name="receiver">The property that receives it.</param>
    /// <param name="property">The property whose value it was.</param>
    /// <param name="name">Name of the registry value.</param>
    /// <param name="package">Whose product line remembers.</param>
    public static IEnumerable<ITableRow> RememberedRows(string receiver, string property, string name, InstallerPackage package)
    {
        var signature = RememberedSearch(property);
        return
        [
            new AppSearchRow(receiver, signature),
            RegLocatorRow.LocalMachineValue(signature, ProductRegistry.KeyOf(package.UpgradeCode), name, PlatformFacts.Of(package.Platform).Is64Bit),
        ];
    }

    // A file that is gone is forgotten.
    private static IEnumerable<ITableRow> RememberedFileRows(InstallerParameter parameter, InstallerPackage package) => FileSearchRows.Of(
        Previous(parameter),
        RememberedSearch(parameter.Property),
        new FileSearch(ProductRegistry.KeyOf(package.UpgradeCode), parameter.RegistryName, parameter.Searches[0].FileName),
        package);

    private static string RememberedSearch(string property) => "Remembered" + property;

    private static string RestoreAction(InstallerParameter parameter) => "Restore" + parameter.Property;

    private static string DefaultAction(InstallerParameter parameter) => "Default" + parameter.Property;
}
