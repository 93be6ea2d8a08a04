using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.SetupPlans;

/// <summary>Host names of a site: as Django's ALLOWED_HOSTS takes them, so <c>.example.com</c> and <c>*</c> are among them.</summary>
internal static class HostNames
{
    /// <summary>Of a DNS name in characters (RFC 1035).</summary>
    private const int Longest = 253;

    private const string Any = "*";

    /// <exception cref="DiagnosticException">DJIIS1861.</exception>
    public static IReadOnlyList<string> Parse(SetupProperties properties, string property)
    {
        var names = properties[property].Split([';', ','], StringSplitOptions.RemoveEmptyEntries).Select(name => name.Trim()).Where(name => name.Length > 0).ToList();
        foreach (var name in names)
        {
            if (Refuse(name) is { } reason)
            {
                throw SetupPlanDiagnostics.BadHostName.At(properties.ProjectFile, 0, property, name, reason);
            }
        }

        return [.. names.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Those that IIS can bind a site to; a single empty one, which stands for every host, when there is none.</summary>
    public static IReadOnlyList<string> ForBindings(IReadOnlyList<string> names)
    {
        var bound = names.Where(name => name != Any && name[0] != '.').ToList();
        return bound.Count > 0 ? bound : [""];
    }

    private static string? Refuse(string name) =>
        name.Contains("://") ? "it is a URL; only the name between the slashes belongs here" :
        name.Contains(":") || name.Contains("/") ? "it holds a port or a path; ports belong to DjangoBindings, a path to DjangoAppPath" :
        name.Length > Longest ? "it is longer than 253 characters" :
        name.Any(character => char.IsWhiteSpace(character) || char.IsControl(character) || "\\'\"[]<>|?&=+,%#@!()".IndexOf(character) >= 0) ? "it holds a character that no host name has" :
        name.Trim('.').Split('.').Any(label => label.Length == 0) ? "it has an empty part between two dots" :
        null;
}
