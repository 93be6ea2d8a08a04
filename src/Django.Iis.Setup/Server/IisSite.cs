using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Setup.Description;

namespace Django.Iis.Setup.Server;

/// <summary>A site of IIS.</summary>
/// <param name="Element">Its <c>site</c> element.</param>
/// <param name="IsStopped">Its bindings answer nothing.</param>
internal sealed record IisSite(XElement Element, bool IsStopped)
{
    public string Name => (string?)Element.Attribute("name") ?? "";

    /// <summary>Those of http and https; others (ftp, net.tcp) are no business of set-up's.</summary>
    public IReadOnlyList<SiteBinding> Bindings =>
    [
        .. Element.Elements("bindings").Elements("binding").Select(Read).OfType<SiteBinding>(),
    ];

    /// <summary>IIS's sslFlags of a binding: 1 for SNI, 2 for the Central Certificate Store, 3 for both.</summary>
    public int SslFlags(SiteBinding binding) => (int?)Element.Elements("bindings").Elements("binding").FirstOrDefault(element =>
        string.Equals((string?)element.Attribute("protocol"), binding.Protocol, StringComparison.OrdinalIgnoreCase)
        && string.Equals((string?)element.Attribute("bindingInformation"), binding.Information, StringComparison.OrdinalIgnoreCase))?.Attribute("sslFlags") ?? 0;

    private static SiteBinding? Read(XElement element)
    {
        var protocol = ((string?)element.Attribute("protocol") ?? "").ToLowerInvariant();
        var information = (string?)element.Attribute("bindingInformation") ?? "";
        var host = information.LastIndexOf(':');
        var port = host < 1 ? -1 : information.LastIndexOf(':', host - 1);
        if (protocol is not (SiteBinding.Http or SiteBinding.Https)
            || port < 0
            || !int.TryParse(information.Substring(port + 1, host - port - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var address = information.Substring(0, port);
        return new SiteBinding { Protocol = protocol, Address = address.Length == 0 ? "*" : address, Port = number, HostName = information.Substring(host + 1) };
    }
}
