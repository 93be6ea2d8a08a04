namespace Django.Iis.Core.WebConfigs.Validation;

/// <summary>A section of the configuration.</summary>
/// <param name="Path">Element names below configuration, separated by <c>/</c>.</param>
/// <param name="IsOwn">Whether this build writes it: a mistake in it is an error.</param>
/// <param name="IsLocked">Whether a fresh server refuses it in a web.config.</param>
/// <param name="Place">How deep it may stand.</param>
/// <param name="Content">What it holds.</param>
internal sealed record SectionRule(string Path, bool IsOwn, bool IsLocked, SectionPlace Place, ElementRule Content);
