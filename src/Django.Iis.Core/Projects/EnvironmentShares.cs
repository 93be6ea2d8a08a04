using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.IO;

namespace Django.Iis.Core.Projects;

/// <summary>What the environments of a project have together: a payload with every server, and collected static files where they would be the same.</summary>
public sealed class EnvironmentShares
{
    private const string Element = "environment";

    private readonly IReadOnlyList<Share> _shares;

    private EnvironmentShares(IReadOnlyList<Share> shares)
    {
        _shares = shares;
    }

    /// <summary>The servers of all environments, each once, in ordinal order.</summary>
    public IReadOnlyList<string> Servers => Distinct(_shares.Select(share => share.Server));

    /// <summary>The environments whose collectstatic runs, in ordinal order.</summary>
    public IReadOnlyList<string> StaticOwners => Distinct(_shares.Select(share => share.StaticOwner));

    /// <summary>Finds what can be shared: of environments with one static key, one collects for all.</summary>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1065: two environments have one upgrade code.</exception>
    public static EnvironmentShares Of(IReadOnlyList<EnvironmentDescription> environments, string projectFile)
    {
        var same = environments.GroupBy(environment => environment.UpgradeCode.Trim('{', '}', ' '), StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Key.Length > 0 && group.Count() > 1);
        if (same is not null)
        {
            throw EnvironmentDiagnostics.SharedUpgradeCode.At(projectFile, 0, string.Join(", ", same.Select(environment => environment.Name)), same.Last().Name);
        }

        var owners = environments.GroupBy(environment => environment.StaticKey, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(environment => environment.Name).OrderBy(name => name, StringComparer.Ordinal).First(), StringComparer.Ordinal);
        return new EnvironmentShares([.. environments.Select(environment => new Share(environment.Name, environment.Server, owners[environment.StaticKey]))]);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static EnvironmentShares Read(string path) =>
        new([.. XElement.Load(path).Elements(Element).Select(element => new Share(Attribute(element, "name"), Attribute(element, "server"), Attribute(element, "static")))]);

    /// <summary>The environment whose static files another one ships.</summary>
    public string StaticOwnerOf(string environment) => _shares.First(share => share.Name == environment).StaticOwner;

    /// <summary>Writes the file, only when it differs.</summary>
    public void Write(string path)
    {
        var shares = _shares.Select(share => new XElement(Element, new XAttribute("name", share.Name), new XAttribute("server", share.Server), new XAttribute("static", share.StaticOwner)));
        AtomicFile.WriteTextIfDifferent(path, new XElement("environments", shares).ToString());
    }

    private static IReadOnlyList<string> Distinct(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal)];

    private static string Attribute(XElement element, string name) => (string?)element.Attribute(name) ?? "";

    private sealed record Share(string Name, string Server, string StaticOwner);
}
