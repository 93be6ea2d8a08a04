using System;
using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Msi.Conditions;

/// <summary>
/// A way in which Windows Installer runs a package: which of its own properties are set then, and which certainly not (Windows Installer: Property Reference).
/// What the package or its user sets is open, so a condition is proved only by the installer's own properties.
/// </summary>
internal sealed record InstallScenario
{
    /// <summary>Stands for a value whose text does not matter: the time of <c>Installed</c>, a product code, the path of a patch.</summary>
    private const string Some = "{00000000-0000-0000-0000-000000000000}";

    private const string All = "ALL";

    private const string Installed = "Installed";
    private const string Remove = "REMOVE";
    private const string Reinstall = "REINSTALL";
    private const string Upgrading = "UPGRADINGPRODUCTCODE";
    private const string Patch = "PATCH";

    private static readonly IReadOnlyList<string> OwnProperties = [Installed, Remove, Reinstall, Upgrading, Patch];

    private InstallScenario(string name, ConditionScope scope)
    {
        Name = name;
        Scope = scope;
    }

    /// <summary>For messages: "in …".</summary>
    public string Name { get; }

    public ConditionScope Scope { get; }

    /// <summary>Whether the product is removed, by somebody or by an upgrade.</summary>
    public bool Removes => Scope.Properties[Remove].Length > 0;

    /// <summary>Whether it is an upgrade that removes the product.</summary>
    public bool RemovesForUpgrade => Scope.Properties[Upgrading].Length > 0;

    /// <summary>Whether the product is there already.</summary>
    public bool IsMaintenance => Scope.Properties[Installed].Length > 0;

    /// <summary>The product is not there, and neither is another version.</summary>
    public static InstallScenario FirstInstallation(IEnumerable<string> foundProperties) => new("a first installation", NewProduct(foundProperties));

    /// <summary>
    /// The new product of a major upgrade: to Windows Installer a first installation, in which FindRelatedProducts has found the other (Windows Installer:
    /// FindRelatedProducts action, which runs in no other scenario).
    /// </summary>
    /// <param name="foundProperties">All properties that the Upgrade table fills.</param>
    /// <param name="found">The one that is filled.</param>
    public static InstallScenario Upgrade(IEnumerable<string> foundProperties, string found) =>
        new("an upgrade that sets " + found, With(NewProduct(foundProperties), (found, Some)));

    /// <summary>msiexec /f, or <c>REINSTALL=ALL</c> (Windows Installer: REINSTALL property).</summary>
    public static InstallScenario Repair(IEnumerable<string> foundProperties) => new("a repair", InstalledProduct(foundProperties, (Reinstall, All)) with
    {
        Actions = [InstallState.Unknown, InstallState.Local, InstallState.Source, InstallState.Advertised],
    });

    /// <summary>A patch is applied (Windows Installer: PATCH property).</summary>
    public static InstallScenario Patching(IEnumerable<string> foundProperties) =>
        new("the application of a patch", InstalledProduct(foundProperties, (Patch, Some), (Reinstall, All)) with
        {
            Actions = [InstallState.Unknown, InstallState.Local, InstallState.Source, InstallState.Advertised, InstallState.Absent],
        });

    /// <summary>Somebody removes the product (Windows Installer: Conditioning Actions to Run During Removal).</summary>
    public static InstallScenario Uninstallation(IEnumerable<string> foundProperties) => new("an uninstallation", Removed(foundProperties));

    /// <summary>
    /// The old product of a major upgrade, which RemoveExistingProducts of the new one removes (Windows Installer: UPGRADINGPRODUCTCODE property). Wine does
    /// not set the property, so only evaluation shows what happens here.
    /// </summary>
    public static InstallScenario RemovalByUpgrade(IEnumerable<string> foundProperties) =>
        new("the removal by an upgrade", With(Removed(foundProperties), (Upgrading, Some)));

    /// <summary>All scenarios that run the sequence of an installation.</summary>
    /// <param name="foundProperties">All properties that the Upgrade table fills.</param>
    public static IReadOnlyList<InstallScenario> OfInstallation(IReadOnlyCollection<string> foundProperties) =>
    [
        FirstInstallation(foundProperties),
        .. foundProperties.Select(found => Upgrade(foundProperties, found)),
        Repair(foundProperties),
        Patching(foundProperties),
        Uninstallation(foundProperties),
        RemovalByUpgrade(foundProperties),
    ];

    /// <summary>The features' advertisement alone, which has a sequence of its own (Windows Installer: AdvtExecuteSequence table).</summary>
    public static InstallScenario Advertisement(IEnumerable<string> foundProperties) =>
        new("an advertisement", With(NewProduct(foundProperties), ("ACTION", "ADVERTISE")) with
        {
            Actions = [InstallState.Unknown, InstallState.Advertised],
        });

    /// <summary>The scenario without knowledge of some properties, because actions of the package set them.</summary>
    public InstallScenario Forget(IReadOnlyCollection<string> properties) => new(Name, Scope with
    {
        Properties = Scope.Properties
            .Where(property => OwnProperties.Contains(property.Key) || property.Value.Length > 0 || !properties.Contains(property.Key))
            .ToDictionary(property => property.Key, property => property.Value, StringComparer.Ordinal),
    });

    /// <summary>Whether an action with this condition may run.</summary>
    /// <exception cref="ConditionSyntaxException">The text is no condition.</exception>
    public bool MayRun(string? condition) => ConditionEvaluator.Evaluate(condition, Scope) != false;

    /// <summary>Whether an action with this condition may run; one whose text is no condition does not.</summary>
    public bool MayRunSafely(string? condition)
    {
        try
        {
            return MayRun(condition);
        }
        catch (ConditionSyntaxException)
        {
            return false;
        }
    }

    /// <summary>Whether an action with this condition certainly runs.</summary>
    /// <exception cref="ConditionSyntaxException">The text is no condition.</exception>
    public bool MustRun(string? condition) => ConditionEvaluator.Evaluate(condition, Scope) == true;

    private static ConditionScope NewProduct(IEnumerable<string> foundProperties) => Unset(foundProperties) with
    {
        States = [InstallState.Absent],
        Actions = [InstallState.Unknown, InstallState.Local, InstallState.Source, InstallState.Advertised],
    };

    private static ConditionScope InstalledProduct(IEnumerable<string> foundProperties, params (string Name, string Value)[] properties) =>
        With(With(Unset(foundProperties), (Installed, Some)), properties) with
        {
            States = [InstallState.Advertised, InstallState.Absent, InstallState.Local, InstallState.Source],
        };

    private static ConditionScope Removed(IEnumerable<string> foundProperties) => InstalledProduct(foundProperties, (Remove, All)) with
    {
        Actions = [InstallState.Unknown, InstallState.Absent],
    };

    private static ConditionScope Unset(IEnumerable<string> foundProperties) => new()
    {
        Properties = OwnProperties.Concat(foundProperties).Distinct(StringComparer.Ordinal).ToDictionary(name => name, _ => "", StringComparer.Ordinal),
        OtherPropertiesAreFree = true,
    };

    private static ConditionScope With(ConditionScope scope, params (string Name, string Value)[] properties)
    {
        var all = scope.Properties.ToDictionary(property => property.Key, property => property.Value, StringComparer.Ordinal);
        foreach (var (name, value) in properties)
        {
            all[name] = value;
        }

        return scope with { Properties = all };
    }
}
