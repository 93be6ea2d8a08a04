using System;
using System.Collections.Generic;
using System.Globalization;
using System.Xml;

namespace Django.Iis.Core.Python;

/// <summary>One element of a script's report: a name and texts.</summary>
public sealed class ReportElement
{
    private readonly string[] _attributes;

    private ReportElement(string name, string[] attributes)
    {
        Name = name;
        _attributes = attributes;
    }

    public string Name { get; }

    /// <summary>The text of an attribute; null when there is none.</summary>
    public string? this[string attribute]
    {
        get
        {
            var place = 0;
            while (place < _attributes.Length && _attributes[place] != attribute)
            {
                place += 2;
            }

            return place < _attributes.Length ? _attributes[place + 1] : null;
        }
    }

    /// <summary>The text of an attribute; empty when there is none.</summary>
    public string Text(string attribute) => this[attribute] ?? "";

    /// <summary>The line that the element names, 1-based; 0 when it names none.</summary>
    public int Line => int.TryParse(this["line"], NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : 0;

    /// <summary>Reads the elements below the root. Each build reads reports, so no tree is made of them.</summary>
    /// <param name="path">Full path of the report.</param>
    /// <exception cref="XmlException">It is no XML.</exception>
    internal static IReadOnlyList<ReportElement> Read(string path)
    {
        var elements = new List<ReportElement>();
        using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == 1)
            {
                elements.Add(new ReportElement(reader.LocalName, Attributes(reader)));
            }
        }

        return elements;
    }

    private static string[] Attributes(XmlReader reader)
    {
        var attributes = reader.AttributeCount == 0 ? Array.Empty<string>() : new string[reader.AttributeCount * 2];
        for (var place = 0; reader.MoveToNextAttribute(); place += 2)
        {
            attributes[place] = reader.LocalName;
            attributes[place + 1] = reader.Value;
        }

        return attributes;
    }
}
