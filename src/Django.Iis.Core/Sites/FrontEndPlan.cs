using System.Collections.Generic;

namespace Django.Iis.Core.Sites;

/// <summary>A static front end at the application's root, with Django below some prefixes (<c>DjangoFrontEnd</c>).</summary>
public sealed record FrontEndPlan
{
    /// <summary>What answers a folder's address: <c>index.html</c>.</summary>
    public string DefaultDocument { get; init; } = "index.html";

    /// <summary>Whether an address without a file is answered with the default document, so that the page's own router sees it.</summary>
    public bool Fallback { get; init; } = true;

    /// <summary>Addresses below the application that are Django's, without slashes at their ends: <c>api</c>, <c>admin</c>.</summary>
    public IReadOnlyList<string> UrlPrefixes { get; init; } = ["api", "admin"];
}
