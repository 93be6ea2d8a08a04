using System.Collections.Generic;

namespace Django.Iis.Core.Sites;

/// <summary>
/// Everything a package says about a site. The stages before it fill it; web.config, Web Deploy and MSI read only it and the bytes its files point to.
/// </summary>
public sealed record SiteModel
{
    /// <summary>The project's name: artefacts, the default folder and the default site are named after it.</summary>
    public required string Name { get; init; }

    /// <summary>The IIS site to install into.</summary>
    public required string SiteName { get; init; }

    /// <summary>Three numeric fields, as Windows Installer compares them.</summary>
    public required string Version { get; init; }

    /// <summary>Production, Staging, ….</summary>
    public required string Environment { get; init; }

    public required string Manufacturer { get; init; }

    /// <summary><c>win_amd64</c>, <c>win32</c> or <c>win_arm64</c>.</summary>
    public required string Platform { get; init; }

    /// <summary><c>major.minor</c> of the server's Python.</summary>
    public required string PythonVersion { get; init; }

    public required HostingPlan Hosting { get; init; }

    public required IReadOnlyList<SiteVariable> Variables { get; init; }

    /// <summary>What the server must have beside Python and IIS.</summary>
    public IReadOnlyList<SitePrerequisite> Prerequisites { get; init; } = [];

    /// <summary>Every file, in ordinal order of role, path and layout.</summary>
    public required IReadOnlyList<SiteFile> Files { get; init; }
}
