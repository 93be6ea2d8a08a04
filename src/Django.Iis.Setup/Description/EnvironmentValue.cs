namespace Django.Iis.Setup.Description;

/// <summary>An environment variable of a FastCGI process.</summary>
/// <param name="Name">Unique without regard to case.</param>
/// <param name="Value">As it is, or to be placed as <paramref name="Kind"/> says.</param>
/// <param name="Kind">How set-up treats the value; null leaves it.</param>
public sealed record EnvironmentValue(string Name, string Value, WebConfigValueKind? Kind = null);
