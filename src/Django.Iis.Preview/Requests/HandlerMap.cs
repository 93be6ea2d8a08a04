using System;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Django.Iis.Core.WebConfigs.Levels;
using Django.Iis.Preview.Trees;

namespace Django.Iis.Preview.Requests;

/// <summary>Which handler takes a request: the first whose path, verb and resource type fit.</summary>
internal static class HandlerMap
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>The handler, or why there is none.</summary>
    public static (XElement? Handler, Verdict? Refusal) Choose(PreviewRequest request, RequestAddress address, TreeEntry entry, EffectiveConfiguration configuration)
    {
        var byPath = configuration.Collection("handlers").Where(handler => FitsPath(handler, address));
        var byVerb = byPath.Where(handler => FitsVerb(handler, request.Method));
        if (byVerb.FirstOrDefault(handler => FitsResource(handler, entry)) is { } found)
        {
            return Grants(configuration, found) is { } refusal ? (null, refusal) : (found, null);
        }

        var reason = !byPath.Any() ? Verdict.Refused(404, 4, "no handler has this path")
            : !byVerb.Any() ? Verdict.Refused(405, 0, $"no handler of this path takes {request.Method}")
            : entry.Kind == TreeEntryKind.Missing ? Verdict.Refused(404, 0, "there is no such file")
            : Verdict.Refused(403, 14, "it is a folder, and no handler lists folders");
        return (null, reason);
    }

    private static bool FitsPath(XElement handler, RequestAddress address)
    {
        foreach (var pattern in ((string?)handler.Attribute("path") ?? "").Split(','))
        {
            var text = pattern.Trim().TrimStart('/');
            if (text == "*")
            {
                return true;
            }

            var subject = text.IndexOf('/') >= 0 ? address.Path.TrimStart('/') : address.Segments.LastOrDefault() ?? "";
            if (Regex.IsMatch(subject, "^" + Regex.Escape(text).Replace(@"\*", ".*").Replace(@"\?", ".") + "$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience))
            {
                return true;
            }
        }

        return false;
    }

    private static bool FitsVerb(XElement handler, string method) =>
        ((string?)handler.Attribute("verb") ?? "").Split(',').Select(verb => verb.Trim()).Any(verb => verb == "*" || verb == method);

    private static bool FitsResource(XElement handler, TreeEntry entry) => ((string?)handler.Attribute("resourceType") ?? "Unspecified") switch
    {
        "File" => entry.Kind == TreeEntryKind.File,
        "Directory" => entry.Kind == TreeEntryKind.Folder,
        "Either" => entry.Kind != TreeEntryKind.Missing,
        _ => true,
    };

    private static Verdict? Grants(EffectiveConfiguration configuration, XElement handler)
    {
        var needed = (string?)handler.Attribute("requireAccess") ?? "Script";
        var granted = configuration.Attribute(["handlers"], "accessPolicy", "Read").Split(',').Select(right => right.Trim());
        return needed == "None" || granted.Contains(needed, StringComparer.OrdinalIgnoreCase)
            ? null
            : Verdict.Refused(403, needed == "Read" ? 2 : 1, $"accessPolicy does not grant {needed}");
    }
}
