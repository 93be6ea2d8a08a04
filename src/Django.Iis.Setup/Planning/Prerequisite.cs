using System.Collections.Generic;

namespace Django.Iis.Setup.Planning;

/// <summary>Something that the site needs from the server.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="IsPresent">Whether it is there.</param>
/// <param name="Remedy">The exact commands that add it, as one sentence or several.</param>
internal sealed record Prerequisite(string Name, bool IsPresent, string Remedy)
{
    /// <summary>Names for DISM; empty for what is no part of Windows.</summary>
    public IReadOnlyList<string> WindowsFeatures { get; init; } = [];

    /// <summary>File names of the installer that adds it, with <c>*</c> for what differs; empty where there is none.</summary>
    public IReadOnlyList<string> Installers { get; init; } = [];

    /// <summary>Full path of such an installer that was laid beside the package.</summary>
    public string? Installer { get; init; }
}
