using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Django.Iis.Core.IO;

namespace Django.Iis.Core.Incremental;

/// <summary>
/// All that a stage depends on, as a text to compare with the last build's: values, files with size and time, folders with
/// all they hold, environment variables. Timestamps alone would miss deleted files and changed properties.
/// </summary>
public sealed class Fingerprint
{
    /// <summary>Variables that differ from shell to shell and mean nothing to settings, should they walk over all of them.</summary>
    private static readonly HashSet<string> Volatile = new(StringComparer.OrdinalIgnoreCase) { "PWD", "OLDPWD", "SHLVL", "_", "WINDOWID", "TERM_SESSION_ID", "COLUMNS", "LINES" };

    private static readonly HashSet<string> ConfigurationExtensions =
        new(StringComparer.OrdinalIgnoreCase) { ".env", ".json", ".toml", ".yaml", ".yml", ".ini", ".cfg", ".conf", ".xml", ".txt", ".pem", ".key" };

    private readonly SortedSet<string> _lines = new(StringComparer.Ordinal);

    /// <summary>A named value; only its hash is kept.</summary>
    public void AddValue(string value) => _lines.Add("value " + Hashes.OfText(value));

    /// <summary>A file, present or not.</summary>
    public void AddFile(string path)
    {
        var file = new FileInfo(path);
        _lines.Add(file.Exists ? $"file {path} {Stamp(file)}" : $"absent {path}");
    }

    /// <summary>A folder with every file below it.</summary>
    public void AddFolder(string path)
    {
        var folder = new DirectoryInfo(path);
        if (!folder.Exists)
        {
            _lines.Add($"absent {path}");
            return;
        }

        foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            _lines.Add($"file {file.FullName} {Stamp(file)}");
        }
    }

    /// <summary>The names of a folder's files, not below it, that settings may look for without opening them: .env, local.json.</summary>
    public void AddListing(string path)
    {
        if (Directory.Exists(path))
        {
            var names = Directory.EnumerateFiles(path).Select(Path.GetFileName).OfType<string>().Where(IsConfiguration).OrderBy(name => name, StringComparer.Ordinal);
            _lines.Add($"listing {path} {Hashes.OfText(string.Join("\n", names))}");
        }
    }

    /// <summary>An environment variable as it is now; only a hash of its value is kept.</summary>
    public void AddVariable(string name, string? value)
    {
        if (!Volatile.Contains(name))
        {
            _lines.Add($"variable {name} {(value is null ? "unset" : Hashes.OfText(name + "=" + value))}");
        }
    }

    /// <summary>The whole as text, in ordinal order.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var line in _lines)
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static bool IsConfiguration(string name) =>
        name.StartsWith(".env", StringComparison.Ordinal) || ConfigurationExtensions.Contains(Path.GetExtension(name));

    private static string Stamp(FileInfo file) =>
        file.Length.ToString(CultureInfo.InvariantCulture) + " " + file.LastWriteTimeUtc.Ticks.ToString(CultureInfo.InvariantCulture);
}
