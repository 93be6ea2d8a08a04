using System;
using System.Collections.Generic;

namespace Django.Iis.Preview.Requests;

/// <summary>A request as it comes from the network.</summary>
/// <param name="Url">Path and query, percent-encoded as sent: <c>/static/site.css?v=1</c>.</param>
public sealed record PreviewRequest(string Url)
{
    public string Method { get; init; } = "GET";

    /// <summary>Bytes of the body.</summary>
    public long ContentLength { get; init; }

    /// <summary>By name, in any case.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
}
