using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Core.WebConfigs;

/// <summary>Lays whitespace into a tree that keeps its own, so that what is added looks like what stands around it.</summary>
internal static class XmlIndentation
{
    private const string Default = "  ";

    /// <summary>Indents a tree that holds no whitespace yet.</summary>
    public static void Lay(XElement element, string indentation = "", string unit = Default)
    {
        if (!element.HasElements)
        {
            return;
        }

        foreach (var child in element.Elements().ToList())
        {
            child.AddBeforeSelf(new XText("\n" + indentation + unit));
            Lay(child, indentation + unit, unit);
        }

        element.Add(new XText("\n" + indentation));
    }

    /// <summary>Adds an element at the end of a parent, indented as the parent's document is.</summary>
    public static XElement Append(XElement parent, XElement element)
    {
        var unit = Unit(parent.Document);
        var outer = Of(parent);
        RemoveTrailing(parent);
        Lay(element, outer + unit, unit);
        parent.Add(new XText("\n" + outer + unit), element, new XText("\n" + outer));
        return element;
    }

    /// <summary>The whitespace between the start of an element's line and the element; what it would be, where the line holds more.</summary>
    private static string Of(XElement element) =>
        element.PreviousNode is XText text && text.Value.Contains("\n") ? AfterLastLine(text.Value)
        : element.Parent is { } parent ? Of(parent) + Unit(element.Document)
        : "";

    /// <summary>One level of the document: the whitespace before its first indented element below the root.</summary>
    private static string Unit(XDocument? document) =>
        document?.Root?.FirstNode is XText text && AfterLastLine(text.Value) is { Length: > 0 } unit && text.Value.Contains("\n")
            ? unit
            : Default;

    private static string AfterLastLine(string whitespace)
    {
        var line = whitespace.Substring(whitespace.LastIndexOf('\n') + 1);
        return string.IsNullOrWhiteSpace(line) ? line : "";
    }

    private static void RemoveTrailing(XElement parent)
    {
        if (parent.LastNode is XText text && string.IsNullOrWhiteSpace(text.Value))
        {
            text.Remove();
        }
    }
}
