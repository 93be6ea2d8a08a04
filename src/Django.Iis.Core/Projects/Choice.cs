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
        where T : struct, Enum => (T)Parse(typeof(T), property, value, projectFile);

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

    // Not generic: what is compiled ahead of time has no code for other assemblies' type arguments, and each would be compiled in every build.
    private static object Parse(Type type, string property, string value, string projectFile) =>
        Enum.GetNames(type).FirstOrDefault(name => string.Equals(name, value, StringComparison.OrdinalIgnoreCase)) is { } found
            ? Enum.Parse(type, found)
            : throw ProjectDiagnostics.UnknownValue.At(projectFile, 0, property, value, string.Join(", ", Enum.GetNames(type)));
}
