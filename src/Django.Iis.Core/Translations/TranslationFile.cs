using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Django.Iis.Core.Translations;

/// <summary>A .po file of the application, whose .mo Django reads.</summary>
/// <param name="Target">Its path below the application's folder, separated by <c>/</c>.</param>
/// <param name="Source">Full path.</param>
/// <param name="Compiled">Full path of the .mo that the project has beside it; null when it has none that ships.</param>
public sealed record TranslationFile(string Target, string Source, string? Compiled)
{
    private const string Extension = ".po";

    private const string CompiledExtension = ".mo";

    /// <summary>msgfmt leaves it out since gettext 0.22, as it changes without any translation.</summary>
    private const string Volatile = "POT-Creation-Date:";

    /// <summary>Where the .mo goes below the application's folder.</summary>
    public string CompiledTarget => CompiledPath(Target);

    /// <summary>The .po files where Django looks for translations: in a language's folder LC_MESSAGES.</summary>
    /// <param name="files">Full path of each file that ships, by its path below the application's folder.</param>
    public static IReadOnlyList<TranslationFile> Among(IReadOnlyDictionary<string, string> files) =>
    [
        .. files.Where(file => file.Key.EndsWith(Extension, StringComparison.Ordinal) && FolderOf(file.Key) == "LC_MESSAGES")
            .Select(file => new TranslationFile(file.Key, file.Value, files.TryGetValue(CompiledPath(file.Key), out var compiled) ? compiled : null))
            .OrderBy(file => file.Target, StringComparer.Ordinal),
    ];

    /// <summary>Whether the .mo says what the .po says. Their times tell nothing: a checkout sets them as it likes.</summary>
    public bool IsCompiled()
    {
        if (Compiled is null || MoCatalog.Read(Compiled) is not { } compiled)
        {
            return false;
        }

        var source = PoCatalog.Read(Source);
        return source.Count == compiled.Count &&
            source.All(message => compiled.TryGetValue(message.Key, out var translation) && Stable(message) == Stable(new(message.Key, translation)));
    }

    private static string Stable(KeyValuePair<string, string> message) =>
        message.Key.Length > 0 ? message.Value :
        string.Join("\n", message.Value.Split('\n').Where(line => !line.StartsWith(Volatile, StringComparison.OrdinalIgnoreCase)));

    private static string CompiledPath(string path) => path.Substring(0, path.Length - Extension.Length) + CompiledExtension;

    private static string? FolderOf(string path) => Path.GetFileName(Path.GetDirectoryName(path));
}
