using System;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Core.WebDeploy;

/// <summary>One declared parameter of a package, as the engine reads it from parameters.xml.</summary>
/// <param name="Xml">The <c>parameter</c> element.</param>
internal sealed record DeployParameter(XElement Xml)
{
    /// <summary>Shown to the operator; the engine compares names without case.</summary>
    public string Name => (string?)Xml.Attribute("name") ?? "";

    /// <summary>Null when a deployment has to give a value.</summary>
    public string? DefaultValue => (string?)Xml.Attribute("defaultValue");

    /// <summary>Whether the value stands in a parameters file for everyone to edit: neither derived (Hidden) nor a secret (Password).</summary>
    public bool IsEditable => !HasTag("Hidden") && !HasTag("Password");

    /// <summary>Declares a parameter.</summary>
    /// <param name="name">Unique without regard to case.</param>
    /// <param name="description">For the operator.</param>
    /// <param name="defaultValue"><c>{Name}</c> inside refers to another parameter.</param>
    /// <param name="tags">Comma-separated hints for user interfaces; null for none.</param>
    /// <param name="content">Entries and validation.</param>
    public static DeployParameter Declare(string name, string description, string defaultValue, string? tags, params XElement[] content) => new(
        new XElement(
            "parameter",
            new XAttribute("name", name),
            new XAttribute("description", description),
            new XAttribute("defaultValue", defaultValue),
            tags is null ? null : new XAttribute("tags", tags),
            content));

    /// <summary>Where the value goes.</summary>
    /// <param name="kind">ProviderPath, XmlFile, ….</param>
    /// <param name="scope">The provider, or a regular expression over files' provider paths.</param>
    /// <param name="match">A regular expression over the path, or an XPath.</param>
    public static XElement Entry(string kind, string scope, string match) => new(
        "parameterEntry", new XAttribute("kind", kind), new XAttribute("scope", scope), new XAttribute("match", match));

    /// <summary>Lets user interfaces accept an empty value; the engine itself enforces no validation.</summary>
    public static XElement AllowEmpty() => new("parameterValidation", new XAttribute("kind", "AllowEmpty"));

    private bool HasTag(string tag) =>
        ((string?)Xml.Attribute("tags") ?? "").Split(',').Any(item => item.Trim().Equals(tag, StringComparison.OrdinalIgnoreCase));
}
