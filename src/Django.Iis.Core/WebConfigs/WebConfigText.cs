using System;
using System.IO;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.WebConfigs;

/// <summary>How a web.config is read and written: UTF-8 without a byte order mark, line feeds, whitespace exactly as in the tree.</summary>
public static class WebConfigText
{
    /// <summary>MaxWebConfigFileSizeInKB: 250 unless the server's owner changed it in the registry.</summary>
    public const int MaximumBytes = 250 * 1024;

    /// <summary>What is left of the file's first bytes when a text was read without regard to them.</summary>
    internal const char ByteOrderMark = '\uFEFF';

    private const LoadOptions KeepEverything = LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo;

    /// <summary>The text of the file, ending with a line feed; the same tree always gives the same text.</summary>
    /// <param name="document">The tree.</param>
    /// <param name="blamed">Full path of the file that has made it what it is; null for none.</param>
    /// <exception cref="DiagnosticException">The file would be larger than IIS reads.</exception>
    public static string Format(XDocument document, string? blamed = null)
    {
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            OmitXmlDeclaration = true,
            Indent = false,
            // Line feeds inside attribute values must survive the next reading.
            NewLineHandling = NewLineHandling.Entitize,
        };
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, settings))
        {
            foreach (var node in document.Nodes())
            {
                node.WriteTo(writer);
            }
        }

        var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + Encoding.UTF8.GetString(bytes.ToArray()).Trim('\n') + "\n";
        var size = Encoding.UTF8.GetByteCount(text);
        return size <= MaximumBytes ? text : throw WebConfigDiagnostics.TooLarge.At(blamed, 0, size, MaximumBytes);
    }

    /// <summary>Reads a web.config with its whitespace and line numbers.</summary>
    /// <param name="path">Full path of the file; its own declaration or byte order mark names its encoding.</param>
    /// <exception cref="DiagnosticException">Not well-formed, or not a configuration.</exception>
    public static XDocument Load(string path)
    {
        using var reader = XmlReader.Create(path, Safe());
        return Load(reader, path);
    }

    /// <summary>Reads a transform, whose root element may be any, with its line numbers. It has been found to be well-formed.</summary>
    internal static XDocument LoadAny(string path)
    {
        using var reader = XmlReader.Create(path, Safe());
        return XDocument.Load(reader, LoadOptions.SetLineInfo);
    }

    /// <summary>Reads a web.config from its text.</summary>
    /// <param name="text">The XML; a declared encoding has no meaning here.</param>
    /// <param name="path">The file to blame.</param>
    public static XDocument Parse(string text, string path)
    {
        using var reader = XmlReader.Create(new StringReader(text.TrimStart(ByteOrderMark)), Safe());
        return Load(reader, path);
    }

    /// <summary>The error for a file that is not well-formed. A document type is refused without a place; it stands above the first element.</summary>
    internal static DiagnosticException Blame(DiagnosticDescriptor malformed, string path, XmlException failure) =>
        failure.LineNumber > 0
            ? malformed.At(path, failure.LineNumber, failure.Message)
            : malformed.At(path, 1, failure.Message.IndexOf("DTD", StringComparison.Ordinal) >= 0 ? "a document type (<!DOCTYPE>) is not read." : failure.Message);

    internal static XmlReaderSettings Safe() => new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private static XDocument Load(XmlReader reader, string path)
    {
        XDocument document;
        try
        {
            document = XDocument.Load(reader, KeepEverything);
        }
        catch (XmlException failure)
        {
            throw Blame(WebConfigDiagnostics.Malformed, path, failure);
        }

        var root = document.Root!;
        return root.Name == "configuration"
            ? document
            : throw WebConfigDiagnostics.RootElement.At(path, ((IXmlLineInfo)root).LineNumber, root.Name);
    }
}
