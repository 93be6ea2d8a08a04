using System;
using System.Collections.Generic;
using System.IO;
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
    public static IEnumerable<int> LinesIn(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            // Without an @ there is none, and every build reads the file: the expressions are built when they are needed.
            if (line.IndexOf('@') >= 0 && (Password.IsMatch(line) || Token.IsMatch(line)))
            {
                yield return number;
            }
        }
    }
}
