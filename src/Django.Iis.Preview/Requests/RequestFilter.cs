using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.WebConfigs.Levels;

namespace Django.Iis.Preview.Requests;

/// <summary>IIS's request filtering: what it refuses before a handler is looked for. Source: Microsoft, "HTTP status code in IIS" (404.5 to 404.19).</summary>
internal static class RequestFilter
{
    private static readonly string[] Section = ["security", "requestFiltering"];

    /// <summary>Null when nothing speaks against the request.</summary>
    public static Verdict? Refuse(PreviewRequest request, RequestAddress address, EffectiveConfiguration configuration) =>
        Limits(request, address, configuration)
        ?? Verb(request, configuration)
        ?? Escapes(address, configuration)
        ?? Sequences(address, configuration)
        ?? Segments(address, configuration)
        ?? Extension(address, configuration)
        ?? Rules(request, address, configuration);

    private static Verdict? Limits(PreviewRequest request, RequestAddress address, EffectiveConfiguration configuration)
    {
        string[] limits = [.. Section, "requestLimits"];
        long Limit(string name, long usual) => long.Parse(configuration.Attribute(limits, name, usual.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);
        return request.ContentLength > Limit("maxAllowedContentLength", 30_000_000) ? Verdict.Refused(404, 13, "the body is larger than maxAllowedContentLength")
            : address.RawPath.Length > Limit("maxUrl", 4096) ? Verdict.Refused(404, 14, "the address is longer than maxUrl")
            : address.Query.Length > Limit("maxQueryString", 2048) ? Verdict.Refused(404, 15, "the query is longer than maxQueryString")
            : null;
    }

    private static Verdict? Verb(PreviewRequest request, EffectiveConfiguration configuration)
    {
        string[] verbs = [.. Section, "verbs"];
        var entry = configuration.Collection(verbs).FirstOrDefault(verb => (string?)verb.Attribute("verb") == request.Method);
        var isAllowed = entry is null ? configuration.Attribute(verbs, "allowUnlisted", "true") == "true" : (string?)entry.Attribute("allowed") == "true";
        return isAllowed ? null : Verdict.Refused(404, 6, "verbs refuses " + request.Method);
    }

    private static Verdict? Escapes(RequestAddress address, EffectiveConfiguration configuration) =>
        address.IsDoubleEscaped && configuration.Attribute(Section, "allowDoubleEscaping", "false") != "true"
            ? Verdict.Refused(404, 11, "the address is escaped twice, or holds a plus sign")
            : address.Path.Any(character => character > 127) && configuration.Attribute(Section, "allowHighBitCharacters", "true") != "true"
                ? Verdict.Refused(404, 12, "the address holds a character outside of ASCII")
                : null;

    private static Verdict? Sequences(RequestAddress address, EffectiveConfiguration configuration) =>
        configuration.Collection([.. Section, "denyUrlSequences"]).Select(entry => (string)entry.Attribute("sequence")!).FirstOrDefault(sequence => Contains(address.Path, sequence)) is { } found
            ? Verdict.Refused(404, 5, $"denyUrlSequences has '{found}'")
            : null;

    private static Verdict? Segments(RequestAddress address, EffectiveConfiguration configuration) =>
        configuration.Collection([.. Section, "hiddenSegments"]).Select(entry => (string)entry.Attribute("segment")!)
            .FirstOrDefault(hidden => address.Segments.Any(segment => string.Equals(segment, hidden, StringComparison.OrdinalIgnoreCase))) is { } found
            ? Verdict.Refused(404, 8, $"hiddenSegments has '{found}'")
            : null;

    private static Verdict? Extension(RequestAddress address, EffectiveConfiguration configuration)
    {
        string[] extensions = [.. Section, "fileExtensions"];
        var extension = FileNames.Extension(address.Segments.LastOrDefault() ?? "");
        var entry = configuration.Collection(extensions).FirstOrDefault(known => string.Equals((string?)known.Attribute("fileExtension"), extension, StringComparison.OrdinalIgnoreCase));
        var isAllowed = entry is null ? configuration.Attribute(extensions, "allowUnlisted", "true") == "true" : (string?)entry.Attribute("allowed") == "true";
        return isAllowed ? null : Verdict.Refused(404, 7, $"fileExtensions refuses '{extension}'");
    }

    private static Verdict? Rules(PreviewRequest request, RequestAddress address, EffectiveConfiguration configuration)
    {
        foreach (var rule in configuration.Collection([.. Section, "filteringRules"]))
        {
            var scanned = Scanned(rule, request, address);
            var denied = rule.Elements("denyStrings").Elements("add").Select(entry => (string)entry.Attribute("string")!);
            if (denied.FirstOrDefault(text => scanned.Any(value => Contains(value, text))) is { } found)
            {
                return Verdict.Refused(404, 19, $"the rule '{(string?)rule.Attribute("name")}' finds '{found}'");
            }
        }

        return null;
    }

    private static List<string> Scanned(XElement rule, PreviewRequest request, RequestAddress address)
    {
        var scanned = rule.Elements("scanHeaders").Elements("add")
            .Select(entry => (string)entry.Attribute("requestHeader")!)
            .SelectMany(name => request.Headers.Where(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value))
            .ToList();
        scanned.AddRange((string?)rule.Attribute("scanUrl") == "true" ? [address.Path] : []);
        scanned.AddRange((string?)rule.Attribute("scanQueryString") == "true" ? [address.Query] : []);
        return scanned;
    }

    private static bool Contains(string text, string part) => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
