using System;
using System.Globalization;

namespace Django.Iis.Setup.Description;

/// <summary>One binding of an IIS site.</summary>
public sealed record SiteBinding
{
    public const string Http = "http";

    public const string Https = "https";

    /// <summary><c>http</c> or <c>https</c>.</summary>
    public required string Protocol { get; init; }

    /// <summary><c>*</c>, or an IP address; IPv6 in square brackets.</summary>
    public string Address { get; init; } = "*";

    public required int Port { get; init; }

    /// <summary>Empty for any host.</summary>
    public string HostName { get; init; } = "";

    /// <summary>Null when the description's own applies.</summary>
    public CertificateReference? Certificate { get; init; }

    public bool IsHttps => Protocol == Https;

    /// <summary>Whether the certificate is chosen by the host name that the client sends (Server Name Indication): with every host name, as otherwise all sites of a port share one.</summary>
    public bool IsSni => IsHttps && HostName.Length > 0;

    /// <summary>IIS's bindingInformation: <c>*:443:host</c>.</summary>
    public string Information => Address + ":" + Port.ToString(CultureInfo.InvariantCulture) + ":" + HostName;

    /// <summary>As <see cref="SiteBindings"/> reads it.</summary>
    public override string ToString() => Protocol + "/" + Information + (Certificate is null ? "" : "#" + Certificate);

    /// <summary>Whether two bindings answer the same requests, so that IIS starts only one of their sites.</summary>
    public bool Collides(SiteBinding other) =>
        Port == other.Port
        && string.Equals(Address, other.Address, StringComparison.OrdinalIgnoreCase)
        && string.Equals(HostName, other.HostName, StringComparison.OrdinalIgnoreCase);
}
