using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.StandIns;

/// <summary>appcmd's <c>list … /config /xml</c>.</summary>
internal sealed class Listing(Configuration configuration, PoolStates states)
{
    public string Of(string kind, Options options)
    {
        var listing = kind switch
        {
            "site" => configuration.Sites.Elements("site").Where(site => Matches(options.Optional("site.name"), site)).Select(Site),
            "apppool" => configuration.Pools.Elements("add").Where(pool => Matches(options.Optional("apppool.name"), pool)).Select(Pool),
            _ => [Section(options["section"])],
        };
        var root = new XElement("appcmd", listing);
        return root.HasElements ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n" + root : throw new ToolFailure(1, root.ToString());
    }

    private static bool Matches(string? name, XElement element) => name is null || Configuration.Same(name, (string?)element.Attribute("name"));

    private static XElement Site(XElement site) => new(
        "SITE",
        new XAttribute("SITE.NAME", (string)site.Attribute("name")!),
        new XAttribute("SITE.ID", (string)site.Attribute("id")!),
        new XAttribute("bindings", string.Join(',', site.Elements("bindings").Elements("binding").Select(binding => (string?)binding.Attribute("protocol") + "/" + (string?)binding.Attribute("bindingInformation")))),
        new XAttribute("state", (string?)site.Attribute("serverAutoStart") == "false" ? "Stopped" : "Started"),
        new XElement(site));

    private XElement Pool(XElement pool) => new(
        "APPPOOL",
        new XAttribute("APPPOOL.NAME", (string)pool.Attribute("name")!),
        new XAttribute("PipelineMode", "Integrated"),
        new XAttribute("RuntimeVersion", (string?)pool.Attribute("managedRuntimeVersion") ?? ""),
        new XAttribute("state", states.IsStarted((string)pool.Attribute("name")!) ? "Started" : "Stopped"),
        new XElement(pool));

    private XElement Section(string name) => new(
        "CONFIG",
        new XAttribute("CONFIG.SECTION", name),
        new XAttribute("path", "MACHINE/WEBROOT/APPHOST"),
        new XAttribute("overrideMode", "Inherit"),
        new XAttribute("locked", "false"),
        new XElement(name.Replace('/', '-'), configuration.Section("", name).Attributes(), configuration.Section("", name).Elements()));
}
