using System;
using System.Linq;
using Django.Iis.Core.Sites;
using Django.Iis.Setup.Diagnostics;
using Django.Iis.Setup.Execution;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Planning;

/// <summary>What the server lacks: refused with the command that adds it, or added where INSTALLPREREQUISITES allows it.</summary>
internal static class PrerequisitePlan
{
    /// <summary>Actions that add what is missing; a refusal for all that cannot be added.</summary>
    public static void Add(PlanBuilder plan)
    {
        foreach (var missing in plan.Server.Prerequisites.Where(prerequisite => !prerequisite.IsPresent))
        {
            if (!plan.Settings.InstallsPrerequisites || (missing.WindowsFeatures.Count == 0 && missing.Installer is null))
            {
                plan.Refuse(SetupDiagnostics.PrerequisiteMissing.Create(missing.Name, missing.Remedy));
                continue;
            }

            foreach (var feature in missing.WindowsFeatures)
            {
                plan.Add($"Add {missing.Name} to Windows.", Dism("/enable-feature", feature, "/all"), Dism("/disable-feature", feature) with { IsTolerant = true });
            }

            if (missing.Installer is { } installer)
            {
                Install(plan, missing.Name, installer);
            }
        }
    }

    private static ToolOperation Dism(string verb, string feature, params string[] more) => new(Tool.Dism, ["/online", verb, "/featurename:" + feature, .. more, "/norestart", "/quiet"]);

    private static void Install(PlanBuilder plan, string name, string installer)
    {
        // Said before anything is laid down, as it will not work then.
        if (plan.Settings.IsPreview && plan.Site.Layout == LayoutKind.Installed)
        {
            plan.Refuse(SetupDiagnostics.InstallerBusy.Create(installer));
            return;
        }

        if (installer.EndsWith(".msi", StringComparison.OrdinalIgnoreCase))
        {
            plan.Add(
                $"Install {name}.",
                new ToolOperation(Tool.MsiExec, ["/i", installer, "/qn", "/norestart"]),
                new ToolOperation(Tool.MsiExec, ["/x", installer, "/qn", "/norestart"]) { IsTolerant = true });
        }
        else
        {
            // Its libraries may be in use by others at once: it stays.
            plan.Add($"Install {name}.", new InstallerOperation(installer, ["/install", "/quiet", "/norestart"]));
        }
    }
}
