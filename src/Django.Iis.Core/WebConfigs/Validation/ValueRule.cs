using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Django.Iis.Core.WebConfigs.Validation;

/// <summary>What values an attribute takes.</summary>
/// <param name="Type">bool, text, text+, int, uint, long, time, enum, flags.</param>
/// <param name="Names">Of enum and flags.</param>
/// <param name="Least">Of numbers, and of times in seconds; null for what the type holds.</param>
/// <param name="Most">Likewise.</param>
/// <param name="Step">Seconds that a time is a multiple of.</param>
internal sealed record ValueRule(string Type, IReadOnlyList<string> Names, long? Least, long? Most, long Step)
{
    private const NumberStyles Digits = NumberStyles.AllowLeadingSign;

    /// <summary>What is wrong with a value, as the end of a sentence; null when nothing is.</summary>
    public string? Refuse(string value) => Type switch
    {
        "bool" => value is "true" or "false" ? null : OtherCase(value, ["true", "false"]) ?? "it is true or false",
        "enum" => Names.Contains(value) ? null : OtherCase(value, Names) ?? "it is one of " + string.Join(", ", Names),
        "flags" => value.Split(',').Select(word => word.Trim()).FirstOrDefault(word => word.Length > 0 && !Names.Contains(word)) is { } word ? OtherCase(word, Names) ?? "it is made of " + string.Join(", ", Names) : null,
        "int" => Number(value, int.MinValue, int.MaxValue),
        "uint" => Number(value, 0, uint.MaxValue),
        "long" => Number(value, long.MinValue, long.MaxValue),
        "time" => Time(value),
        "text+" => value.Length == 0 ? "it must not be empty" : null,
        _ => null,
    };

    /// <summary>IIS knows these words in one case only.</summary>
    private static string? OtherCase(string value, IReadOnlyList<string> names) =>
        names.FirstOrDefault(name => ConfigCollection.Same(name, value)) is { } name ? $"IIS minds the case and knows '{name}'" : null;

    private string? Number(string value, long least, long most) =>
        long.TryParse(value, Digits, CultureInfo.InvariantCulture, out var number) && number >= (Least ?? least) && number <= (Most ?? most)
            ? null
            : $"it is a whole number from {Text(Least ?? least)} to {Text(Most ?? most)}";

    private string? Time(string value)
    {
        if (!TimeSpan.TryParseExact(value, "c", CultureInfo.InvariantCulture, out var time))
        {
            return "it is a time written as 00:02:00 or 1.00:00:00";
        }

        var seconds = (long)time.TotalSeconds;
        return (Least is not null && seconds < Least) || (Most is not null && seconds > Most) ? $"it is from {Span(Least ?? 0)} to {Span(Most ?? 0)}"
            : Step > 1 && seconds % Step != 0 ? $"it is a multiple of {Span(Step)}"
            : null;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Span(long seconds) => TimeSpan.FromSeconds(seconds).ToString("c", CultureInfo.InvariantCulture);
}
