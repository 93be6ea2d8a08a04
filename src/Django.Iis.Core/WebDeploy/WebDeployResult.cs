using System.Collections.Generic;

namespace Django.Iis.Core.WebDeploy;

/// <summary>What <see cref="WebDeployWriter"/> wrote: full paths, and what it has to say.</summary>
public sealed record WebDeployResult
{
    /// <summary>The package.</summary>
    public required string Package { get; init; }

    /// <summary>The values to edit before a deployment.</summary>
    public required string SetParameters { get; init; }

    /// <summary>The declarations, as in the package.</summary>
    public required string Parameters { get; init; }

    /// <summary>What the package was made from, for tools that expect the file.</summary>
    public required string SourceManifest { get; init; }

    /// <summary>The script that runs msdeploy.exe; null when it was not wanted.</summary>
    public required string? Script { get; init; }

    public required IReadOnlyList<WebDeployWarning> Warnings { get; init; }
}
