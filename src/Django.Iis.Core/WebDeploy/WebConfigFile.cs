using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Packaging;
using Django.Iis.Core.Sites;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.WebDeploy;

/// <summary>The site's web.config as it will be deployed, after every transform.</summary>
internal sealed class WebConfigFile
{
    private const string FileName = "web.config";

    private readonly XDocument _document;

    private WebConfigFile(string source, XDocument document)
    {
        Source = source;
        _document = document;
    }

    /// <summary>Full path on the build machine.</summary>
    public string Source { get; }

    /// <exception cref="DiagnosticException">There is none, or it is not XML.</exception>
    public static WebConfigFile Load(SiteModel site)
    {
        var file = NestedTree.Of(site).Select(placed => placed.File).FirstOrDefault(file => file.Role == FileRole.WebRoot && file.Path == FileName)
            ?? throw WebDeployDiagnostics.NoWebConfig.Create(site.Name);
        try
        {
            using var stream = SourceFile.Open(file);
            return new WebConfigFile(file.Source, Read(stream));
        }
        catch (XmlException problem)
        {
            throw WebDeployDiagnostics.WebConfigUnreadable.At(file.Source, problem.LineNumber, problem.Message);
        }
    }

    /// <summary>The values of the attributes that an XPath selects, in document order.</summary>
    public IReadOnlyList<string> Values(string xpath) => [.. Select(_document, xpath)];

    /// <summary>The elements that an XPath selects, in document order.</summary>
    public IReadOnlyList<XElement> Elements(string xpath) => [.. _document.XPathSelectElements(xpath)];

    /// <summary>How many nodes of an XML file an XPath selects; 0 for a file that is no XML, which the engine passes over in silence too.</summary>
    public static int CountHits(Stream content, string xpath)
    {
        try
        {
            return Select(Read(content), xpath).Count();
        }
        catch (XmlException)
        {
            return 0;
        }
    }

    /// <summary>Reads a file of the package.</summary>
    public static XDocument Read(Stream stream)
    {
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(reader);
    }

    /// <summary>The values of the nodes that an XPath selects.</summary>
    public static IEnumerable<string> Select(XDocument document, string xpath) =>
        document.CreateNavigator().Select(xpath).Cast<XPathNavigator>().Select(node => node.Value);
}
