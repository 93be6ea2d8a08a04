using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Setup.Execution;

namespace Django.Iis.Setup.Planning;

/// <summary>Sections of applicationHost.config for one location: the application's, and never another's.</summary>
internal static class SectionPlan
{
    /// <param name="plan">Gets the actions.</param>
    /// <param name="location"><c>Site</c>, <c>Site/shop</c>, <c>Site/shop/static</c>.</param>
    /// <param name="section">Its full name.</param>
    /// <param name="wanted">The section's attributes and entries (add, remove).</param>
    public static void Add(PlanBuilder plan, string location, string section, XElement wanted)
    {
        Own(plan, location, section);
        var present = plan.Server.Configuration.Section(location, section);
        if (Holds(present, wanted))
        {
            return;
        }

        var undo = Restore(location, section, present);
        foreach (var change in Changes(present, wanted))
        {
            plan.AppCmd($"Set {section} of '{location}' in applicationHost.config: {change}.", AppCmd.SetConfig(location, section, change), undo);
        }
    }

    /// <summary>Takes a section away, back to what is inherited.</summary>
    public static void Clear(PlanBuilder plan, string location, string section)
    {
        var present = plan.Server.Configuration.Section(location, section);
        if (present is not null)
        {
            plan.AppCmd($"Take {section} of '{location}' out of applicationHost.config.", ClearCommand(location, section), Restore(location, section, present));
        }
    }

    private static void Own(PlanBuilder plan, string location, string section)
    {
        var name = location + "|" + section;
        if (!plan.State.Sections.Contains(name, System.StringComparer.OrdinalIgnoreCase))
        {
            plan.State = plan.State with { Sections = [.. plan.State.Sections, name] };
        }
    }

    private static bool Holds(XElement? present, XElement wanted) => present is not null && !Changes(present, wanted).Any();

    /// <summary>Arguments of appcmd, one for each attribute that differs and each entry that is not there as it should be.</summary>
    private static IEnumerable<string> Changes(XElement? present, XElement wanted)
    {
        foreach (var attribute in wanted.Attributes().Where(attribute => (string?)present?.Attribute(attribute.Name) != attribute.Value))
        {
            yield return $"/{attribute.Name}:{attribute.Value}";
        }

        foreach (var entry in wanted.Elements())
        {
            var key = (string?)entry.Attribute("name");
            var same = present?.Elements(entry.Name).FirstOrDefault(element => (string?)element.Attribute("name") == key);
            if (entry.Name == "remove")
            {
                if (same is null)
                {
                    yield return "/-" + AppCmd.Entry(AppCmd.Pair("name", key!));
                }
            }
            else if (same is null || !XNode.DeepEquals(same, entry))
            {
                if (same is not null)
                {
                    yield return "/-" + AppCmd.Entry(AppCmd.Pair("name", key!));
                }

                yield return "/+" + AppCmd.Entry(entry.Attributes().Select(attribute => AppCmd.Pair(attribute.Name.LocalName, attribute.Value)));
            }
        }
    }

    private static string[] ClearCommand(string location, string section) => ["clear", "config", location, "-section:" + section, AppCmd.ApplicationHost];

    private static Operation[] Restore(string location, string section, XElement? present) =>
    [
        AppCmd.Operation(ClearCommand(location, section)),
        .. present is null ? [] : Changes(null, present).Select(change => (Operation)AppCmd.Operation(AppCmd.SetConfig(location, section, change))),
    ];
}
