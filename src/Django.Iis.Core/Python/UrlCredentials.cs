using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Django.Iis.Core.Python;

/// <summary>Finds passwords that stand in the URLs of a file.</summary>
public static class UrlCredentials
{
    // A part that an environment variable gives is what pip's documentation recommends.
    private static readonly Regex Password = new(@"\b[a-z][a-z0-9+.-]*://[^/\s:@""']*:(?!\$\{[A-Z0-9_]+\}@)[^/\s@""']+@", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    // https://TOKEN@host: what has the look of a token is one, the user name `git` is not.
    private static readonly Regex Token = new(@"\b(?:git\+)?https?://(?!\$\{)(?=[^/\s:@""']{16})[^/\s:@""']+@", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    /// <summary>The 1-based lines that hold one, comments too: they are read by the same people.</summary>
    public static IEnumerable<int> LinesIn(string path) =>
        File.ReadLines(path).Select((text, index) => (text, number: index + 1)).Where(line => Password.IsMatch(line.text) || Token.IsMatch(line.text)).Select(line => line.number);
}
