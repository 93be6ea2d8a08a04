using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Django.Iis.Core.IO;
using Django.Iis.Core.Python;

namespace Django.Iis.Core.Incremental;

/// <summary>
/// All that a stage depends on, as a text to compare with the last build's: values, files with size and time, folders with
/// all they hold, environment variables. Timestamps alone would miss deleted files and changed properties.
/// </summary>
public sealed class Fingerprint
{
    /// <summary>Variables that differ from shell to shell and mean nothing to settings, should they walk over all of them.</summary>
    private static readonly HashSet<string> Volatile = new(StringComparer.OrdinalIgnoreCase) { "PWD", "OLDPWD", "SHLVL", "_", "WINDOWID", "TERM_SESSION_ID", "COLUMNS", "LINES" };

    /// <summary>Folders that come and go without the project's doing.</summary>
    private static readonly HashSet<string> Leavings = new(StringComparer.Ordinal) { "bin", "obj", "__pycache__" };

    /// <summary>Folders whose files the kernel makes up.</summary>
    private static readonly string[] MadeUp = ["/proc/", "/dev/", "/sys/"];

    private readonly SortedSet<string> _lines = new(StringComparer.Ordinal);

    private readonly StringBuilder _values = new();

    /// <summary>A value at its place among the values, so that two that are exchanged are seen; only a hash of all is kept.</summary>
    public void AddValue(string value) => _values.Append(value.Length.ToString(CultureInfo.InvariantCulture)).Append(' ').Append(value).Append('\n');

    /// <summary>A file, present or not.</summary>
    public void AddFile(string path)
    {
        var file = LinkedFile.Of(path);
        _lines.Add(file.Exists ? $"file {path} {Stamp(file)}" : $"absent {path}");
    }

    /// <summary>Whether there is a file or a folder, whatever it holds.</summary>
    public void AddPresence(string path) =>
        _lines.Add(Directory.Exists(path) ? $"folder {path}" : File.Exists(path) ? $"present {path}" : $"absent {path}");

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
            AddFile(file.FullName);
        }
    }

    /// <summary>A folder by what its files hold, whenever they were written; their names count too.</summary>
    public void AddContents(string path)
    {
        foreach (var file in Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories) : [])
        {
            _lines.Add($"content {file} {Hashes.OfFile(file)}");
        }
    }

    /// <summary>The names in a folder, not below it, without those that building and running Python leave there.</summary>
    public void AddListing(string path)
    {
        if (!Directory.Exists(path))
        {
            _lines.Add($"absent {path}");
            return;
        }

        var names = Directory.EnumerateFileSystemEntries(path).Select(Path.GetFileName).OfType<string>()
            .Where(name => !Leavings.Contains(name))
            .OrderBy(name => name, StringComparer.Ordinal);
        _lines.Add($"listing {path} {Hashes.OfText(string.Join("\n", names))}");
    }

    /// <summary>An environment variable as it is now; only a hash of its value is kept.</summary>
    public void AddVariable(string name, string? value)
    {
        if (!Volatile.Contains(name))
        {
            _lines.Add($"variable {name} {(value is null ? "unset" : Hashes.OfText(name + "=" + value))}");
        }
    }

    /// <summary>What a run of Python read and looked for: files, folders' names, variables.</summary>
    /// <param name="report">The run's report.</param>
    /// <param name="counts">Whether a path counts; what the kernel makes up on reading, whose time means nothing, never does.</param>
    /// <param name="given">Variables that the build gave the run: not the machine's.</param>
    public void AddReads(ProbeReport report, Func<string, bool> counts, IEnumerable<string> given)
    {
        foreach (var file in report.Files.Where(Counts))
        {
            AddFile(file);
        }

        foreach (var path in report.Looks.Where(Counts))
        {
            AddPresence(path);
        }

        foreach (var folder in report.Listings.Where(Counts))
        {
            AddListing(folder);
        }

        var ours = new HashSet<string>(PythonEnvironment.Clean.Keys.Concat(given), StringComparer.Ordinal);
        foreach (var name in report.Variables.Where(name => !ours.Contains(name)))
        {
            AddVariable(name, Environment.GetEnvironmentVariable(name));
        }

        bool Counts(string path) => !Array.Exists(MadeUp, folder => path.StartsWith(folder, StringComparison.Ordinal)) && counts(path);
    }

    /// <summary>The whole as text, in ordinal order.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (_values.Length > 0)
        {
            text.Append("values ").Append(Hashes.OfText(_values.ToString())).Append('\n');
        }

        foreach (var line in _lines)
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static string Stamp(FileInfo file) =>
        file.Length.ToString(CultureInfo.InvariantCulture) + " " + file.LastWriteTimeUtc.Ticks.ToString(CultureInfo.InvariantCulture);
}
