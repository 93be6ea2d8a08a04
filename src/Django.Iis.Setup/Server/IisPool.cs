using System.Xml.Linq;

namespace Django.Iis.Setup.Server;

/// <summary>An application pool of IIS.</summary>
/// <param name="Element">Its <c>add</c> element.</param>
/// <param name="IsStarted">Whether requests start its processes.</param>
internal sealed record IisPool(XElement Element, bool IsStarted)
{
    public string Name => (string?)Element.Attribute("name") ?? "";

    /// <summary>A property by appcmd's name: <c>processModel.idleTimeout</c>; null where the element leaves it to the defaults.</summary>
    public string? Property(string name)
    {
        var parts = name.Split('.');
        var element = Element;
        for (var index = 0; index < parts.Length - 1; index++)
        {
            element = element?.Element(parts[index]);
        }

        return (string?)element?.Attribute(parts[parts.Length - 1]);
    }
}
