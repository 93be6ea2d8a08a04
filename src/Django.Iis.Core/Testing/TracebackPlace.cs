using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Django.Iis.Core.IO;

namespace Django.Iis.Core.Testing;

/// <summary>Where in the project an exception comes from.</summary>
/// <param name="File">Full path.</param>
/// <param name="Line">1-based.</param>
public sealed record TracebackPlace(string File, int Line)
{
    private static readonly Regex Frame = new(@"^\s*File ""(?<file>[^""\r\n]+)"", line (?<line>[0-9]+)", RegexOptions.Multiline, TimeSpan.FromSeconds(1));

    /// <summary>The deepest frame of a traceback that is in a file below a folder.</summary>
    /// <param name="trace">Python's text.</param>
    /// <param name="folder">Full path.</param>
    /// <param name="spared">Full path of a folder below it whose frames do not count: the virtual environment.</param>
    /// <returns>Null where no frame is the project's.</returns>
    public static TracebackPlace? Find(string trace, string folder, string spared) => Frame.Matches(trace).Cast<Match>().Reverse()
        .Select(match => new { Path = match.Groups["file"].Value, Line = match.Groups["line"].Value })
        .Where(frame => Path.IsPathRooted(frame.Path) && RelativePath.Below(folder, frame.Path) is not null && RelativePath.Below(spared, frame.Path) is null)
        .Select(frame => new TracebackPlace(frame.Path, int.Parse(frame.Line, CultureInfo.InvariantCulture)))
        .FirstOrDefault();
}
