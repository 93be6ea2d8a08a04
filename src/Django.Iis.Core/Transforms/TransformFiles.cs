using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Diagnostics;

namespace Django.Iis.Core.Transforms;

/// <summary>
/// Which transforms a build applies, in the order of Microsoft.NET.Sdk.Publish: configuration, profile, environment, the profile's own, custom.
/// </summary>
public sealed record TransformFiles
{
    /// <summary>The folder of the project file.</summary>
    public required string ProjectDirectory { get; init; }

    /// <summary><c>$(Configuration)</c>.</summary>
    public required string Configuration { get; init; }

    /// <summary><c>$(PublishProfileName)</c>: the profile without folder and extension; empty when none.</summary>
    public string PublishProfileName { get; init; } = "";

    /// <summary>The environment the package is for; empty when none.</summary>
    public string EnvironmentName { get; init; } = "";

    /// <summary>The folder of the publish profile; empty when none.</summary>
    public string PublishProfileDirectory { get; init; } = "";

    /// <summary><c>$(CustomTransformFileName)</c>; must exist when named.</summary>
    public string CustomTransformFileName { get; init; } = "";

    /// <summary><c>$(CustomTransformDirectory)</c>, looked in after the project's folder.</summary>
    public string CustomTransformDirectory { get; init; } = "";

    /// <summary>
    /// Full paths of the files that exist, each once. <c>Web.Release.config</c> is found as <c>web.release.config</c> on every system, as Windows
    /// finds it.
    /// </summary>
    /// <exception cref="Iis.Diagnostics.DiagnosticException">The custom transform is in neither folder.</exception>
    public IReadOnlyList<string> Find() =>
        [.. Conventional().Concat(Custom()).Distinct(StringComparer.Ordinal)];

    private IEnumerable<string> Conventional() =>
        new[]
        {
            Existing(ProjectDirectory, Named("web.", Configuration, ".config")),
            Existing(ProjectDirectory, Named("web.", PublishProfileName, ".config")),
            Existing(ProjectDirectory, Named("web.", EnvironmentName, ".config")),
            Existing(PublishProfileDirectory, Named("", PublishProfileName, ".transform")),
        }.OfType<string>();

    private IReadOnlyList<string> Custom()
    {
        if (CustomTransformFileName.Length == 0)
        {
            return [];
        }

        var found = new[] { ProjectDirectory, CustomTransformDirectory }
            .Select(folder => Existing(folder, CustomTransformFileName))
            .OfType<string>()
            .ToList();
        return found.Count > 0
            ? found
            : throw WebConfigDiagnostics.TransformMissing.Create(CustomTransformFileName, nameof(CustomTransformFileName));
    }

    private static string Named(string prefix, string name, string suffix) => name.Length == 0 ? "" : prefix + name + suffix;

    private static string? Existing(string folder, string name)
    {
        if (folder.Length == 0 || name.Length == 0)
        {
            return null;
        }

        var exact = Path.GetFullPath(Path.Combine(folder, name));
        if (File.Exists(exact))
        {
            return exact;
        }

        var parent = Path.GetDirectoryName(exact)!;
        return !Directory.Exists(parent)
            ? null
            : Directory.GetFiles(parent)
                .Where(file => string.Equals(Path.GetFileName(file), Path.GetFileName(exact), StringComparison.OrdinalIgnoreCase))
                .OrderBy(file => file, StringComparer.Ordinal)
                .FirstOrDefault();
    }
}
