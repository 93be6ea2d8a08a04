using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using System.Xml.XPath;

namespace Django.Iis.Tests;

/// <summary>The parameters that a Web Deploy package declares, a value for each that is unlike its default, and where the values are after a deployment.</summary>
public sealed class DeployedParameters
{
    private const string Application = "IIS Web Application Name";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly IReadOnlyList<XElement> _declared;
    private readonly string _site;

    /// <param name="package">Full path of the zip file.</param>
    /// <param name="site">Full path of the folder to deploy to.</param>
    public DeployedParameters(string package, string site)
    {
        using var zip = ZipFile.OpenRead(package);
        using var stream = zip.GetEntry("parameters.xml")!.Open();
        _declared = [.. XDocument.Load(stream).Root!.Elements("parameter")];
        _site = site;
        Values = _declared.Where(parameter => !IsHidden(parameter)).ToDictionary(Name, Value, StringComparer.Ordinal);
    }

    /// <summary>Of every parameter that a deployment is asked for; hidden ones are made of those.</summary>
    public IReadOnlyDictionary<string, string> Values { get; }

    /// <summary>Names of the declared parameters, in their order.</summary>
    public IReadOnlyList<string> Names => [.. _declared.Select(Name)];

    /// <summary>What arrived, as <c>file: XPath</c> for each entry that changes a file.</summary>
    public IReadOnlyList<string> Arrived => [.. Entries().Where(entry => entry.Found.Count > 0 && entry.Found.All(found => found == entry.Expected)).Select(entry => entry.Place)];

    /// <summary>What did not, with what is there instead.</summary>
    public IReadOnlyList<string> Lost => [.. Entries().Where(entry => entry.Found.Count == 0 || entry.Found.Any(found => found != entry.Expected)).Select(entry => $"{entry.Place} is '{string.Join("', '", entry.Found)}', not '{entry.Expected}'")];

    private IEnumerable<(string Place, string Expected, IReadOnlyList<string> Found)> Entries() =>
        from parameter in _declared
        from entry in parameter.Elements("parameterEntry")
        where (string?)entry.Attribute("kind") == "XmlFile"
        let match = (string)entry.Attribute("match")!
        let file = FileOf((string)entry.Attribute("scope")!)
        select ($"{file}: {match}", Resolved(parameter), Select(file, match));

    private string FileOf(string scope) => Directory.EnumerateFiles(_site, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(_site, path).Replace('\\', '/'))
        .Single(path => Regex.IsMatch("website/" + path, scope, RegexOptions.None, Patience));

    private IReadOnlyList<string> Select(string file, string xpath) =>
        [.. ((IEnumerable<object>)XDocument.Load(Path.Combine(_site, file)).XPathEvaluate(xpath)).Select(node => node is XAttribute attribute ? attribute.Value : ((XText)node).Value)];

    private string Resolved(XElement parameter) => IsHidden(parameter)
        ? Values.Aggregate((string)parameter.Attribute("defaultValue")!, (text, value) => text.Replace("{" + value.Key + "}", value.Value, StringComparison.Ordinal))
        : Values[Name(parameter)];

    private string Value(XElement parameter) => Name(parameter) == Application ? _site : $@"D:\{Name(parameter)} ""größe"" & 'x' <y>";

    private static string Name(XElement parameter) => (string)parameter.Attribute("name")!;

    private static bool IsHidden(XElement parameter) => (string?)parameter.Attribute("tags") == "Hidden";
}
