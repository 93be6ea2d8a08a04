using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Django.Iis.Preview.Requests;

/// <summary>
/// An address as http.sys hands it to IIS: decoded once, backslashes turned, dot segments resolved. Source: Microsoft, "Http.sys registry settings" and
/// "UrlScan 3 reference"; what neither says is marked.
/// </summary>
public sealed class RequestAddress
{
    private RequestAddress(string path, string rawPath, string query)
    {
        Path = path;
        RawPath = rawPath;
        Query = query;
        Segments = [.. path.Split('/').Where(segment => segment.Length > 0)];
    }

    /// <summary>Begins with a slash; segments may be empty, as IIS keeps double slashes.</summary>
    public string Path { get; }

    /// <summary>As it was sent, without the query.</summary>
    public string RawPath { get; }

    /// <summary>Without its question mark.</summary>
    public string Query { get; }

    /// <summary>The segments that are not empty.</summary>
    public IReadOnlyList<string> Segments { get; }

    /// <summary>Decoding a second time gives something else: IIS refuses it unless allowDoubleEscaping is on (404.11). A plus sign counts.</summary>
    public bool IsDoubleEscaped => Decode(RawPath) is { } once && (once.Contains("+") || Decode(once) != once);

    /// <summary>Null for what http.sys answers itself, with 400.</summary>
    public static RequestAddress? Parse(string url)
    {
        var question = url.IndexOf('?');
        var (raw, query) = question < 0 ? (url, "") : (url.Substring(0, question), url.Substring(question + 1));
        if (raw.IndexOf('#') >= 0)
        {
            raw = raw.Substring(0, raw.IndexOf('#'));
        }

        var decoded = raw.StartsWith("/", StringComparison.Ordinal) ? Decode(raw) : null;
        var path = decoded is null || decoded.Any(char.IsControl) ? null : Resolve(decoded.Replace('\\', '/'));
        return path is null ? null : new RequestAddress(path, raw, query);
    }

    /// <summary>Null for a damaged escape. Bytes that are no UTF-8 are read as the server's code page (EnableNonUTF8 is on).</summary>
    private static string? Decode(string text)
    {
        var bytes = new List<byte>();
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] != '%')
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(index, char.IsHighSurrogate(text[index]) && index + 1 < text.Length ? 2 : 1)));
                index += char.IsHighSurrogate(text[index]) ? 1 : 0;
                continue;
            }

            if (index + 2 >= text.Length || !byte.TryParse(text.Substring(index + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                return null;
            }

            bytes.Add(value);
            index += 2;
        }

        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString([.. bytes]);
        }
        catch (ArgumentException)
        {
            return string.Concat(bytes.Select(value => (char)value));
        }
    }

    /// <summary>Null where the address climbs above the site.</summary>
    private static string? Resolve(string path)
    {
        var kept = new List<string>();
        foreach (var segment in path.Split('/').Skip(1))
        {
            if (segment == "..")
            {
                if (kept.Count == 0)
                {
                    return null;
                }

                kept.RemoveAt(kept.Count - 1);
            }
            else if (segment != ".")
            {
                kept.Add(segment);
            }
        }

        return "/" + string.Join("/", kept);
    }
}
