using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Django.Iis.Core.Diagnostics;

namespace Django.Iis.Core.Projects;

/// <summary>Reads properties whose values are words or numbers.</summary>
public static class Choice
{
    /// <summary>The value of an enumeration, whatever its case.</summary>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1004, with the values there are.</exception>
    public static T Parse<T>(string property, string value, string projectFile)
        where T : struct, Enum =>
        Enum.GetNames(typeof(T)).FirstOrDefault(name => string.Equals(name, value, StringComparison.OrdinalIgnoreCase)) is { } found
            ? (T)Enum.Parse(typeof(T), found)
            : throw ProjectDiagnostics.UnknownValue.At(projectFile, 0, property, value, string.Join(", ", Enum.GetNames(typeof(T))));

    /// <summary>Checks a word against those there are, whatever its case.</summary>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1004, with the values there are.</exception>
    public static void OneOf(string property, string value, IReadOnlyCollection<string> values, string projectFile)
    {
        if (!values.Contains(value, StringComparer.OrdinalIgnoreCase))
        {
            throw ProjectDiagnostics.UnknownValue.At(projectFile, 0, property, value, string.Join(", ", values));
        }
    }

    /// <summary>true or false, in any case.</summary>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1004.</exception>
    public static bool Switch(string property, string value, string projectFile) =>
        bool.TryParse(value, out var isOn) ? isOn : throw ProjectDiagnostics.UnknownValue.At(projectFile, 0, property, value, "true, false");

    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1005.</exception>
    public static int Number(string property, string value, int least, int most, string projectFile) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw ProjectDiagnostics.NotANumber.At(projectFile, 0, property, value, least, most);
}
