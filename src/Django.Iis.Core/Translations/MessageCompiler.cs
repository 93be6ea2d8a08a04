using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Processes;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Translations;

/// <summary>Runs msgfmt as Django's compilemessages does (django/core/management/commands/compilemessages.py).</summary>
public sealed class MessageCompiler
{
    /// <summary>GNU gettext's compiler.</summary>
    public const string Program = "msgfmt";

    private static readonly Regex Place = new(@":(?<line>\d+)(?::\d+)?: (?<text>.+)$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>What msgfmt says is read, so it is said in one language; the catalogues name their own encoding.</summary>
    private static readonly IReadOnlyDictionary<string, string?> English = new Dictionary<string, string?> { ["LC_ALL"] = "C", ["LANGUAGE"] = null };

    private readonly string _program;
    private readonly string _projectFile;

    /// <param name="program">Name or full path of msgfmt.</param>
    /// <param name="projectFile">Full path of the project file: a remedy names files from there.</param>
    public MessageCompiler(string program, string projectFile)
    {
        _program = program;
        _projectFile = projectFile;
    }

    /// <summary>Told the command line of each msgfmt before it is started.</summary>
    public Action<string> OnCommand { get; init; } = _ => { };

    /// <summary>Compiles a catalogue.</summary>
    /// <param name="source">Full path of the .po file.</param>
    /// <param name="destination">Full path of the .mo file; its folder is made.</param>
    /// <param name="cancellation">Kills msgfmt.</param>
    /// <returns>Whether there is a msgfmt.</returns>
    /// <exception cref="DiagnosticException">DJIIS1044, at msgfmt's line.</exception>
    public bool Compile(string source, string destination, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(destination)!);
        var lines = new List<string>();
        var command = new ProcessCommand
        {
            Program = _program,
            Arguments = ["--check-format", "-o", destination, source],
            WorkingDirectory = Path.GetDirectoryName(source)!,
            Environment = English,
        };
        try
        {
            OnCommand(CommandLine.Join([command.Program, .. command.Arguments]));
            return ProcessRunner.Run(command, lines.Add, cancellation) == 0 ? true : throw Failure(source, lines);
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private DiagnosticException Failure(string source, List<string> lines)
    {
        var place = lines.Select(line => Place.Match(line)).FirstOrDefault(match => match.Success && !match.Groups["text"].Value.StartsWith("warning", StringComparison.Ordinal));
        var text = place?.Groups["text"].Value ?? lines.LastOrDefault() ?? Program + " said nothing";
        var line = place is null ? 0 : int.Parse(place.Groups["line"].Value, CultureInfo.InvariantCulture);
        return ContentDiagnostics.BrokenTranslation.At(source, line, text.TrimEnd('.'), IO.RelativePath.Below(Path.GetDirectoryName(_projectFile)!, source) ?? source);
    }
}
