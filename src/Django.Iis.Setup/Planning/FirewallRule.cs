using System.Globalization;
using System.Linq;
using Django.Iis.Setup.Execution;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Planning;

/// <summary>A rule of Windows' firewall that lets visitors reach the site's ports (OPENFIREWALL).</summary>
internal static class FirewallRule
{
    public static string Name(SetupSettings settings) => "Django IIS site " + settings.SiteName;

    public static void Add(PlanBuilder plan)
    {
        if (!plan.Settings.OpensFirewall)
        {
            return;
        }

        var name = Name(plan.Settings);
        if (!plan.Server.HasFirewallRule)
        {
            var ports = string.Join(",", plan.Settings.Bindings.Select(binding => binding.Port).Distinct().OrderBy(port => port).Select(port => port.ToString(CultureInfo.InvariantCulture)));
            plan.Add(
                $"Open the firewall for the ports {ports}.",
                new ToolOperation(Tool.Netsh, ["advfirewall", "firewall", "add", "rule", "name=" + name, "dir=in", "action=allow", "protocol=TCP", "localport=" + ports]),
                Delete(name) with { IsTolerant = true });
        }

        plan.State = plan.State with { FirewallRule = name };
    }

    /// <summary>There is no exact inverse: the rule is made anew with the ports of the description.</summary>
    public static void Remove(PlanBuilder plan, string name)
    {
        var ports = string.Join(",", plan.Settings.Bindings.Select(binding => binding.Port).Distinct().OrderBy(port => port).Select(port => port.ToString(CultureInfo.InvariantCulture)));
        plan.Add(
            "Close the firewall's ports again.",
            Delete(name) with { IsTolerant = true },
            new ToolOperation(Tool.Netsh, ["advfirewall", "firewall", "add", "rule", "name=" + name, "dir=in", "action=allow", "protocol=TCP", "localport=" + ports]) { IsTolerant = true });
    }

    private static ToolOperation Delete(string name) => new(Tool.Netsh, ["advfirewall", "firewall", "delete", "rule", "name=" + name]);
}
