using System;
using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Msi.Authoring.Rules;

/// <summary>What must hold of a package's parameters.</summary>
internal static class ParameterChecks
{
    /// <summary>Properties that mean something to Windows Installer or to every package of ours.</summary>
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal)
    {
        "ACTION", "ADDDEFAULT", "ADDLOCAL", "ADDSOURCE", "ADVERTISE", "ALLUSERS", "CUSTOMACTIONDATA", "EXECUTEACTION", "EXECUTEMODE", "INSTALLLEVEL", "PATCH",
        "PRIMARYFOLDER", "PROMPTROLLBACKCOST", "REBOOT", "REINSTALL", "REINSTALLMODE", "REMOVE", "RESUME", "ROOTDRIVE", "SEQUENCE", "SOURCEDIR", "TARGETDIR",
        "TRANSFORMS", "UPGRADINGPRODUCTCODE", StableKey.InstallDirectory, Rows.UpgradeRows.AllowDowngrade, Rows.UpgradeRows.ReplacedProducts,
    };

    /// <exception cref="Diagnostics.DiagnosticException">A parameter cannot be asked for (DJIIS1640).</exception>
    public static void Check(InstallerPackage package)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in package.Parameters)
        {
            if (!Identifiers.IsPublicProperty(parameter.Property))
            {
                throw Refuse(parameter, "the name of its property must consist of at most 60 upper-case letters, digits and underscores, and begin with no digit.");
            }

            if (Taken.Contains(parameter.Property) || parameter.Property.StartsWith("ARP", StringComparison.Ordinal) || !known.Add(parameter.Property))
            {
                throw Refuse(parameter, "the property has another use already. Choose another name.");
            }

            CheckTexts(parameter);
            CheckSecret(parameter, package);
        }
    }

    private static void CheckTexts(InstallerParameter parameter)
    {
        if (parameter.Label.Length == 0)
        {
            throw Refuse(parameter, "it has no label.");
        }

        if (parameter.Default?.Length > TextLimits.Formatted || ParameterCheck.Of(parameter).Any(IsTooLong))
        {
            throw Refuse(parameter, "its default, or the condition or message of a rule, is longer than 255 characters.");
        }
    }

    private static bool IsTooLong(ParameterCheck check) => check.Refusal.Length > TextLimits.Condition - TextLimits.OfDialog || check.Message.Length > TextLimits.Formatted;

    private static void CheckSecret(InstallerParameter parameter, InstallerPackage package)
    {
        if (!parameter.IsSecret)
        {
            return;
        }

        if (parameter.IsRemembered || parameter.Default is not null)
        {
            throw Refuse(parameter, "a secret can be neither remembered nor have a default.");
        }

        if (!package.Actions.Any(action => action is { Phase: ActionPhase.Deferred, Occasion: ActionOccasion.Install }))
        {
            throw Refuse(parameter, "a secret without a deferred action of the installation reaches no one.");
        }

        if (TextsIn(package).Any(text => text?.Contains("[" + parameter.Property + "]") == true))
        {
            throw Refuse(parameter, "a secret must not stand in arguments, defaults, registry values or permissions, where others can read it.");
        }
    }

    private static IEnumerable<string?> TextsIn(InstallerPackage package) =>
    [
        package.InstallDirectory,
        .. package.Actions.SelectMany(action => new[] { action.Arguments, action.RollbackArguments, action.ProgressText }),
        .. package.Parameters.SelectMany(parameter => new[] { parameter.Label, parameter.Description, parameter.Default, parameter.Heading }),
        .. package.Parameters.SelectMany(parameter => parameter.Rules.Select(rule => rule.Message)),
        .. package.RegistryValues.SelectMany(value => new[] { value.Key, value.Name, value.Value }),
        .. package.Permissions.Select(permission => permission.Sddl),
    ];

    private static Exception Refuse(InstallerParameter parameter, string reason) => AuthoringDiagnostics.InvalidParameter.Create(parameter.Property, reason);
}
