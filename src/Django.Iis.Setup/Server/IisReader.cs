using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Django.Iis.Setup.Diagnostics;

namespace Django.Iis.Setup.Server;

/// <summary>Asks appcmd for what there is.</summary>
internal sealed class IisReader(IPrograms programs)
{
    /// <summary>A list without an object ends with it.</summary>
    private const int NothingFound = 1;

    private const int AccessDenied = 5;

    private const string Stopped = "Stopped";

    /// <exception cref="Iis.Diagnostics.DiagnosticException">appcmd cannot read the configuration.</exception>
    public IisState Read() => new(
        [.. List("list", "site", "/config", "/xml").Elements("SITE").Select(Site).OfType<IisSite>()],
        [.. List("list", "apppool", "/config", "/xml").Elements("APPPOOL").Select(Pool).OfType<IisPool>()],
        [.. List("list", "config", "-section:system.webServer/fastCgi", "/config", "/xml").Descendants("application").Where(element => element.Attribute("fullPath") is not null)]);

    /// <summary>The listing of one object as appcmd's <c>add … /in</c> takes it.</summary>
    public string Snapshot(string kind, string identifier) => List("list", kind, identifier, "/config", "/xml").ToString();

    private static IisSite? Site(XElement listed) =>
        listed.Element("site") is { } site ? new IisSite(site, (string?)listed.Attribute("state") == Stopped) : null;

    /// <summary>Whether a pool is stopped for good: one that is stopping still has processes.</summary>
    public bool IsStopped(string pool) =>
        List("list", "apppool", "/apppool.name:" + pool, "/xml").Elements("APPPOOL").All(listed => (string?)listed.Attribute("state") == Stopped);

    private static IisPool? Pool(XElement listed) =>
        listed.Element("add") is { } pool ? new IisPool(pool, (string?)listed.Attribute("state") != Stopped) : null;

    private XElement List(params string[] arguments)
    {
        var result = programs.Run(Tool.AppCmd, arguments);
        if (result.ExitCode is 0 or NothingFound && Parse(result.Output) is { } listing)
        {
            return listing;
        }

        throw result.ExitCode == AccessDenied
            ? SetupDiagnostics.NotElevated.Create()
            : SetupDiagnostics.IisUnreadable.Create(string.Join(" ", arguments), result.ExitCode, result.Output);
    }

    private static XElement? Parse(string output)
    {
        try
        {
            return output.Length == 0 ? new XElement("appcmd") : XElement.Parse(output);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
