using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Tests.Documentation;

namespace Django.Iis.EndToEnd.Tests.Documentation;

/// <summary>An example of the documentation that belongs into a project file, made whole.</summary>
/// <param name="Place">Page and line.</param>
/// <param name="Text">Of a project file.</param>
public sealed record ProjectExample(string Place, string Text)
{
    private const string Sdk = "Django.Iis.Sdk/1.0.0";

    public static IReadOnlyList<ProjectExample> All { get; } =
        [.. DocumentationPage.Guides.SelectMany(page => page.Blocks).Where(block => block.Language == "xml").SelectMany(Of)];

    private static IEnumerable<ProjectExample> Of(CodeBlock block)
    {
        // Files of other kinds begin with a declaration, or have a root of their own.
        if (block.Text.StartsWith("<?xml", StringComparison.Ordinal))
        {
            return [];
        }

        var elements = XElement.Parse($"<all xmlns:xdt='x' xmlns:bal='b'>{block.Text}</all>").Elements().ToArray();
        return elements is [{ Name.LocalName: "Project" } project]
            ? (string?)project.Attribute("Sdk") == Sdk ? [new ProjectExample(block.Place, project.ToString())] : []
            : elements.All(IsOfProject) ? [new ProjectExample(block.Place, Whole(elements))] : [];
    }

    private static bool IsOfProject(XElement element) =>
        element.Name.LocalName is "PropertyGroup" or "ItemGroup" || element.Name.LocalName.StartsWith("Django", StringComparison.Ordinal) || element.Name.LocalName.StartsWith("Python", StringComparison.Ordinal);

    private static string Whole(IEnumerable<XElement> elements) =>
        new XElement("Project", new XAttribute("Sdk", Sdk), elements.Select(Grouped)).ToString();

    private static XElement Grouped(XElement element) => element.Name.LocalName.EndsWith("Group", StringComparison.Ordinal)
        ? element
        : new XElement(element.Attribute("Include") is null ? "PropertyGroup" : "ItemGroup", element);
}
