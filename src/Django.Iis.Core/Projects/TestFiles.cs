using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Django.Iis.Core.Projects;

/// <summary>
/// Which of a project's files only its tests need: by the names that unittest, Django and pytest look for. What the application uses is none of
/// them, whatever its name: what was loaded when the settings were, what another module imports, commands, template tags and migrations.
/// </summary>
public sealed class TestFiles
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private static readonly Regex TestModule = new(@"^(?:tests|conftest|test_.+|.+_tests?)\.py$", RegexOptions.CultureInvariant, Limit);

    /// <summary>Folders whose modules Django finds by their names.</summary>
    private static readonly string[] Found = ["management/commands", "templatetags", "migrations"];

    private static readonly Regex Import = new(
        @"^[ \t]*(?:from|import)[ \t]+(?<names>[^#\r\n(]*(?:\([^)]*\))?)", RegexOptions.CultureInvariant | RegexOptions.Multiline, Limit);

    private static readonly Regex Word = new(@"\w+", RegexOptions.CultureInvariant, Limit);

    private readonly IReadOnlyDictionary<string, string> _files;
    private readonly HashSet<string> _loaded;

    /// <param name="files">Full path of each file that would ship, by its path below manage.py's folder.</param>
    /// <param name="loaded">Full paths of the files that were loaded with the settings.</param>
    private TestFiles(IReadOnlyDictionary<string, string> files, IEnumerable<string> loaded)
    {
        _files = files;
        _loaded = new HashSet<string>(loaded, Path.DirectorySeparatorChar == '\\' ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
    }

    /// <summary>The files that only tests need, by their path below manage.py's folder.</summary>
    /// <param name="files">Full path of each file that would ship, by its path below manage.py's folder.</param>
    /// <param name="loaded">Full paths of the files that were loaded with the settings.</param>
    public static ISet<string> Among(IReadOnlyDictionary<string, string> files, IEnumerable<string> loaded) => new TestFiles(files, loaded).Find();

    private ISet<string> Find()
    {
        var groups = Groups();
        var others = new Queue<string>(_files.Keys.Except(groups.Values.SelectMany(group => group), StringComparer.Ordinal).Where(IsModule));
        while (others.Count > 0 && groups.Count > 0)
        {
            // What a module imports is the application's too, and so is what that imports in its turn.
            foreach (var name in ImportedNames(_files[others.Dequeue()]))
            {
                foreach (var key in groups.Keys.Where(key => NameOf(key) == name).ToList())
                {
                    groups[key].Where(IsModule).ToList().ForEach(others.Enqueue);
                    groups.Remove(key);
                }
            }
        }

        return new HashSet<string>(groups.Values.SelectMany(group => group), StringComparer.Ordinal);
    }

    /// <summary>The candidates: a folder of tests with all it holds, or a module on its own.</summary>
    private Dictionary<string, List<string>> Groups()
    {
        var folders = new HashSet<string>(_files.Keys.Where(path => IsTestModule(path)).SelectMany(TestFoldersOf), StringComparer.Ordinal);
        var groups = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var path in _files.Keys)
        {
            if ((OuterFolderOf(path, folders) ?? (IsTestModule(path) ? path : null)) is { } key)
            {
                groups[key] = groups.TryGetValue(key, out var group) ? group : [];
                groups[key].Add(path);
            }
        }

        foreach (var key in groups.Where(group => group.Value.Exists(path => _loaded.Contains(_files[path]))).Select(group => group.Key).ToList())
        {
            groups.Remove(key);
        }

        return groups;
    }

    private static bool IsModule(string path) => path.EndsWith(".py", StringComparison.Ordinal);

    private static bool IsTestModule(string path)
    {
        var folder = FolderOf(path);
        return TestModule.IsMatch(path.Substring(path.LastIndexOf('/') + 1)) &&
            !Array.Exists(Found, found => folder == found || folder.EndsWith("/" + found, StringComparison.Ordinal));
    }

    /// <summary>The folders called tests or test that a path lies in.</summary>
    private static IEnumerable<string> TestFoldersOf(string path)
    {
        for (var folder = FolderOf(path); folder.Length > 0; folder = FolderOf(folder))
        {
            if (NameOf(folder) is "tests" or "test")
            {
                yield return folder;
            }
        }
    }

    private static string? OuterFolderOf(string path, HashSet<string> folders) => TestFoldersOf(path).LastOrDefault(folders.Contains);

    private static string FolderOf(string path) => path.LastIndexOf('/') is var slash && slash < 0 ? "" : path.Substring(0, slash);

    /// <summary>The name that an import statement has for a module or a package.</summary>
    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path.Substring(path.LastIndexOf('/') + 1));

    private static IEnumerable<string> ImportedNames(string file) =>
        Import.Matches(File.ReadAllText(file)).Cast<Match>()
            .SelectMany(statement => Word.Matches(statement.Groups["names"].Value).Cast<Match>())
            .Select(word => word.Value)
            .Distinct(StringComparer.Ordinal);
}
