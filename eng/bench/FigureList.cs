using System;
using System.Globalization;

namespace Django.Iis.Bench;

/// <summary>Prints figures as they come, and remembers whether all keep their limits.</summary>
internal sealed class FigureList
{
    public bool AllKept { get; private set; } = true;

    /// <summary>A figure that must not be larger than its limit.</summary>
    public void AtMost(string name, double value, double limit) => Add(name, value, limit, value <= limit);

    /// <summary>A figure that must not be smaller than its limit.</summary>
    public void AtLeast(string name, double value, double limit) => Add(name, value, limit, value >= limit);

    /// <summary>A figure to know, without a limit.</summary>
    public static void Report(string name, double value) => Print($"figure {name} {value:0.000}");

    private void Add(string name, double value, double limit, bool isKept)
    {
        AllKept &= isKept;
        Print($"figure {name} {value:0.000} limit {limit:0.00} {(isKept ? "ok" : "short")}");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
