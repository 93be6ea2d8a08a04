using System;
using System.Globalization;
using System.Linq;
using Django.Iis.Core.Diagnostics;

namespace Django.Iis.Core.Projects;

/// <summary>Reads a number of bytes: <c>5000000</c>, <c>500KB</c>, <c>100 MB</c>, <c>2GB</c>; a kilobyte is 1024.</summary>
public static class ByteSize
{
    /// <summary>What IIS holds: an unsigned number of 32 bits.</summary>
    public const long Most = uint.MaxValue;

    private static readonly (string Unit, long Bytes)[] Units = [("GB", 1024L * 1024 * 1024), ("MB", 1024L * 1024), ("KB", 1024), ("B", 1), ("", 1)];

    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1409: no size, or one that IIS cannot hold.</exception>
    public static long Parse(string property, string value, string projectFile)
    {
        var text = value.Trim();
        var (unit, bytes) = Array.Find(Units, candidate => text.EndsWith(candidate.Unit, StringComparison.OrdinalIgnoreCase));
        var digits = text.Substring(0, text.Length - unit.Length).TrimEnd();
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= Most / bytes
            ? number * bytes
            : throw WebConfigDiagnostics.OutOfRange.At(projectFile, 0, property, Quoted(value), "1 byte to 4294967295, written as 5000000, 500KB, 100MB or 2GB", "such a size");
    }

    private static string Quoted(string value) => value.Any(char.IsWhiteSpace) || value.Length == 0 ? $"'{value}'" : value;
}
