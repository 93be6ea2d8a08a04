using System;
using System.Linq;

namespace Django.Iis.Msi.Validation.Syntax;

/// <summary>Windows Installer: Filename and WildCardFilename data types.</summary>
internal static class FileNames
{
    private const string NeverAllowed = "\\/:\"<>|";
    private const string Wildcards = "?*";
    private const string NotInShortNames = "+,;=[] ";
    private const int MaxShortBase = 8;
    private const int MaxShortExtension = 3;

    /// <summary>What is wrong with a name, or with a short and a long one separated by <c>|</c>; null when nothing is.</summary>
    public static string? Check(string text, bool mayHaveWildcards = false)
    {
        var parts = text.Split('|');
        if (parts.Length > 2)
        {
            return "has more than one |";
        }

        return CheckShort(parts[0], mayHaveWildcards) ?? (parts.Length == 2 ? CheckName(parts[1], mayHaveWildcards) : null);
    }

    /// <summary>The name where long names are to be had.</summary>
    public static string Long(string text) => text.Substring(text.IndexOf('|') + 1);

    /// <summary>The name where they are not.</summary>
    public static string Short(string text) => text.IndexOf('|') is >= 0 and var bar ? text.Substring(0, bar) : text;

    /// <summary>What is wrong with a name of the form 8.3; null when nothing is.</summary>
    public static string? CheckShort(string name, bool mayHaveWildcards = false)
    {
        if (name.Any(character => NotInShortNames.IndexOf(character) >= 0))
        {
            return "has a character that a short name cannot have";
        }

        var dot = name.LastIndexOf('.');
        var stem = dot < 0 ? name : name.Substring(0, dot);
        var extension = dot < 0 ? "" : name.Substring(dot + 1);
        var isShort = mayHaveWildcards || (stem.Length <= MaxShortBase && extension.Length <= MaxShortExtension && stem.IndexOf('.') < 0);
        return isShort ? CheckName(name, mayHaveWildcards) : "has a short name that is not of the form 8.3";
    }

    private static string? CheckName(string name, bool mayHaveWildcards)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return "has an empty name";
        }

        var forbidden = mayHaveWildcards ? NeverAllowed : NeverAllowed + Wildcards;
        return name.Any(character => forbidden.IndexOf(character) >= 0 || character < ' ') ? "has a character that a name cannot have"
            : name.EndsWith(".", StringComparison.Ordinal) || name.EndsWith(" ", StringComparison.Ordinal) ? "has a name that ends with a dot or a space"
            : null;
    }
}
