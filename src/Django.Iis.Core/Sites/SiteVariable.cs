namespace Django.Iis.Core.Sites;

/// <summary>An environment variable of the site's process that the project declares (<c>DjangoEnvironmentVariable</c>).</summary>
/// <param name="Name">As the settings read it.</param>
/// <param name="Value">The value the package carries; always empty for a secret.</param>
/// <param name="IsSecret">Stands in no web.config, parameter file or log.</param>
public sealed record SiteVariable(string Name, string Value, bool IsSecret);
