using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Django.Iis.Core.Packaging;
using Django.Iis.Setup.Diagnostics;

namespace Django.Iis.Setup.Planning;

/// <summary>
/// Secrets by name, and the file that the site's settings read: <c>&lt;secrets&gt;&lt;secret name="…"&gt;…&lt;/secret&gt;&lt;/secrets&gt;</c>. No text of this class shows a value.
/// </summary>
internal sealed class SecretValues
{
    public static readonly SecretValues None = new(new Dictionary<string, string>(StringComparer.Ordinal));

    private readonly IReadOnlyDictionary<string, string> _values;

    private SecretValues(IReadOnlyDictionary<string, string> values)
    {
        _values = values;
    }

    public IReadOnlyList<string> Names => [.. _values.Keys.OrderBy(name => name, StringComparer.Ordinal)];

    /// <summary>The values of a file; none where there is no file.</summary>
    /// <exception cref="Iis.Diagnostics.DiagnosticException">DJIIS1846: it is there and cannot be used. The message shows nothing of its content.</exception>
    public static SecretValues Read(string path)
    {
        if (!File.Exists(path))
        {
            return None;
        }

        try
        {
            var text = File.ReadAllText(path);
            return new SecretValues(text.TrimStart().StartsWith("<", StringComparison.Ordinal) ? OfXml(text, path) : OfLines(text, path));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw SetupDiagnostics.SecretsUnreadable.Create(path, problem.Message);
        }
    }

    public string? this[string name] => _values.TryGetValue(name, out var value) ? value : null;

    /// <summary>These, and the others in their place where both have one.</summary>
    public SecretValues With(SecretValues others) => Merge(others._values);

    public SecretValues With(string name, string value) => Merge(new Dictionary<string, string>(StringComparer.Ordinal) { [name] = value });

    public SecretValues Without(string name) => new(_values.Where(pair => pair.Key != name).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal));

    public byte[] ToXml() => XmlBytes.Of(new XElement("secrets", Names.Select(name => new XElement("secret", new XAttribute("name", name), _values[name]))));

    public bool SameAs(SecretValues other) => _values.Count == other._values.Count && _values.All(pair => other[pair.Key] == pair.Value);

    /// <exception cref="Iis.Diagnostics.DiagnosticException">DJIIS1846: XML has no way to write it.</exception>
    public static void Check(string name, string value, string place)
    {
        if (!value.All(XmlConvert.IsXmlChar) && !value.Any(char.IsSurrogate))
        {
            throw SetupDiagnostics.SecretsUnreadable.Create(place, $"the value of {name} holds a control character.");
        }

        if (name.Length == 0 || name.Any(character => character is '=' or '\0' || char.IsWhiteSpace(character)))
        {
            throw SetupDiagnostics.SecretsUnreadable.Create(place, "a name is empty, or holds a blank.");
        }
    }

    private SecretValues Merge(IReadOnlyDictionary<string, string> others)
    {
        var merged = _values.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        foreach (var pair in others)
        {
            merged[pair.Key] = pair.Value;
        }

        return new SecretValues(merged);
    }

    private static Dictionary<string, string> OfXml(string text, string path)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            foreach (var secret in XElement.Load(reader).Elements("secret"))
            {
                values[(string?)secret.Attribute("name") ?? ""] = secret.Value;
            }
        }
        catch (XmlException problem)
        {
            throw SetupDiagnostics.SecretsUnreadable.Create(path, $"line {problem.LineNumber}, column {problem.LinePosition} is no well-formed XML.");
        }

        foreach (var pair in values)
        {
            Check(pair.Key, pair.Value, path);
        }

        return values;
    }

    private static Dictionary<string, string> OfLines(string text, string path)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd('\r')))
        {
            number++;
            if (line.Trim().Length == 0 || line.TrimStart().StartsWith("#", StringComparison.Ordinal))
            {
                continue;
            }

            var equals = line.IndexOf('=');
            if (equals < 1)
            {
                throw SetupDiagnostics.SecretsUnreadable.Create(path, $"line {number} has no name with '=' behind it.");
            }

            var name = line.Substring(0, equals).Trim();
            Check(name, line.Substring(equals + 1), path);
            values[name] = line.Substring(equals + 1);
        }

        return values;
    }
}
