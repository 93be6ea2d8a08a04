using System.Collections.Generic;
using System.IO;
using System.Xml;
using System.Xml.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.WebConfigs;
using Microsoft.Web.XmlTransform;

namespace Django.Iis.Core.Transforms;

/// <summary>The only code that speaks to Microsoft.Web.XmlTransform; reached when the assembly can be found.</summary>
internal static class XdtEngine
{
    public static TransformResult Run(string sourceXml, string sourceName, IReadOnlyList<string> transformPaths)
    {
        var logger = new XdtLogger();
        using var document = Load(sourceXml, sourceName);
        foreach (var path in transformPaths)
        {
            logger.CurrentFile = path;
            Apply(path, document, logger);
            if (logger.HasErrors)
            {
                return new TransformResult(Xml: null, logger.Messages);
            }
        }

        return new TransformResult(Write(document, sourceName, transformPaths[transformPaths.Count - 1]), logger.Messages);
    }

    private static XmlTransformableDocument Load(string xml, string name)
    {
        using var text = new StringReader(xml);
        // XDT takes line numbers only from a reader of this type.
        using var reader = new XmlTextReader(name, text) { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        var document = new XmlTransformableDocument { PreserveWhitespace = true };
        document.Load(reader);
        return document;
    }

    private static void Apply(string path, XmlTransformableDocument document, XdtLogger logger)
    {
        try
        {
            using var transformation = new XmlTransformation(path, logger);
            if (!transformation.HasTransformNamespace)
            {
                logger.LogWithoutNamespace();
                return;
            }

            transformation.Apply(document);
        }
        catch (XmlTransformationException failure)
        {
            // Thrown by the constructor for a bad xdt:Import, which it has logged with its line already.
            if (!logger.HasErrors)
            {
                logger.LogErrorFromException(failure);
            }
        }
    }

    /// <summary>XDT writes in the encoding it believes in; read again, the text is written as every web.config of ours.</summary>
    private static string Write(XmlTransformableDocument document, string sourceName, string lastTransform)
    {
        if (document.DocumentElement is null)
        {
            throw WebConfigDiagnostics.TransformRemovedRoot.At(sourceName, 0);
        }

        using var bytes = new MemoryStream();
        document.Save(bytes);
        bytes.Position = 0;
        using var reader = XmlReader.Create(bytes, WebConfigText.Safe());
        return WebConfigText.Format(XDocument.Load(reader, LoadOptions.PreserveWhitespace), lastTransform);
    }
}
