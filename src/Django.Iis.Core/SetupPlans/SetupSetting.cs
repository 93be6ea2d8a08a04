namespace Django.Iis.Core.SetupPlans;

/// <summary>A project's own environment variable as a setting of set-up and a property of the MSI.</summary>
/// <param name="Name">What Windows Installer takes for a public property: <c>LOG_LEVEL</c>.</param>
/// <param name="Variable">The variable's name.</param>
public sealed record SetupSetting(string Name, string Variable);
