using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Django.Iis.Core.Sites;

namespace Django.Iis.Core.WebConfigs.Validation;

/// <summary>All findings of a build's web.config, each blamed on the file that its author wrote: the project's own, or a transform.</summary>
public sealed class ConfigReview
{
    private static readonly XNamespace Xdt = "http://schemas.microsoft.com/XML-Document-Transform";

    /// <summary>A hidden segment's entry and the elements that it stands in.</summary>
    private static readonly string[] Around = ["add", "hiddenSegments", "requestFiltering", "security", "system.webServer", "location"];

    private readonly List<(string? File, int Line, ConfigFinding Finding)> _findings = [];

    /// <summary>File, line and finding; no file for what stands in the generated part.</summary>
    public IReadOnlyList<(string? File, int Line, ConfigFinding Finding)> Findings => _findings;

    /// <summary>Checks the project's own web.config, before anything is merged into it.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="hosting">The plan.</param>
    /// <param name="layout">Either layout.</param>
    /// <param name="roots">Full paths of the folders that the project imports from, manage.py's first.</param>
    /// <param name="settingsModule">The project's settings module.</param>
    public void AddOwn(string path, HostingPlan hosting, SiteLayout layout, IReadOnlyList<string> roots, string settingsModule)
    {
        var document = WebConfigText.Load(path);
        Add(
            [.. ConfigValidator.Check(document), .. ConfigLints.Find(document, hosting.Model, layout), .. SettingsModules.Missing(document, roots, settingsModule)],
            finding => (path, finding.Line));
    }

    /// <summary>Checks what IIS will read. What the project's own file has been blamed for is not said again.</summary>
    /// <param name="text">The web.config after merging and transforming.</param>
    /// <param name="path">Full path of the project's own; null when there is none.</param>
    /// <param name="transforms">Full paths, in the order of their application.</param>
    /// <param name="hosting">The plan.</param>
    /// <param name="layout">The layout that the text is for.</param>
    /// <param name="roots">Full paths of the folders that the project imports from, manage.py's first.</param>
    /// <param name="settingsModule">The project's settings module.</param>
    public void AddResult(string text, string? path, IReadOnlyList<string> transforms, HostingPlan hosting, SiteLayout layout, IReadOnlyList<string> roots, string settingsModule)
    {
        var document = WebConfigText.Parse(text, path ?? "web.config");
        var sources = transforms.Reverse().Select(transform => (transform, WebConfigText.LoadAny(transform))).ToList();
        Add(
            [.. ConfigValidator.Check(document), .. ConfigLints.Find(document, hosting.Model, layout), .. SettingsModules.Missing(document, roots, settingsModule)],
            finding => Origin(finding, sources) ?? (path, 0));
        Add(ConfigLints.Uncovered(document), _ => Removal(sources) ?? (path, 0));
    }

    private void Add(IEnumerable<ConfigFinding> findings, Func<ConfigFinding, (string? File, int Line)> origin)
    {
        foreach (var finding in findings.Where(finding => !_findings.Exists(known => known.Finding.Text == finding.Text && known.Finding.Descriptor == finding.Descriptor)))
        {
            var (file, line) = origin(finding);
            _findings.Add((file, line, finding));
        }
    }

    /// <summary>The line of a transform that has the same element with the same attribute; the last transform has the last word.</summary>
    private static (string? File, int Line)? Origin(ConfigFinding finding, List<(string Path, XDocument Document)> transforms)
    {
        var (element, attribute) = finding.Place is XAttribute written ? (written.Parent!, written) : ((XElement)finding.Place, null);
        foreach (var (path, document) in transforms)
        {
            var found = document.Descendants(element.Name).FirstOrDefault(candidate => attribute is null ? Includes(candidate, element) : (string?)candidate.Attribute(attribute.Name) == attribute.Value);
            if (found is not null)
            {
                return (path, ((IXmlLineInfo)found).LineNumber);
            }
        }

        return null;
    }

    /// <summary>The line of a transform that takes hidden segments out, or something around them.</summary>
    private static (string? File, int Line)? Removal(List<(string Path, XDocument Document)> transforms)
    {
        foreach (var (path, document) in transforms)
        {
            if (document.Descendants().FirstOrDefault(element => Around.Contains(element.Name.LocalName) && TakesOut(element)) is { } found)
            {
                return (path, ((IXmlLineInfo)found).LineNumber);
            }
        }

        return null;
    }

    private static bool TakesOut(XElement element) =>
        (string?)element.Attribute(Xdt + "Transform") is { } transform && (transform.StartsWith("Remove", StringComparison.Ordinal) || transform.StartsWith("Replace", StringComparison.Ordinal))
        && (element.Name != "add" || element.Attribute("segment") is not null);

    private static bool Includes(XElement candidate, XElement element) =>
        candidate.Parent is not null && element.Attributes().All(attribute => (string?)candidate.Attribute(attribute.Name) == attribute.Value);
}
