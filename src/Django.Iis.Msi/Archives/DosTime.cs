using System;

namespace Django.Iis.Msi.Archives;

/// <summary>A moment as zip entries (APPNOTE 4.4.6) and cabinets ([MS-CAB] 2.3) carry it: local, from 1980 on, in steps of two seconds.</summary>
/// <param name="Date">Year since 1980 in bits 15–9, month in 8–5, day in 4–0.</param>
/// <param name="Time">Hour in bits 15–11, minute in 10–5, half seconds in 4–0.</param>
internal sealed record DosTime(ushort Date, ushort Time)
{
    /// <summary>Seconds between two neighbouring moments.</summary>
    public const int Resolution = 2;

    private const int FirstYear = 1980;

    public static DosTime Of(DateTime moment) => new(
        (ushort)(((moment.Year - FirstYear) << 9) | (moment.Month << 5) | moment.Day),
        (ushort)((moment.Hour << 11) | (moment.Minute << 5) | (moment.Second / Resolution)));
}
