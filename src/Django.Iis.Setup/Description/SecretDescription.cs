namespace Django.Iis.Setup.Description;

/// <summary>A secret of the site: its name only, a package never holds a value.</summary>
/// <param name="Name">As the settings read it.</param>
/// <param name="IsGenerated">Set-up makes one up where there is none yet, and keeps it: SECRET_KEY.</param>
/// <param name="IsRequired">The site cannot run without it: an installation that leaves it open is refused.</param>
public sealed record SecretDescription(string Name, bool IsGenerated, bool IsRequired = false);
