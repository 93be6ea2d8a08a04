using System;
using System.Globalization;

namespace Django.Iis.Setup.Description;

/// <summary>Durations as IIS writes them: <c>[d.]hh:mm:ss</c>.</summary>
internal static class DurationText
{
    public static string Of(TimeSpan duration) => duration.ToString("c", CultureInfo.InvariantCulture);

    /// <exception cref="FormatException">The text is no duration.</exception>
    public static TimeSpan Parse(string text) => TimeSpan.ParseExact(text, "c", CultureInfo.InvariantCulture);
}
