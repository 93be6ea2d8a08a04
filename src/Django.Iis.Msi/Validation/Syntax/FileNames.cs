using System;

namespace Django.Iis.Msi.Validation.Syntax;

/// <summary>Windows Installer: Filename and WildCardFilename data types.</summary>
internal static class FileNames
{
    private const char Separator = '|';
    private const string NeverAllowed = "\\/:\"<>|";
    private const string Wildcards = "?*";
    private const string NotInShortNames = "+,;=[] ";
    private const int MaxShortBase = 8;
    private const int MaxShortExtension = 3;

    /// <summary>What is wrong with a name, or with a short and a long one separated by <c>|</c>; null when nothing is.</summary>
    public static string? Check(string text, bool mayHaveWildcards = false)
    {
        var bar = text.IndexOf(Separator);
        return bar < 0
            ? CheckShort(text, mayHaveWildcards)
            : CheckShort(text.Substring(0, bar), mayHaveWildcards) ?? CheckName(text.Substring(bar + 1), mayHaveWildcards);
    }

    /// <summary>The name where long names are to be had.</summary>
    public static string Long(string text) => text.Substring(text.IndexOf(Separator) + 1);

    /// <summary>The name where they are not.</summary>
    public static string Short(string text) => text.IndexOf(Separator) is >= 0 and var bar ? text.Substring(0, bar) : text;

    /// <summary>What is wrong with a name of the form 8.3; null when nothing is.</summary>
    public static string? CheckShort(string name, bool mayHaveWildcards = false)
    {
        if (HasAnyOf(name, NotInShortNames))
        {
            return "has a character that a short name cannot have";
        }

        var dot = name.LastIndexOf('.');
        var stemLength = dot < 0 ? name.Length : dot;
        var isShort = stemLength <= MaxShortBase && name.Length - stemLength - 1 <= MaxShortExtension && name.IndexOf('.') == dot;
        return isShort || mayHaveWildcards ? CheckName(name, mayHaveWildcards) : "has a short name that is not of the form 8.3";
    }

    private static string? CheckName(string name, bool mayHaveWildcards)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return "has an empty name";
        }

        var last = name[name.Length - 1];
        return HasAnyOf(name, NeverAllowed) || HasControls(name) || (!mayHaveWildcards && HasAnyOf(name, Wildcards)) ? "has a character that a name cannot have"
            : last is '.' or ' ' ? "has a name that ends with a dot or a space"
            : null;
    }

    private static bool HasAnyOf(string name, string characters) => name.AsSpan().IndexOfAny(characters.AsSpan()) >= 0;

    private static bool HasControls(string name)
    {
        foreach (var character in name)
        {
            if (character < ' ')
            {
                return true;
            }
        }

        return false;
    }
}
