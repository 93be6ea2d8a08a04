using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Django.Iis.Core.Projects;

/// <summary>As much of a pyproject.toml as can be told without reading TOML: whose tables it has.</summary>
internal static class PyProjectFile
{
    public const string Name = "pyproject.toml";

    private static readonly Regex Dependencies = new(@"^\s*\[\s*(?:project|dependency-groups)\s*\]", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly Regex Poetry = new(@"^\s*\[\s*tool\s*\.\s*poetry\s*(?:\.\s*dependencies\s*)?\]", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Whether the file has the standard tables; many hold only the settings of tools.</summary>
    public static bool HasRequirements(string path) => File.ReadLines(path).Any(Dependencies.IsMatch);

    /// <summary>Whether only Poetry knows what the project requires.</summary>
    public static bool IsPoetrys(string path) => File.Exists(path) && !HasRequirements(path) && File.ReadLines(path).Any(Poetry.IsMatch);
}
