using System.Xml.Linq;
using Django.Iis.Core.Sites;

namespace Django.Iis.Setup.Description;

/// <summary>The <c>pool</c> element of <see cref="SiteDescriptionXml"/>.</summary>
internal static class PoolXml
{
    public static XElement Write(PoolDescription pool) => new(
        "pool",
        new XAttribute("name", pool.Name),
        new XAttribute("is32Bit", pool.Is32Bit),
        new XAttribute("identity", pool.Identity),
        new XAttribute("userName", pool.UserName),
        new XAttribute("alwaysRunning", pool.AlwaysRunning),
        new XAttribute("idleTimeout", DurationText.Of(pool.IdleTimeout)),
        new XAttribute("recycleAfter", DurationText.Of(pool.RecycleAfter)),
        new XAttribute("privateMemoryLimit", pool.PrivateMemoryLimit),
        new XAttribute("queueLength", pool.QueueLength),
        new XAttribute("processes", pool.Processes));

    public static PoolDescription Read(XElement element) => new()
    {
        Name = element.Text("name"),
        Is32Bit = element.Flag("is32Bit"),
        Identity = element.Choice<PoolIdentityKind>("identity"),
        UserName = element.Optional("userName") ?? "",
        AlwaysRunning = element.Flag("alwaysRunning"),
        IdleTimeout = DurationText.Parse(element.Text("idleTimeout")),
        RecycleAfter = DurationText.Parse(element.Text("recycleAfter")),
        PrivateMemoryLimit = element.Number("privateMemoryLimit"),
        QueueLength = element.Number("queueLength"),
        Processes = element.Number("processes"),
    };
}
