using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Django.Iis.Reference;

/// <summary>
/// The page "Django" among Visual Studio's project properties: a rule of the Common Project System, with a category for each section of the reference. Source of the format: dotnet/project-system,
/// docs/repo/property-pages/property-specification.md.
/// </summary>
internal static class PropertyPage
{
    /// <summary>Behind the pages of .NET, the last of which has 1000.</summary>
    private const int Order = 2000;

    private static readonly XNamespace Rule = "http://schemas.microsoft.com/build/2009/properties";

    public static string Of(PropertyReference reference)
    {
        var sections = reference.Sections.Where(section => section.Kind == "property" && Names(section).Any()).ToList();
        var root = new XElement(
            Rule + "Rule",
            new XAttribute("Name", "DjangoIisPropertyPage"),
            new XAttribute("DisplayName", "Django"),
            new XAttribute("Description", "How the project is packaged for Windows IIS."),
            new XAttribute("PageTemplate", "generic"),
            new XAttribute("Order", Order),
            new XComment(" Written by eng/reference.cs from reference.xml. "),
            new XElement(Rule + "Rule.Categories", sections.Select(section => new XElement(Rule + "Category", new XAttribute("Name", Identifier(section.Title)), new XAttribute("DisplayName", section.Title)))),
            new XElement(
                Rule + "Rule.DataSource",
                new XElement(Rule + "DataSource", new XAttribute("Persistence", "ProjectFile"), new XAttribute("SourceOfDefaultValue", "AfterContext"), new XAttribute("HasConfigurationCondition", "False"))));
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in sections)
        {
            root.Add(Names(section).Where(name => known.Add(name.Name)).Select(name => Property(name.Name, name.Row, section)));
        }

        return Text(root);
    }

    /// <summary>Names of MSBuild's own have pages of their own; a command's are for a command line.</summary>
    private static IEnumerable<(string Name, ReferenceRow Row)> Names(ReferenceSection section) =>
        from row in section.Rows
        where row.Note is null
        from name in row.Names
        where name.StartsWith("Django", StringComparison.Ordinal) || name.StartsWith("Python", StringComparison.Ordinal)
        select (name, row);

    private static XElement Property(string name, ReferenceRow row, ReferenceSection section)
    {
        var isSwitch = row.Choices is ["true", "false"];
        var kind = isSwitch ? "BoolProperty" : row.Choices.Count > 0 ? "EnumProperty" : "StringProperty";
        var element = new XElement(
            Rule + kind,
            new XAttribute("Name", name),
            new XAttribute("DisplayName", Words(name)),
            new XAttribute("Description", Description(name, row)),
            new XAttribute("Category", Identifier(section.Title)));
        if (kind == "EnumProperty")
        {
            element.Add(row.Choices.Select(choice => new XElement(Rule + "EnumValue", new XAttribute("Name", choice), new XAttribute("DisplayName", choice))));
        }

        return element;
    }

    private static string Description(string name, ReferenceRow row)
    {
        var values = row.Values.Length == 0 ? "" : $" ({ReferenceRow.Plain(row.Values)})";
        return $"{name}: {row.PlainText}{values}".TrimEnd(' ', ':');
    }

    /// <summary><c>DjangoMsiHelpLink</c> as <c>Msi help link</c>: all stand on one page.</summary>
    private static string Words(string name)
    {
        var plain = name.StartsWith("Django", StringComparison.Ordinal) ? name["Django".Length..] : name;
        var words = Regex.Replace(plain, "(?<=[a-z])(?=[A-Z])", " ", RegexOptions.None, ReferenceRow.Patience).ToLowerInvariant();
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string Identifier(string title) => Regex.Replace(title, "[^A-Za-z]", "", RegexOptions.None, ReferenceRow.Patience);

    private static string Text(XElement root)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n" }))
        {
            root.Save(writer);
        }

        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + text + "\n";
    }
}
