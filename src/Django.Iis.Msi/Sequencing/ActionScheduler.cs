using System;
using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Msi.Sequencing;

/// <summary>Orders actions by what they say of each other.</summary>
internal static class ActionScheduler
{
    /// <summary>The actions in an order that keeps every constraint; among those that are free to come next, the first declared does.</summary>
    /// <exception cref="InvalidOperationException">The constraints contradict each other: a mistake of ours.</exception>
    public static IReadOnlyList<ScheduledAction> Order(IReadOnlyList<ScheduledAction> actions)
    {
        var waiting = actions.ToList();
        var ordered = new List<ScheduledAction>(actions.Count);
        while (waiting.Count > 0)
        {
            var next = waiting.Find(action => !waiting.Exists(other => MustPrecede(other, action)))
                ?? throw new InvalidOperationException("No order satisfies " + string.Join(", ", waiting.Select(action => action.Name)));
            ordered.Add(next);
            waiting.Remove(next);
        }

        return ordered;
    }

    private static bool MustPrecede(ScheduledAction first, ScheduledAction second) =>
        second.After.Contains(first.Name) || first.Before.Contains(second.Name);
}
