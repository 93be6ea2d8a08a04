using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Django.Iis.Core.Packaging;
using Django.Iis.Core.Sites;
using Django.Iis.Setup.Diagnostics;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Planning;

/// <summary>What this program has made for an application: what a later version may change, and a removal takes away. Nothing else of the server is ever touched.</summary>
internal sealed record InstalledState
{
    /// <summary>The attribute of a section in <see cref="Handlers"/> that names its location.</summary>
    public const string LocationName = "djiisLocation";

    private const string FileName = "state.xml";

    public required string Version { get; init; }

    public required string Root { get; init; }

    public required string SiteName { get; init; }

    public required string AppPath { get; init; }

    /// <summary>Whether the site is this program's, and not one that was there.</summary>
    public bool OwnsSite { get; init; }

    public bool OwnsApplication { get; init; }

    public string Pool { get; init; } = "";

    public bool OwnsPool { get; init; }

    /// <summary>Who was let into the folders, as icacls takes it.</summary>
    public string Account { get; init; } = "";

    public string FastCgiPath { get; init; } = "";

    public string FastCgiArguments { get; init; } = "";

    /// <summary>Of a site that is not this program's: those it added.</summary>
    public IReadOnlyList<string> Bindings { get; init; } = [];

    /// <summary>Paths below the application.</summary>
    public IReadOnlyList<string> VirtualDirectories { get; init; } = [];

    /// <summary>Sections of applicationHost.config's locations, as <c>location|section</c>.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>Handlers that were taken out of web.config, where the server has locked them: each a section with the name of its location.</summary>
    public IReadOnlyList<XElement> Handlers { get; init; } = [];

    /// <summary>netsh's keys.</summary>
    public IReadOnlyList<string> Certificates { get; init; } = [];

    public string FirewallRule { get; init; } = "";

    /// <summary>Whether the application counts on addresses in UTF-8.</summary>
    public bool UsesUtf8Variables { get; init; }

    /// <summary>Variables that it has added to those which IIS hands over as UTF-8.</summary>
    public IReadOnlyList<string> Utf8Variables { get; init; } = [];

    public string DataFolder { get; init; } = "";

    public static string PathIn(string folder) => WindowsPath.Combine(folder, FileName);

    /// <summary>The state in an application's folder; null for none.</summary>
    public static InstalledState? Read(string folder)
    {
        var path = PathIn(folder);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return Read(XElement.Load(path));
        }
        catch (Exception problem) when (problem is XmlException or FormatException)
        {
            throw SetupDiagnostics.JournalUnreadable.Create(path, problem.Message);
        }
    }

    public byte[] ToXml() => XmlBytes.Of(new XElement(
        "state",
        new XAttribute("version", Version),
        new XAttribute("root", Root),
        new XAttribute("siteName", SiteName),
        new XAttribute("appPath", AppPath),
        new XAttribute("ownsSite", OwnsSite),
        new XAttribute("ownsApplication", OwnsApplication),
        new XAttribute("pool", Pool),
        new XAttribute("ownsPool", OwnsPool),
        new XAttribute("account", Account),
        new XAttribute("fastCgiPath", FastCgiPath),
        new XAttribute("fastCgiArguments", FastCgiArguments),
        new XAttribute("firewallRule", FirewallRule),
        new XAttribute("dataFolder", DataFolder),
        new XAttribute("usesUtf8Variables", UsesUtf8Variables),
        List("utf8Variable", Utf8Variables),
        List("binding", Bindings),
        List("virtualDirectory", VirtualDirectories),
        List("section", Sections),
        Handlers,
        List("certificate", Certificates)));

    private static InstalledState Read(XElement root) => new()
    {
        Version = root.Text("version"),
        Root = root.Text("root"),
        SiteName = root.Text("siteName"),
        AppPath = root.Text("appPath"),
        OwnsSite = root.Flag("ownsSite"),
        OwnsApplication = root.Flag("ownsApplication"),
        Pool = root.Text("pool"),
        OwnsPool = root.Flag("ownsPool"),
        Account = (string?)root.Attribute("account") ?? "",
        FastCgiPath = root.Text("fastCgiPath"),
        FastCgiArguments = root.Text("fastCgiArguments"),
        FirewallRule = root.Text("firewallRule"),
        DataFolder = root.Text("dataFolder"),
        UsesUtf8Variables = (bool?)root.Attribute("usesUtf8Variables") ?? false,
        Utf8Variables = List(root, "utf8Variable"),
        Bindings = List(root, "binding"),
        VirtualDirectories = List(root, "virtualDirectory"),
        Sections = List(root, "section"),
        Handlers = [.. root.Elements("handlers")],
        Certificates = List(root, "certificate"),
    };

    private static IEnumerable<XElement> List(string element, IEnumerable<string> values) => values.Select(value => new XElement(element, new XAttribute("value", value)));

    private static IReadOnlyList<string> List(XElement root, string element) => [.. root.Elements(element).Select(child => child.Text("value"))];
}
