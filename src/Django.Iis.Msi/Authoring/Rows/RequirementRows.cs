using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Catalogue;

namespace Django.Iis.Msi.Authoring.Rows;

/// <summary>What the machine must offer, and how that is found out.</summary>
internal static class RequirementRows
{
    // Who has the product already must be able to repair and remove it.
    public static IEnumerable<ITableRow> Of(InstallerPackage package) =>
    [
        .. package.Requirements.Select(requirement =>
            new LaunchConditionRow($"Installed OR ({requirement.Condition})", requirement.Message)),
        .. package.Requirements.Select(requirement => requirement.Search).OfType<RegistrySearch>().Distinct().SelectMany(search => SearchRows(search, package)),
    ];

    // A 32-bit package on a 32-bit Windows has one view only; Windows keeps what it says of itself in both.
    private static IEnumerable<ITableRow> SearchRows(RegistrySearch search, InstallerPackage package)
    {
        var signature = "Find" + search.Property;
        return
        [
            new AppSearchRow(search.Property, signature),
            RegLocatorRow.LocalMachineValue(signature, search.Key, search.ValueName, PlatformFacts.Of(package.Platform).Is64Bit),
        ];
    }
}
