using System;
using System.Globalization;
using System.Linq;

namespace Django.Iis.Msi.Validation.Syntax;

/// <summary>Versions of files and products.</summary>
internal static class Versions
{
    private const int MaxFileParts = 4;
    private const int MaxMajor = 255;
    private const int MaxMinor = 255;

    /// <summary>Windows Installer: Version data type.</summary>
    public static bool IsFileVersion(string text) => Parse(text) is { Length: <= MaxFileParts };

    /// <summary>Major, minor and build of a product's version, which may have more parts (Windows Installer: ProductVersion property); null when it is none.</summary>
    public static Version? ParseProductVersion(string? text)
    {
        if (text is null || Parse(text) is not { } parts)
        {
            return null;
        }

        var version = new Version(parts[0], parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2));
        return version is { Major: <= MaxMajor, Minor: <= MaxMinor } ? version : null;
    }

    private static int[]? Parse(string text)
    {
        var parts = text.Split('.');
        var numbers = new int[parts.Length];
        for (var part = 0; part < parts.Length; part++)
        {
            if (!ushort.TryParse(parts[part], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            numbers[part] = number;
        }

        return numbers;
    }
}
