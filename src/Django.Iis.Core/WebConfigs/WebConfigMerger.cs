using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.Sites;

namespace Django.Iis.Core.WebConfigs;

/// <summary>
/// Merges what the build generates into the project's own web.config, which stays as its author wrote it: sections, attributes and entries that are
/// missing are added; what the author set is kept, such as time limits, error pages, MIME types; what contradicts the site is an error.
/// </summary>
public static class WebConfigMerger
{
    /// <summary>Elements that only group sections (IIS_schema: sectionGroups of what we generate).</summary>
    private static readonly string[] Groups = ["system.webServer", "security", "rewrite"];

    /// <param name="path">Full path of the project's web.config.</param>
    /// <param name="generated">What <see cref="WebConfigGenerator.Generate"/> returned.</param>
    /// <param name="variables">The project's environment variables: the file may hold a value for none of the secret ones.</param>
    /// <exception cref="Iis.Diagnostics.DiagnosticException">The file is malformed, or contradicts what the site needs; with its line.</exception>
    public static XDocument Merge(string path, XDocument generated, IReadOnlyList<SiteVariable> variables)
    {
        var document = WebConfigText.Load(path);
        WebConfigSecrets.Check(document, path, variables);
        var conflicts = new MergeConflicts(path);
        var project = new ProjectWebConfig(document);
        foreach (var element in generated.Root!.Elements())
        {
            var location = element.Name == "location" ? element : null;
            foreach (var section in Sections(element, location is null ? [element.Name.LocalName] : []))
            {
                MergeSection(project, conflicts, location, section);
            }

            project.Lock(location);
        }

        return document;
    }

    private static IEnumerable<(IReadOnlyList<string> Names, XElement Element)> Sections(XElement element, IReadOnlyList<string> names) =>
        element.Name == "location" || Groups.Contains(element.Name.LocalName)
            ? element.Elements().SelectMany(child => Sections(child, [.. names, child.Name.LocalName]))
            : [(names, element)];

    private static void MergeSection(
        ProjectWebConfig project, MergeConflicts conflicts, XElement? location, (IReadOnlyList<string> Names, XElement Element) section)
    {
        if (project.Find(location, section.Names) is not { } written)
        {
            XmlIndentation.Append(project.ParentOf(location, section.Names), Bare(section.Element));
        }
        else if (section.Element.Name == "handlers")
        {
            MergeHandlers(conflicts, written, section.Element, (string)location!.Attribute("path")!);
        }
        else
        {
            MergeElement(conflicts, written, section.Element);
        }
    }

    private static void MergeHandlers(MergeConflicts conflicts, XElement written, XElement generated, string location)
    {
        var needed = generated.Elements("add").Single();
        var modules = (string)needed.Attribute("modules")!;
        var present = modules.StartsWith(HandlerSections.StaticModule, StringComparison.Ordinal)
            ? conflicts.HasStaticHandler(written, location, modules)
            : conflicts.HasHandler(written, needed);
        MergeAttributes(conflicts, written, generated);
        if (!present)
        {
            AppendEntry(written, needed);
        }
    }

    private static void MergeElement(MergeConflicts conflicts, XElement written, XElement generated)
    {
        MergeAttributes(conflicts, written, generated);
        foreach (var child in generated.Elements())
        {
            if (ConfigCollection.KeyOf(child) is { } key)
            {
                MergeEntry(conflicts, written, child, key);
            }
            else if (child.Name != "remove" && child.Name != "clear")
            {
                MergeChild(conflicts, written, child);
            }
        }
    }

    private static void MergeChild(MergeConflicts conflicts, XElement written, XElement child)
    {
        if (written.Element(child.Name) is { } existing)
        {
            MergeElement(conflicts, existing, child);
        }
        else
        {
            XmlIndentation.Append(written, Bare(child));
        }
    }

    private static void MergeAttributes(MergeConflicts conflicts, XElement written, XElement generated)
    {
        foreach (var needed in generated.Attributes())
        {
            if (written.Attribute(needed.Name) is not { } attribute)
            {
                written.Add(new XAttribute(needed));
            }
            else
            {
                conflicts.CheckAttribute(attribute, needed);
            }
        }
    }

    private static void MergeEntry(MergeConflicts conflicts, XElement written, XElement needed, string key)
    {
        if (ConfigCollection.Find(written, key) is not { } existing)
        {
            AppendEntry(written, needed);
        }
        else if (needed.Parent!.Name == "environmentVariables" || needed.Parent!.Name == "appSettings")
        {
            conflicts.CheckVariable(existing, needed);
        }
    }

    /// <summary>An entry comes with the remove that the generated collection has before it.</summary>
    private static void AppendEntry(XElement collection, XElement entry)
    {
        if (entry.ElementsBeforeSelf().LastOrDefault() is { } before && before.Name == "remove")
        {
            XmlIndentation.Append(collection, Bare(before));
        }

        XmlIndentation.Append(collection, Bare(entry));
    }

    /// <summary>A copy without whitespace: it is indented anew where it goes.</summary>
    private static XElement Bare(XElement element) =>
        new(element.Name, element.Attributes(), element.Elements().Select(Bare));
}
