using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.WebDeploy;

/// <summary>A project's own parameters (<c>Parameters.xml</c>), checked for what makes the engine refuse a whole package without saying why.</summary>
internal static class ParametersFile
{
    private static readonly ISet<string> EntryKinds = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "ProviderPath", "XmlFile", "TextFile", "TextFilePosition", "DeploymentObjectAttribute", "DestinationBinding", "DestinationVirtualDirectory", "SqlCommandVariable",
    };

    private static readonly ISet<string> ValidationKinds = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "None", "AllowEmpty", "RegularExpression", "Enumeration", "Boolean",
    };

    /// <param name="path">Full path.</param>
    /// <exception cref="DiagnosticException">The file cannot be read, or the engine could not use it.</exception>
    public static IReadOnlyList<DeployParameter> Read(string path)
    {
        var root = Load(path);
        if (root.Name != "parameters")
        {
            throw Invalid(path, root, $"its root is <{root.Name}>. Use <parameters>.");
        }

        foreach (var element in root.Elements())
        {
            Check(path, element);
        }

        return [.. root.Elements().Select(element => new DeployParameter(element))];
    }

    /// <summary>1-based line of an element; 0 for one that this product made.</summary>
    public static int Line(XElement element) => ((IXmlLineInfo)element).LineNumber;

    private static XElement Load(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
        }
        catch (XmlException problem)
        {
            throw WebDeployDiagnostics.ParametersFileInvalid.At(path, problem.LineNumber, problem.Message);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw WebDeployDiagnostics.SourceNotRead.At(path, 0, path, problem.Message);
        }
    }

    private static void Check(string path, XElement parameter)
    {
        if (parameter.Name != "parameter" || string.IsNullOrEmpty((string?)parameter.Attribute("name")))
        {
            throw Invalid(path, parameter, $"<{parameter.Name}> is not a <parameter> with a name.");
        }

        foreach (var validation in parameter.Elements("parameterValidation"))
        {
            CheckKinds(path, validation, ((string?)validation.Attribute("kind") ?? "").Split(','), ValidationKinds);
        }

        foreach (var entry in parameter.Elements("parameterEntry"))
        {
            CheckKinds(path, entry, [(string?)entry.Attribute("kind") ?? ""], EntryKinds);
            CheckPatterns(path, entry);
        }
    }

    private static void CheckKinds(string path, XElement element, IEnumerable<string> kinds, ISet<string> known)
    {
        foreach (var kind in kinds.Select(kind => kind.Trim()).Where(kind => !known.Contains(kind)))
        {
            throw Invalid(path, element, $"the kind '{kind}' is unknown. Use one of {string.Join(", ", known)}.");
        }
    }

    private static void CheckPatterns(string path, XElement entry)
    {
        var match = (string?)entry.Attribute("match") ?? "";
        try
        {
            _ = new Regex((string?)entry.Attribute("scope") ?? "", RegexOptions.None, Regex.InfiniteMatchTimeout);
            if (IsXmlFile(entry))
            {
                _ = XPathExpression.Compile(match);
            }
            else
            {
                _ = new Regex(match, RegexOptions.None, Regex.InfiniteMatchTimeout);
            }
        }
        catch (Exception problem) when (problem is ArgumentException or XPathException)
        {
            throw Invalid(path, entry, $"a pattern cannot be read: {problem.Message}");
        }
    }

    /// <summary>Whether an entry changes nodes of XML files.</summary>
    public static bool IsXmlFile(XElement entry) =>
        string.Equals((string?)entry.Attribute("kind"), "XmlFile", StringComparison.OrdinalIgnoreCase);

    private static DiagnosticException Invalid(string path, XElement element, string reason) =>
        WebDeployDiagnostics.ParametersFileInvalid.At(path, Line(element), reason);
}
