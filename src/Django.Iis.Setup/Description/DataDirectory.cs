namespace Django.Iis.Setup.Description;

/// <summary>A folder below the data folder, kept when the site is removed.</summary>
/// <param name="Name">Relative Windows path: <c>media</c>, <c>logs</c>, <c>db</c>, <c>secrets</c>.</param>
/// <param name="Access">What the pool's identity may do there.</param>
public sealed record DataDirectory(string Name, DataAccess Access);
