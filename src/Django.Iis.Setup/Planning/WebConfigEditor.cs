using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;
using Django.Iis.Core.Processes;
using Django.Iis.Setup.Description;
using Django.Iis.Setup.Diagnostics;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Planning;

/// <summary>The installed web.config: its values made absolute, and what the server does not allow there taken out. Only what changes is written anew.</summary>
internal sealed class WebConfigEditor
{
    private readonly XDocument _document;
    private readonly SiteDescription _site;
    private readonly SetupSettings _settings;
    private readonly string _python;

    private WebConfigEditor(XDocument document, SiteDescription site, SetupSettings settings, string python)
    {
        _document = document;
        _site = site;
        _settings = settings;
        _python = python;
    }

    /// <exception cref="Iis.Diagnostics.DiagnosticException">DJIIS1840: no well-formed file.</exception>
    public static WebConfigEditor Load(byte[]? content, SiteDescription site, SetupSettings settings, string python)
    {
        if (content is null)
        {
            throw SetupDiagnostics.WebConfigUnusable.Create(settings.WebConfig, "it is not there.");
        }

        try
        {
            using var stream = new MemoryStream(content, writable: false);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return new WebConfigEditor(XDocument.Load(reader, LoadOptions.PreserveWhitespace), site, settings, python);
        }
        catch (XmlException problem)
        {
            throw SetupDiagnostics.WebConfigUnusable.Create(settings.WebConfig, $"line {problem.LineNumber}, column {problem.LinePosition} is no well-formed XML: {problem.Message}");
        }
    }

    /// <summary>FastCGI's arguments as handler and application share them.</summary>
    public static string FastCgiArguments(SiteDescription site, SetupSettings settings) =>
        site.FastCgi!.Arguments.Replace("django_iis=" + site.Identity, "django_iis=" + settings.Identity);

    public IReadOnlyList<string> MissingSegments()
    {
        var present = _document.Descendants("hiddenSegments").Elements("add").Select(element => (string?)element.Attribute("segment"));
        return [.. _site.HiddenSegments.Except(present.OfType<string>(), StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Whether a handler names the FastCGI application.</summary>
    public bool HasScriptProcessor(string value) =>
        _document.Descendants("handlers").Elements("add").Any(handler => string.Equals((string?)handler.Attribute("scriptProcessor"), value, StringComparison.OrdinalIgnoreCase));

    /// <summary>Writes all values of the description.</summary>
    public void SetValues()
    {
        foreach (var value in _site.WebConfigValues)
        {
            var hits = Hits(value.XPath);
            // Handlers that an earlier installation of the release has moved are in applicationHost.config.
            if (hits.Count == 0 && !value.IsOptional && !(value.Kind == WebConfigValueKind.ScriptProcessor && !Has("handlers")))
            {
                throw SetupDiagnostics.WebConfigUnusable.Create(_settings.WebConfig, $"it has nothing at {value.XPath}.");
            }

            foreach (var attribute in hits)
            {
                attribute.Value = Place(attribute.Value, value.Kind, value.Setting);
            }
        }
    }

    /// <summary>A value as it is to stand on this server; one that is placed already stays as it is.</summary>
    public string Place(string value, WebConfigValueKind kind, string? setting = null) => kind switch
    {
        WebConfigValueKind.Python => _python,
        WebConfigValueKind.ScriptProcessor => _python + "|" + FastCgiArguments(_site, _settings),
        WebConfigValueKind.Paths => string.Join(";", value.Split(';').Select(Path)),
        WebConfigValueKind.Command => Command(value),
        WebConfigValueKind.Data => Data(value),
        _ => setting is not null && _settings.Given.TryGetValue(setting, out var given) ? given : value,
    };

    /// <summary>The <c>handlers</c> elements by the location that holds them, below the application; empty for its own.</summary>
    public IReadOnlyList<KeyValuePair<string, XElement>> Handlers() =>
    [
        .. _document.Descendants("handlers").Select(handlers => new KeyValuePair<string, XElement>(
            handlers.Ancestors("location").Select(location => (string?)location.Attribute("path")).FirstOrDefault() is { } path && path != "." ? path.Trim('/') : "",
            handlers)),
    ];

    /// <summary>Takes the <c>handlers</c> elements out, with what is left empty around them.</summary>
    public void RemoveHandlers()
    {
        foreach (var handlers in _document.Descendants("handlers").ToList())
        {
            if (handlers.PreviousNode is XText text && string.IsNullOrWhiteSpace(text.Value))
            {
                text.Remove();
            }

            handlers.Remove();
        }
    }

    public bool Has(string element) => _document.Descendants(element).Any();

    public byte[] ToBytes()
    {
        using var memory = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            OmitXmlDeclaration = _document.Declaration is null,
            NewLineHandling = NewLineHandling.None,
        };
        using (var writer = XmlWriter.Create(memory, settings))
        {
            _document.Save(writer);
        }

        return memory.ToArray();
    }

    private IReadOnlyList<XAttribute> Hits(string xpath)
    {
        try
        {
            return [.. ((IEnumerable)_document.XPathEvaluate(xpath)).OfType<XAttribute>()];
        }
        catch (XPathException problem)
        {
            throw SetupDiagnostics.WebConfigUnusable.Create(_settings.WebConfig, $"{xpath} is no XPath: {problem.Message}");
        }
    }

    private string Path(string value) =>
        value.Length == 0 || value[0] == '%' || WindowsPath.IsAbsolute(value) ? value : WindowsPath.Combine(_settings.WebRoot, value);

    private string Data(string value)
    {
        if (!value.StartsWith(_site.Folders.Data, StringComparison.OrdinalIgnoreCase))
        {
            return value;
        }

        var rest = value.Substring(_site.Folders.Data.Length);
        return rest.Length == 0 ? _settings.DataFolder : WindowsPath.Combine(_settings.DataFolder, rest);
    }

    private string Command(string value)
    {
        var first = CommandLine.Split(value).FirstOrDefault();
        if (first is null || first[0] is '-' or '%' || WindowsPath.IsAbsolute(first))
        {
            return value;
        }

        var path = WindowsPath.Combine(_settings.WebRoot, first);
        // The rest stays as its author quoted it.
        var end = value.TrimStart().StartsWith("\"", StringComparison.Ordinal) ? value.IndexOf('"', value.IndexOf('"') + 1) + 1 : value.IndexOf(first, StringComparison.Ordinal) + first.Length;
        return WindowsPath.IsBelow(path, _settings.SetupFolder) ? CommandLine.Quote(path) + value.Substring(end) : value;
    }
}
