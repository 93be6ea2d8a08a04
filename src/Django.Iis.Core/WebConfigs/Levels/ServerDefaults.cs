using System;
using System.Xml.Linq;

namespace Django.Iis.Core.WebConfigs.Levels;

/// <summary>The level above every site: what a fresh server's applicationHost.config says.</summary>
public static class ServerDefaults
{
    private static readonly Lazy<XDocument> Loaded = new(Load);

    /// <summary>A <c>configuration</c> with one <c>system.webServer</c>; not to be changed.</summary>
    public static XDocument Document => Loaded.Value;

    private static XDocument Load()
    {
        using var stream = typeof(ServerDefaults).Assembly.GetManifestResourceStream("ServerDefaults.xml")
            ?? throw new InvalidOperationException("ServerDefaults.xml is no resource of this assembly.");
        return XDocument.Load(stream);
    }
}
