using System;
using System.IO;
using System.Linq;

namespace Django.Iis.Core.Tests.WebConfigs;

/// <summary>A test that needs the XDT assembly of a .NET SDK: skipped on a machine that has a runtime alone.</summary>
public sealed class XdtFactAttribute : FactAttribute
{
    public XdtFactAttribute()
    {
        if (AssemblyPath is null)
        {
            Skip = "needs Microsoft.Web.XmlTransform.dll of a .NET SDK beside the running runtime";
        }
    }

    /// <summary>The newest SDK's copy for .NET; null when there is none.</summary>
    public static string? AssemblyPath { get; } = Find();

    private static string? Find()
    {
        // <root>/shared/Microsoft.NETCore.App/<version>/System.Private.CoreLib.dll
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));
        var sdks = Path.Combine(root, "sdk");
        return !Directory.Exists(sdks)
            ? null
            : Directory.GetDirectories(sdks)
                .Select(sdk => Path.Combine(sdk, "Sdks", "Microsoft.NET.Sdk.Publish", "tools", "net10.0", "Microsoft.Web.XmlTransform.dll"))
                .Where(File.Exists)
                .OrderBy(path => path, StringComparer.Ordinal)
                .LastOrDefault();
    }
}
