using System;
using System.Globalization;
using System.Linq;

namespace Django.Iis.Msi.Authoring;

/// <summary>
/// A version as Windows Installer compares it: three numbers, at most 255.255.65535 (Windows Installer: ProductVersion property).
/// </summary>
public sealed record ProductVersion
{
    private const int MaxMajor = 255;
    private const int MaxMinor = 255;
    private const int MaxBuild = 65535;
    private const int FieldCount = 3;

    private ProductVersion(string original, long[] fields, bool isCut)
    {
        Original = original;
        Major = (int)fields[0];
        Minor = (int)fields[1];
        Build = (int)fields[2];
        IsCut = isCut;
    }

    public int Major { get; }

    public int Minor { get; }

    public int Build { get; }

    /// <summary>The version as the project spells it.</summary>
    public string Original { get; }

    /// <summary>Whether the original says more (a suffix, a fourth number), which Windows Installer does not compare: worth <see cref="MsiDiagnostics.VersionCut"/>.</summary>
    public bool IsCut { get; }

    /// <summary>Reads a version such as <c>1.2</c>, <c>1.2.3.4</c> or <c>1.2.3-beta.1+abc</c>; missing numbers are 0.</summary>
    /// <exception cref="Diagnostics.DiagnosticException">A number is too large (DJIIS1601), or there is something else than a number (DJIIS1605).</exception>
    public static ProductVersion Parse(string text)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        var suffix = text.IndexOfAny(['-', '+']);
        var numbers = (suffix < 0 ? text : text.Substring(0, suffix)).Split('.');
        // Every build comes by here: loops need no code to be made for the generic methods of numbers.
        var fields = new long[FieldCount];
        for (var index = 0; index < Math.Min(numbers.Length, FieldCount); index++)
        {
            fields[index] = ParseNumber(numbers[index], text);
        }

        if (fields[0] > MaxMajor || fields[1] > MaxMinor || fields[2] > MaxBuild)
        {
            throw MsiDiagnostics.VersionOutOfRange.Create(text, Suggest(fields));
        }

        return new ProductVersion(text, fields, isCut: suffix >= 0 || numbers.Length > FieldCount);
    }

    /// <summary>The three numbers, separated by dots.</summary>
    public override string ToString() => Join([Major, Minor, Build]);

    private static long ParseNumber(string number, string text)
    {
        if (number.Length == 0 || !number.All(character => character is >= '0' and <= '9'))
        {
            throw MsiDiagnostics.VersionNotNumeric.Create(text);
        }

        return long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : long.MaxValue;
    }

    // A year loses its century; any other number that is too large becomes the largest possible.
    private static string Suggest(long[] fields)
    {
        var major = fields[0] is >= 1900 and < 2100 ? fields[0] % 100 : fields[0];
        return Join([Math.Min(major, MaxMajor), Math.Min(fields[1], MaxMinor), Math.Min(fields[2], MaxBuild)]);
    }

    private static string Join(long[] fields) => string.Join(".", fields.Select(field => field.ToString(CultureInfo.InvariantCulture)));
}
