namespace Django.Iis.Msi.Authoring;

/// <summary>What Windows shows of the product under Installed apps, beyond its name, manufacturer and version (the ARP… properties).</summary>
public sealed record ProgramsEntry
{
    public string? Comments { get; init; }

    /// <summary>Whom to ask for support.</summary>
    public string? Contact { get; init; }

    /// <summary>Address of the product's support page.</summary>
    public string? HelpLink { get; init; }

    /// <summary>Address of the product's home page.</summary>
    public string? AboutLink { get; init; }
}
