using System.IO;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Django.Iis.Core.Packaging;

/// <summary>XML as this product writes it: UTF-8 without byte order mark, LF, two spaces of indent; the same bytes on every system.</summary>
internal static class XmlBytes
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = "  ",
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize, // a line feed inside a value survives reading
    };

    public static byte[] Of(XElement root)
    {
        using var memory = new MemoryStream();
        using (var writer = XmlWriter.Create(memory, Settings))
        {
            new XDocument(root).Save(writer);
        }

        memory.WriteByte((byte)'\n');
        return memory.ToArray();
    }
}
