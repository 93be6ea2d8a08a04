using System;
using System.Xml.Linq;

namespace Django.Iis.Core.Sites;

/// <summary>Reads attributes that must be there; a missing one is a <see cref="FormatException"/> that names it.</summary>
internal static class XmlReading
{
    public static XElement Child(this XElement element, string name) =>
        element.Element(name) ?? throw new FormatException($"<{element.Name}> has no <{name}>.");

    public static string Text(this XElement element, string name) =>
        (string?)element.Attribute(name) ?? throw new FormatException($"<{element.Name}> has no attribute '{name}'.");

    public static bool Flag(this XElement element, string name) =>
        (bool?)element.Attribute(name) ?? throw new FormatException($"<{element.Name}> has no attribute '{name}'.");

    public static int Number(this XElement element, string name) =>
        (int?)element.Attribute(name) ?? throw new FormatException($"<{element.Name}> has no attribute '{name}'.");

    public static T Choice<T>(this XElement element, string name)
        where T : struct => (T)Enum.Parse(typeof(T), element.Text(name));
}
