using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using System.Xml.XPath;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Packaging;
using Django.Iis.Core.Sites;

namespace Django.Iis.Core.WebDeploy;

/// <summary>Tries the file entries of a project's own parameter on the site's files: the engine is silent about one that reaches nothing.</summary>
internal static class ParameterTargets
{
    /// <summary>Longest that a scope may take over one path.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    public static void Check(SiteModel site, DeployParameter parameter, string file, ICollection<WebDeployWarning> warnings)
    {
        foreach (var entry in parameter.Xml.Elements("parameterEntry").Where(ParametersFile.IsXmlFile))
        {
            if (Reason(site, entry) is { } reason)
            {
                var descriptor = WebDeployDiagnostics.ParameterHitsNothing;
                warnings.Add(new WebDeployWarning(descriptor, descriptor.Format(parameter.Name, reason), file, ParametersFile.Line(entry)));
            }
        }
    }

    /// <summary>Why an entry changes nothing; null when it changes something.</summary>
    private static string? Reason(SiteModel site, XElement entry)
    {
        var scope = (string?)entry.Attribute("scope") ?? "";
        var match = (string?)entry.Attribute("match") ?? "";
        var files = NestedTree.Of(site).Where(placed => InScope(scope, placed.Path)).ToList();
        if (files.Count == 0)
        {
            return $"no file of the package matches the scope {scope}";
        }

        return files.Exists(placed => HasNode(placed.File, match)) ? null : $"no node is at {match}";
    }

    /// <summary>On Windows the engine sees backslashes, in the tests on other systems slashes: either may match.</summary>
    private static bool InScope(string scope, string path)
    {
        var name = PackageContent.Root + "/" + path;
        return Matches(scope, name) || Matches(scope, name.Replace('/', '\\'));
    }

    private static bool Matches(string scope, string name) => Regex.IsMatch(name, scope, RegexOptions.IgnoreCase, Limit);

    private static bool HasNode(SiteFile file, string match)
    {
        using var content = SourceFile.Open(file);
        try
        {
            return WebConfigFile.CountHits(content, match) > 0;
        }
        catch (XPathException)
        {
            return false; // an expression that selects no nodes, such as count(//x)
        }
    }
}
