namespace Django.Iis.Core.WebConfigs.Validation;

/// <summary>An attribute of a section's element.</summary>
/// <param name="Name">In the only case that IIS knows.</param>
/// <param name="Value">What it takes.</param>
/// <param name="IsRequired">Whether an element without it is refused.</param>
/// <param name="IsKey">Whether entries of a collection differ in it, alone or with other keys.</param>
/// <param name="Only">The only version of HttpPlatformHandler that knows it; null for all.</param>
internal sealed record AttributeRule(string Name, ValueRule Value, bool IsRequired, bool IsKey, string? Only);
