using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Xml;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.WebConfigs;

namespace Django.Iis.Core.Transforms;

/// <summary>
/// Applies XDT transforms (<c>web.Release.config</c>) through Microsoft.Web.XmlTransform, which every .NET SDK carries: it is loaded from there
/// at run time and never shipped.
/// </summary>
public static class WebConfigTransformer
{
    /// <param name="sourceXml">The web.config to transform.</param>
    /// <param name="sourceName">What messages about the source call it.</param>
    /// <param name="transformPaths">Full paths of the transforms, each applied to the result of the one before; see <see cref="TransformFiles"/>.</param>
    /// <param name="xdtAssemblyPath">
    /// Full path of Microsoft.Web.XmlTransform.dll: below the SDK's folder <c>Sdks/Microsoft.NET.Sdk.Publish/tools/</c>, <c>net10.0</c> (the SDK's
    /// own framework) for the dotnet command, <c>net472</c> for .NET Framework.
    /// </param>
    /// <exception cref="Iis.Diagnostics.DiagnosticException">A file is missing or malformed, or the assembly cannot be loaded.</exception>
    public static TransformResult Apply(string sourceXml, string sourceName, IReadOnlyList<string> transformPaths, string xdtAssemblyPath)
    {
        var source = WebConfigText.Parse(sourceXml, sourceName);
        if (transformPaths.Count == 0)
        {
            return new TransformResult(WebConfigText.Format(source), []);
        }

        foreach (var path in transformPaths)
        {
            CheckWellFormed(path);
        }

        using var assembly = XdtAssembly.Provide(xdtAssemblyPath);
        return Run(sourceXml.TrimStart(WebConfigText.ByteOrderMark), sourceName, transformPaths);
    }

    /// <summary>A method of its own: the compiler at run time looks for the assembly when it reaches the method, not before.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static TransformResult Run(string sourceXml, string sourceName, IReadOnlyList<string> transformPaths) =>
        XdtEngine.Run(sourceXml, sourceName, transformPaths);

    /// <summary>XDT's own message for a malformed file has no place and, for a file of two bytes, no meaning.</summary>
    private static void CheckWellFormed(string path)
    {
        if (!File.Exists(path))
        {
            throw WebConfigDiagnostics.TransformMissing.At(path, 0, path, "CustomTransformFileName");
        }

        try
        {
            using var reader = XmlReader.Create(path, WebConfigText.Safe());
            while (reader.Read())
            {
            }
        }
        catch (XmlException failure)
        {
            throw WebConfigText.Blame(WebConfigDiagnostics.TransformMalformed, path, failure);
        }
    }
}
