using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Django.Iis.Setup.Description;

/// <summary>
/// Bindings as one text (<c>DjangoBindings</c>, BINDINGS): <c>http/*:80:host;https/*:443:host#thumbprint:AB…</c>, separated by semicolons or commas. The address may be left out,
/// and so may the host with its colon: <c>http/8080</c>.
/// </summary>
public static class SiteBindings
{
    private const int HighestPort = 65535;

    private const string Form = "It is protocol/address:port:host, for example http/*:80:shop.example or https/*:443:shop.example#thumbprint:1234….";

    /// <exception cref="FormatException">Its message names the binding and says what is wrong with it.</exception>
    public static IReadOnlyList<SiteBinding> Parse(string text)
    {
        var bindings = text.Split([';', ','], StringSplitOptions.RemoveEmptyEntries).Select(part => part.Trim()).Where(part => part.Length > 0).Select(ParseOne).ToList();
        for (var index = 1; index < bindings.Count; index++)
        {
            if (bindings.Take(index).Any(bindings[index].Collides))
            {
                throw new FormatException($"The binding '{bindings[index]}' stands there twice.");
            }
        }

        return bindings;
    }

    public static string Format(IEnumerable<SiteBinding> bindings) => string.Join(";", bindings.Select(binding => binding.ToString()));

    private static SiteBinding ParseOne(string text)
    {
        var hash = text.IndexOf('#');
        var certificate = hash < 0 ? null : CertificateReference.Parse(text.Substring(hash + 1));
        var plain = hash < 0 ? text : text.Substring(0, hash);
        var slash = plain.IndexOf('/');
        var protocol = slash < 0 ? "" : plain.Substring(0, slash).ToLowerInvariant();
        if (protocol is not (SiteBinding.Http or SiteBinding.Https))
        {
            throw new FormatException($"'{text}' is no binding of http or https. {Form}");
        }

        if (certificate is not null && protocol == SiteBinding.Http)
        {
            throw new FormatException($"The binding '{text}' names a certificate, which http has none of. {Form}");
        }

        return Place(text, plain.Substring(slash + 1)) with { Protocol = protocol, Certificate = certificate };
    }

    private static SiteBinding Place(string text, string place)
    {
        // An IPv6 address holds colons of its own, inside of brackets.
        var afterAddress = place.StartsWith("[", StringComparison.Ordinal) ? place.IndexOf(']') + 1 : 0;
        var parts = place.Substring(afterAddress).Split(':');
        var hasAddress = afterAddress > 0 || parts.Length > 1;
        var port = hasAddress ? parts.ElementAtOrDefault(1) : parts[0];
        if (parts.Length > 3 || !int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > HighestPort)
        {
            throw new FormatException($"The binding '{text}' has no port from 1 to 65535. {Form}");
        }

        var host = parts.ElementAtOrDefault(2) ?? "";
        if (host.Any(character => char.IsWhiteSpace(character) || character is '/' or '\\' or '\'' or '"' or '[' or ']'))
        {
            throw new FormatException($"The binding '{text}' has a host name that cannot be one: {host}. {Form}");
        }

        var address = !hasAddress ? "*" : afterAddress > 0 ? place.Substring(0, afterAddress) : parts[0].Length == 0 ? "*" : parts[0];
        return new SiteBinding { Protocol = "", Address = address, Port = number, HostName = host };
    }
}
