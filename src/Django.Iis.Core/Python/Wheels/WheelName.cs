using System;
using System.Globalization;
using System.IO;
using System.Linq;
using Django.Iis.Core.Diagnostics;

namespace Django.Iis.Core.Python.Wheels;

/// <summary>What a wheel's file name says. Source: packaging.python.org, "Binary distribution format".</summary>
/// <param name="Distribution">As in the file name: <c>-</c> is written <c>_</c>.</param>
/// <param name="Version">PEP 440.</param>
/// <param name="Tag"><c>python-abi-platform</c>, each a dot-separated set.</param>
public sealed record WheelName(string Distribution, string Version, string Tag)
{
    private const string Extension = ".whl";

    /// <summary>Whether a Python of any system takes it: no ABI, no platform, and a language version that it has.</summary>
    /// <param name="python">major.minor.</param>
    public bool IsPure(Version python)
    {
        var parts = Tag.Split('-');
        return parts[1] == "none" && parts[2].Split('.').Contains("any") && Array.Exists(parts[0].Split('.'), tag => IsFor(tag, python));
    }

    // py3 and py312 are for that version and all later ones of the language, cp312 for that one alone.
    private static bool IsFor(string tag, Version python)
    {
        var major = python.Major.ToString(CultureInfo.InvariantCulture);
        if (tag == "cp" + major + python.Minor.ToString(CultureInfo.InvariantCulture) || tag == "py" + major)
        {
            return true;
        }

        return tag.StartsWith("py" + major, StringComparison.Ordinal)
            && int.TryParse(tag.Substring(3), NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
            && minor <= python.Minor;
    }

    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1210.</exception>
    public static WheelName Parse(string path)
    {
        var name = Path.GetFileName(path);
        var parts = name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)
            ? name.Substring(0, name.Length - Extension.Length).Split('-')
            : [];

        // Five parts, or six with a build tag after the version.
        return parts.Length is 5 or 6
            ? new WheelName(parts[0], parts[1], string.Join("-", parts, parts.Length - 3, 3))
            : throw RequirementDiagnostics.BadWheel.At(path, 0, name, "its file name is not that of a wheel.");
    }
}
