using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Django.Iis.Msi.Database;
using Django.Iis.Msi.Database.Catalogue;

namespace Django.Iis.Msi.Authoring.Rows;

/// <summary>
/// One feature, which cannot be left out. The components hang on hidden parts of it, because Windows Installer warns of a feature with very many (ICE47).
/// </summary>
internal static class FeatureRows
{
    /// <summary>ICE47 names 816 as the most that every Windows takes.</summary>
    private const int MaxComponents = 800;

    /// <summary>Windows Installer: Feature table, Title column, in characters.</summary>
    private const int MaxTitleLength = 64;

    private const string Product = "Product";

    private const int InstalledByDefault = 1;
    private const int Shown = 1;
    private const int Hidden = 0;

    /// <summary>msidbFeatureAttributesFollowParent</summary>
    private const int FollowsParent = 2;

    /// <summary>msidbFeatureAttributesUIDisallowAbsent</summary>
    private const int CannotBeLeftOut = 16;

    public static IEnumerable<ITableRow> Of(InstallerPlan plan)
    {
        yield return new FeatureRow(
            Product,
            Parent: null,
            TitleOf(plan.Package),
            Description: null,
            Shown,
            InstalledByDefault,
            StableKey.InstallDirectory,
            CannotBeLeftOut);

        string[] components = [.. plan.Components.Select(component => component.Key), .. plan.RegistryValues.Select(value => value.ComponentKey)];
        var partCount = (components.Length + MaxComponents - 1) / MaxComponents;
        for (var part = 0; part < partCount; part++)
        {
            foreach (var row in PartRows(part, components.Skip(part * MaxComponents).Take(MaxComponents)))
            {
                yield return row;
            }
        }
    }

    private static string TitleOf(InstallerPackage package) =>
        package.ProductName.Length <= MaxTitleLength ? package.ProductName : package.ProductName.Substring(0, MaxTitleLength);

    private static IEnumerable<ITableRow> PartRows(int part, IEnumerable<string> components)
    {
        var name = string.Format(CultureInfo.InvariantCulture, "Part{0}", part + 1);
        yield return new FeatureRow(
            name,
            Product,
            Title: null,
            Description: null,
            Hidden,
            InstalledByDefault,
            Directory: null,
            FollowsParent | CannotBeLeftOut);
        foreach (var component in components)
        {
            yield return new FeatureComponentsRow(name, component);
        }
    }
}
