using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Django.Iis.EndToEnd.Tests.BadInput;

/// <summary>One line of a build's output in MSBuild's canonical form: <c>path(line): error DJIISnnnn: text [project]</c>.</summary>
/// <param name="File">Full path.</param>
/// <param name="Line">1-based; 0 when the line names none.</param>
/// <param name="Kind">error, warning or message.</param>
/// <param name="Code">For example DJIIS1001.</param>
/// <param name="Text">What happened and what to do.</param>
internal sealed partial record Diagnostic(string File, int Line, string Kind, string Code, string Text)
{
    /// <summary>All that an output holds, each once: the summary at the end repeats errors and warnings.</summary>
    public static IReadOnlyList<Diagnostic> In(string output) => [.. output.Split('\n').Select(line => Canonical().Match(line)).Where(match => match.Success).Select(From).Distinct()];

    private static Diagnostic From(Match match) => new(
        match.Groups["file"].Value,
        match.Groups["line"].Success ? int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture) : 0,
        match.Groups["kind"].Value,
        match.Groups["code"].Value,
        match.Groups["text"].Value);

    [GeneratedRegex(
        @"^\s*(?<file>\S.*?)(\((?<line>\d+)(,\d+)?\))?\s?: (?<kind>error|warning|message) (?<code>[A-Za-z]+[.\w]*): (?<text>.*?)( \[[^\]]*\])?\r?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Canonical();
}
