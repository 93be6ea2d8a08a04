using System.Globalization;
using System.IO;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Django.Iis.Msi.WixSource;

/// <summary>The vocabulary that WiX source is written in.</summary>
internal static class WixXml
{
    /// <summary>The schema of WiX 4 and later.</summary>
    public static readonly XNamespace Namespace = "http://wixtoolset.org/schemas/v4/wxs";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
    };

    public static XElement Element(string name, params object?[] content) => new(Namespace + name, content);

    /// <summary>An attribute with a text that means itself; none when there is no text.</summary>
    public static XAttribute? Attribute(string name, string? text) => string.IsNullOrEmpty(text) ? null : new XAttribute(name, WixText.Escape(text!));

    public static XAttribute? Attribute(string name, int? number) =>
        number is { } value ? new XAttribute(name, value.ToString(CultureInfo.InvariantCulture)) : null;

    public static XAttribute Attribute(string name, bool isSet) => new(name, isSet ? "yes" : "no");

    /// <summary>An attribute that is there only to say yes.</summary>
    public static XAttribute? Flag(string name, bool isSet) => isSet ? Attribute(name, isSet: true) : null;

    /// <summary>A source file that holds the given elements.</summary>
    public static XElement Document(params object?[] content) => Element("Wix", content);

    /// <summary>The bytes of a file: UTF-8 without a mark, LF, indented.</summary>
    public static byte[] Encode(XElement root)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Settings))
        {
            new XDocument(root).WriteTo(writer);
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}
