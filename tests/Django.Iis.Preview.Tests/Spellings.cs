using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Preview.Tests;

/// <summary>The ways in which an attacker writes one path.</summary>
internal static class Spellings
{
    /// <param name="path">Plain, below the application: <c>__app__/manage.py</c>.</param>
    /// <returns>Addresses with a slash before them, or with what climbs to the same place.</returns>
    public static IEnumerable<string> Of(string path)
    {
        var segments = path.Split('/');
        var (first, last) = (segments[0], segments[^1]);
        var rest = path[first.Length..];
        yield return "/" + path;
        yield return "/" + path.ToUpperInvariant();
        yield return "/" + path.Replace("/", "%2f", System.StringComparison.Ordinal);
        yield return "/" + path.Replace("/", "%5c", System.StringComparison.Ordinal);
        yield return "/" + path.Replace('/', '\\');
        yield return "/" + path.Replace("/", "//", System.StringComparison.Ordinal);
        yield return "//" + path;
        yield return "/./" + path;
        yield return "/%2e/" + path;
        yield return "/x/../" + path;
        yield return "/static/../" + path;
        yield return "/static/%2e%2e/" + path;
        yield return "/static/..%5c" + path.Replace("/", "%5c", System.StringComparison.Ordinal);
        yield return "/api/..%2f" + path;
        yield return "/static/%252e%252e/" + path;
        yield return "/%u002e%u002e/" + path;
        yield return "/%c0%ae%c0%ae/" + path;
        yield return "/" + string.Concat(path.Select(character => character == '/' ? "/" : $"%{(int)character:x2}"));
        yield return "/" + string.Concat(path.Select(character => character == '/' ? "/" : $"%25{(int)character:x2}"));
        foreach (var tail in (string[])[".", "..", "%20", "%20.", "::$DATA", "%3a%3a$DATA", ":x", "::$INDEX_ALLOCATION", ":$I30:$INDEX_ALLOCATION"])
        {
            yield return "/" + path + tail;
            yield return "/" + first + tail + rest;
        }

        yield return "/" + path + "/";
        yield return "/" + path + "/x";
        yield return "/" + path + "%00.css";
        yield return "/" + path + "?x=.css";
        yield return "/" + path + ";x=.css";
        foreach (var number in (string[])["~1", "~2"])
        {
            yield return "/" + Short(first, number) + rest;
            yield return "/" + path[..^last.Length] + Short(last, number);
        }
    }

    private static string Short(string name, string number)
    {
        var dot = name.LastIndexOf('.');
        var (stem, extension) = dot > 0 ? (name[..dot], name[dot..]) : (name, "");
        return stem[..System.Math.Min(6, stem.Length)] + number + extension[..System.Math.Min(4, extension.Length)];
    }
}
