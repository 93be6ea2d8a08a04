using System.Text;

namespace Django.Iis.Msi.Authoring;

/// <summary>Relative paths whose separator is <c>/</c>.</summary>
internal static class PathText
{
    public const char Separator = '/';

    /// <summary>The part before the last separator; empty at the top.</summary>
    public static string Folder(string path)
    {
        var separator = path.LastIndexOf(Separator);
        return separator < 0 ? "" : path.Substring(0, separator);
    }

    /// <summary>The part after the last separator.</summary>
    public static string Name(string path) => path.Substring(path.LastIndexOf(Separator) + 1);

    /// <summary>The name's part from its last dot on; empty when there is none.</summary>
    public static string Extension(string path)
    {
        var name = Name(path);
        var dot = name.LastIndexOf('.');
        return dot < 0 ? "" : name.Substring(dot);
    }

    /// <summary>The same text for paths that differ only in the case of ASCII letters, on every runtime and culture.</summary>
    public static string FoldCase(string path)
    {
        var folded = new StringBuilder(path.Length);
        foreach (var character in path)
        {
            folded.Append(character is >= 'A' and <= 'Z' ? (char)(character + ('a' - 'A')) : character);
        }

        return folded.ToString();
    }
}
