using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Django.Iis.Core.Diagnostics;

namespace Django.Iis.Core.Python;

/// <summary>
/// The requirements file with those it includes (<c>-r</c>, <c>-c</c>): what a build depends on, and where a name stands.
/// pip reads them; this only finds files and lines.
/// </summary>
public sealed class RequirementFiles
{
    private static readonly Regex Include = new(
        @"^\s*(?:-(?<kind>[rc])\s*|--(?<kind>requirement|constraint)(?:\s+|=\s*))(?<path>[^\s#]+)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly Regex Variable = new(@"\$\{(?<name>[A-Z0-9_]+)\}", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly Regex Name = new(
        @"^\s*(?<name>[A-Za-z0-9][A-Za-z0-9._-]*)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly Regex IndexOption = new(
        @"^\s*(?:(?<short>-[if])\s*|(?<long>--(?:index-url|extra-index-url|find-links|trusted-host|no-index))(?:\s+|\s*=\s*|$))(?<value>\S*)",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    private readonly List<Line> _lines = [];

    private readonly List<string> _indexOptions = [];

    private RequirementFiles(string main)
    {
        Main = main;
    }

    /// <summary>Full path of the file that pip is given.</summary>
    public string Main { get; }

    /// <summary>Full paths of all the files, the main one first.</summary>
    public IReadOnlyList<string> Files => [.. _files];

    private readonly List<string> _files = [];

    /// <summary>The files' lines that say where pip looks for distributions, for another requirements file: folders are absolute, ${VARIABLES} as they are.</summary>
    public IReadOnlyList<string> IndexOptions => _indexOptions;

    /// <summary>Reads a requirements file and what it includes; of a file in TOML only its name is known here.</summary>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1207: a file does not exist.</exception>
    public static RequirementFiles Read(string main)
    {
        var files = new RequirementFiles(main);
        if (main.EndsWith(".toml", StringComparison.OrdinalIgnoreCase))
        {
            files._files.Add(main);
            return files;
        }

        files.Add(main, isConstraint: false, includedBy: null, line: 0);
        return files;
    }

    /// <summary>A path as an option in a requirements file has it: pip splits such lines as a shell does, to which a backslash is no separator.</summary>
    public static string Quoted(string path) => "\"" + path.Replace('\\', '/') + "\"";

    /// <summary>Whether a distribution is required by name in one of the files; a constraint requires nothing.</summary>
    public bool Names(string distribution) => _lines.Exists(line => !line.IsConstraint && line.Name == Normalize(distribution));

    /// <summary>The file and the 1-based line that require or constrain a distribution; null when it is only required by others.</summary>
    public (string File, int Line)? Find(string distribution)
    {
        var wanted = Normalize(distribution);
        var line = _lines.Find(candidate => candidate.Name == wanted && !candidate.IsConstraint) ?? _lines.Find(candidate => candidate.Name == wanted);
        return line is null ? null : (line.File, line.Number);
    }

    /// <summary>Takes in where requirements stand, which whoever read the files has said.</summary>
    public RequirementFiles With(IEnumerable<(string Name, string File, int Line)> places)
    {
        _lines.AddRange(places.Where(place => Find(place.Name) is null).Select(place => new Line(place.File, place.Line, Normalize(place.Name), IsConstraint: false)).ToList());
        return this;
    }

    /// <summary>Where to point when a message is about a distribution: its line, or the main file's first.</summary>
    public (string File, int Line) Locate(string distribution) => Find(distribution) ?? (Main, 1);

    /// <summary>A distribution's name in its normal form. Source: packaging.python.org, "Names and normalization".</summary>
    public static string Normalize(string name) =>
#pragma warning disable CA1308 // the specification says lower case
        Regex.Replace(name, "[-_.]+", "-", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)).ToLowerInvariant();
#pragma warning restore CA1308

    private void Add(string file, bool isConstraint, string? includedBy, int line)
    {
        if (_files.Contains(file, StringComparer.Ordinal))
        {
            return;
        }

        if (!File.Exists(file))
        {
            throw RequirementDiagnostics.MissingRequirementsFile.At(includedBy, line, file);
        }

        _files.Add(file);
        var texts = File.ReadAllLines(file);
        for (var i = 0; i < texts.Length; i++)
        {
            var include = Include.Match(texts[i]);
            var name = Name.Match(texts[i]);
            if (include.Success && !include.Groups["path"].Value.Contains("://"))
            {
                var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, Expanded(include.Groups["path"].Value)));
                Add(path, isConstraint || include.Groups["kind"].Value[0] == 'c', file, i + 1);
            }
            else if (IndexOption.Match(texts[i]) is { Success: true } option)
            {
                AddIndexOption(option, Path.GetDirectoryName(file)!);
            }
            else if (name.Success)
            {
                _lines.Add(new Line(file, i + 1, Normalize(name.Groups["name"].Value), isConstraint));
            }
        }
    }

    // A folder is one from the file that names it, where it exists there: as pip has it.
    private void AddIndexOption(Match option, string folder)
    {
        var name = option.Groups["short"].Success ? option.Groups["short"].Value : option.Groups["long"].Value;
        var value = option.Groups["value"].Value;
        var beside = Path.Combine(folder, Expanded(value));
        var isFolder = name is "-f" or "--find-links" && value.Length > 0 && !value.Contains("://") && (Directory.Exists(beside) || File.Exists(beside));
        _indexOptions.Add((name + " " + (isFolder ? Quoted(Path.GetFullPath(beside)) : value)).TrimEnd());
    }

    // pip replaces ${NAME} by the environment's value, where there is one.
    private static string Expanded(string text) => Variable.Replace(text, match => Environment.GetEnvironmentVariable(match.Groups["name"].Value) is { Length: > 0 } value ? value : match.Value);

    private sealed record Line(string File, int Number, string Name, bool IsConstraint);
}
