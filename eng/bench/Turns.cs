using System;
using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Bench;

/// <summary>Measures several things in turns, so that what the machine does meanwhile falls on all of them.</summary>
internal static class Turns
{
    /// <summary>Each round measures all, every other one in the opposite order. A round runs when it is asked for.</summary>
    /// <returns>The rounds, each in the order of <paramref name="measures"/>.</returns>
    public static IEnumerable<T[]> Take<T>(int rounds, params IReadOnlyList<Func<T>> measures)
    {
        for (var round = 0; round < rounds; round++)
        {
            var results = new T[measures.Count];
            var order = Enumerable.Range(0, measures.Count);
            foreach (var place in round % 2 == 0 ? order : order.Reverse())
            {
                results[place] = measures[place]();
            }

            yield return results;
        }
    }
}
