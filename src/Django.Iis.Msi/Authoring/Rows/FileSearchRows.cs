using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Catalogue;
using Django.Iis.Msi.Sequencing;

namespace Django.Iis.Msi.Authoring.Rows;

/// <summary>What is looked for on the machine to settle a parameter (Windows Installer: AppSearch, RegLocator, Signature tables).</summary>
/// <remarks>
/// Each search has a property of its own: AppSearch overwrites what the command line says, and of several searches for one property Windows Installer promises
/// no order. Actions take the first that was found.
/// </remarks>
internal static class FileSearchRows
{
    public static IEnumerable<ITableRow> Of(InstallerParameter parameter, InstallerPackage package) =>
        parameter.Searches.SelectMany((search, index) => Of(parameter, search, index, package));

    /// <summary>The properties that receive what is found.</summary>
    public static IEnumerable<string> Properties(InstallerParameter parameter) => parameter.Searches.Select((_, index) => Found(parameter, index));

    /// <summary>The actions that take what is found, each for want of anything better, behind a given one.</summary>
    public static IEnumerable<ScheduledAction> Settle(InstallerParameter parameter, string restoreAction) =>
        parameter.Searches.Select((_, index) => new ScheduledAction(Take(parameter, index), $"{Found(parameter, index)} AND NOT {parameter.Property}")
        {
            After = [StandardActions.AppSearch, restoreAction, .. Enumerable.Range(0, index).Select(earlier => Take(parameter, earlier))],
            Before = [StandardActions.LaunchConditions],
        });

    /// <summary>The rows of one search.</summary>
    /// <param name="receiver">The property that receives the path of the file.</param>
    /// <param name="signature">Key of the search.</param>
    /// <param name="search">The file.</param>
    /// <param name="package">Whose platform says which view of the registry is meant.</param>
    public static IEnumerable<ITableRow> Of(string receiver, string signature, FileSearch search, InstallerPackage package) =>
    [
        new AppSearchRow(receiver, signature),
        RegLocatorRow.LocalMachineFile(
            signature, search.Key, search.ValueName, search.ValueIsFolder, PlatformFacts.Of(package.Platform).Is64Bit && !search.In32BitView),
        new SignatureRow(signature, search.FileName),
    ];

    private static IEnumerable<ITableRow> Of(InstallerParameter parameter, FileSearch search, int index, InstallerPackage package) =>
    [
        .. Of(Found(parameter, index), Numbered("Find", parameter, index), search, package),
        CustomActionRow.SetProperty(Take(parameter, index), parameter.Property, $"[{Found(parameter, index)}]"),
    ];

    private static string Found(InstallerParameter parameter, int index) => Numbered("FOUND", parameter, index);

    private static string Take(InstallerParameter parameter, int index) => Numbered("Take", parameter, index);

    private static string Numbered(string word, InstallerParameter parameter, int index) =>
        word + (index + 1).ToString(CultureInfo.InvariantCulture) + parameter.Property;
}
