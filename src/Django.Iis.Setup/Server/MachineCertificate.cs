using System;
using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Setup.Server;

/// <summary>A certificate of the computer's own store.</summary>
/// <param name="Thumbprint">40 hexadecimal digits, upper case.</param>
/// <param name="Names">Its common name and the DNS names it covers.</param>
/// <param name="ValidTo">When it ends.</param>
/// <param name="HasPrivateKey">Without one, no server can use it.</param>
internal sealed record MachineCertificate(string Thumbprint, IReadOnlyList<string> Names, DateTime ValidTo, bool HasPrivateKey)
{
    /// <summary>Whether the certificate is one for the name; <c>*.shop.example</c> covers one label.</summary>
    public bool Covers(string name) => Names.Any(own =>
        string.Equals(own, name, StringComparison.OrdinalIgnoreCase)
        || (own.StartsWith("*.", StringComparison.Ordinal)
            && name.IndexOf('.') is > 0 and var dot
            && string.Equals(own.Substring(1), name.Substring(dot), StringComparison.OrdinalIgnoreCase)));
}
