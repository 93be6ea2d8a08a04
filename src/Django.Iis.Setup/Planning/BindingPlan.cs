using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Setup.Description;
using Django.Iis.Setup.Execution;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Planning;

/// <summary>Bindings of a site that is there: those that are wanted and missing are added; what an administrator added stays.</summary>
internal static class BindingPlan
{
    public static void Add(PlanBuilder plan, IisSite site)
    {
        foreach (var binding in plan.Settings.Bindings)
        {
            var isPresent = site.Bindings.Any(other => other.Protocol == binding.Protocol && other.Collides(binding));
            if (!isPresent)
            {
                plan.AppCmd(
                    $"Add the binding {binding} to the site '{site.Name}'.",
                    Change(site.Name, "/+", binding),
                    AppCmd.Operation(Change(site.Name, "/-", binding), new Condition(ConditionKind.SiteExists, site.Name)) with { IsTolerant = true });
            }

            var flags = CertificatePlan.SslFlags(plan, binding);
            var present = isPresent ? site.SslFlags(binding) : 0;
            if (flags != present)
            {
                Operation[] undo = isPresent ? [AppCmd.Operation(CertificatePlan.SetFlags(site.Name, binding, present), new Condition(ConditionKind.SiteExists, site.Name))] : [];
                plan.AppCmd($"Set how {binding} chooses its certificate.", CertificatePlan.SetFlags(site.Name, binding, flags), undo);
            }
        }

        RemoveEarlier(plan, site);
        plan.State = plan.State with { Bindings = Names(plan.Settings) };
    }

    public static IReadOnlyList<string> Names(SetupSettings settings) => [.. settings.Bindings.Select(Name)];

    /// <summary>What an earlier installation added and this one no longer wants.</summary>
    private static void RemoveEarlier(PlanBuilder plan, IisSite site)
    {
        foreach (var binding in site.Bindings.Where(binding =>
            plan.State.Bindings.Contains(Name(binding), StringComparer.OrdinalIgnoreCase) && !plan.Settings.Bindings.Any(wanted => wanted.Protocol == binding.Protocol && wanted.Collides(binding))))
        {
            plan.AppCmd(
                $"Remove the binding {binding} from the site '{site.Name}'.",
                Change(site.Name, "/-", binding),
                AppCmd.Operation(Change(site.Name, "/+", binding), new Condition(ConditionKind.SiteExists, site.Name)) with { IsTolerant = true });
        }
    }

    private static string Name(SiteBinding binding) => binding.Protocol + "/" + binding.Information;

    private static string[] Change(string site, string sign, SiteBinding binding) =>
        ["set", "site", "/site.name:" + site, sign + "bindings." + AppCmd.Entry(AppCmd.Pair("protocol", binding.Protocol), AppCmd.Pair("bindingInformation", binding.Information))];
}
