using System.Collections.Generic;

namespace Django.Iis.EndToEnd.Tests.Proof;

/// <summary>What a browser sends to IIS.</summary>
/// <param name="Path">From the root of the site, with a query.</param>
/// <param name="Method">GET unless something is sent.</param>
public sealed record ProofRequest(string Path, string Method = "GET")
{
    /// <summary>Of the client's own making.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public byte[] Body { get; init; } = [];

    /// <summary>How the browser came to IIS.</summary>
    public bool Https { get; init; }

    /// <summary>Whether the request comes through IIS; otherwise another program of the machine sends it to the process's port.</summary>
    public bool FromIis { get; init; } = true;

    /// <summary>What modules of IIS, such as Shibboleth's, tell a FastCGI process beside the request.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();
}
