namespace Django.Iis.Setup.Description;

/// <summary>An attribute of the installed web.config that set-up writes.</summary>
/// <param name="XPath">Leads to the attribute: <c>//httpPlatform/@processPath</c>. Every hit is written; none is an error unless <see cref="IsOptional"/>.</param>
/// <param name="Kind">What its value becomes.</param>
public sealed record WebConfigValue(string XPath, WebConfigValueKind Kind)
{
    /// <summary>The name of the setting (<c>--set NAME=VALUE</c>) that replaces it, when one is given: <c>HOSTNAME</c>, or a project's own parameter.</summary>
    public string? Setting { get; init; }

    /// <summary>The user's own web.config may lack it.</summary>
    public bool IsOptional { get; init; }
}
