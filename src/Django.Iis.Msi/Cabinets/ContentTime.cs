using System;

namespace Django.Iis.Msi.Cabinets;

/// <summary>
/// The time that an installed file bears. It is computed from the content: the same in every build, and, unlike one fixed date, another one when the
/// content changes, which is what browsers' caches, deployment tools and Python's bytecode files tell versions apart by.
/// </summary>
internal static class ContentTime
{
    /// <summary>Times in a cabinet count pairs of seconds ([MS-CAB] 2.3).</summary>
    private const int SecondsPerTick = 2;

    /// <summary>The times lie in the twenty years that begin in 2001: past everywhere, and with the range of a DOS date.</summary>
    private const uint Ticks = 20u * 365 * 24 * 60 * 60 / SecondsPerTick;

    private static readonly DateTime Earliest = new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static DateTime Of(byte[] sha256)
    {
        var number = ((uint)sha256[0] << 24) | ((uint)sha256[1] << 16) | ((uint)sha256[2] << 8) | sha256[3];
        return Earliest.AddSeconds(SecondsPerTick * (double)(number % Ticks));
    }

    /// <summary>Year since 1980, month and day in 7, 4 and 5 bits ([MS-CAB] 2.3).</summary>
    public static ushort DosDate(DateTime time) => (ushort)(((time.Year - 1980) << 9) | (time.Month << 5) | time.Day);

    /// <summary>Hour, minute and pair of seconds in 5, 6 and 5 bits ([MS-CAB] 2.3).</summary>
    public static ushort DosTime(DateTime time) => (ushort)((time.Hour << 11) | (time.Minute << 5) | (time.Second / SecondsPerTick));
}
