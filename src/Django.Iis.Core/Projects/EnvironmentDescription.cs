namespace Django.Iis.Core.Projects;

/// <summary>What the probe and the properties say of one environment, as far as it bears on the others.</summary>
/// <param name="Name">Of the environment.</param>
/// <param name="Server">DjangoServer.</param>
/// <param name="StaticKey">Equal for environments whose collectstatic makes the same files.</param>
/// <param name="UpgradeCode">DjangoMsiUpgradeCode; empty when it is derived.</param>
public sealed record EnvironmentDescription(string Name, string Server, string StaticKey, string UpgradeCode);
