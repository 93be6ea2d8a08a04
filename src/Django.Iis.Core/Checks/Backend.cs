namespace Django.Iis.Core.Checks;

/// <summary>One entry of CACHES, CHANNEL_LAYERS or DATABASES.</summary>
/// <param name="Alias">Its name in the setting.</param>
/// <param name="Path">Dotted path of the class or engine; empty when it has none.</param>
/// <param name="Place">Where the project assigns the setting; null when it is Django's default.</param>
public sealed record Backend(string Alias, string Path, SourcePlace? Place);
