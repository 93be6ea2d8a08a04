using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.IO;
using Django.Iis.Core.Projects;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Resolves the requirements for the server, with the server's environment markers, and downloads its wheels.</summary>
[MSBuildMultiThreadableTask]
public sealed class ResolveRequirements : ResolveTask
{
    private const string Pip = "pip";

    private const string Uv = "uv";

    /// <summary>PythonRequirement items: further requirements.</summary>
    public string[] Items { get; set; } = [];

    /// <summary>PythonExtras: of pyproject.toml or of the lock.</summary>
    public string[] Extras { get; set; } = [];

    /// <summary>PythonDependencyGroups: of pyproject.toml or of the lock.</summary>
    public string[] Groups { get; set; } = [];

    /// <summary>Folders that are no source of a project which a requirement names by its path: the build's own.</summary>
    public string[] KnownFolders { get; set; } = [];

    /// <summary>PythonInstaller: <c>pip</c>, or <c>uv</c> to resolve in pip's place; empty for pip.</summary>
    public string Installer { get; set; } = "";

    protected override void ExecuteCore()
    {
        using var folder = new AtomicFolder(FullPath(Destination));
        IEnumerable<string> arguments =
        [
            .. Each("--item", Items), .. Each("--extra", Extras), .. Each("--group", Groups), .. Each("--excluded", KnownFolders.Select(FullPath)),
            .. UsesUv() ? new[] { "--uv", Uv } : [],
        ];
        Resolve(folder.Temporary, arguments);
        folder.Commit();
    }

    private bool UsesUv()
    {
        if (Installer.Length > 0)
        {
            Choice.OneOf("PythonInstaller", Installer, [Pip, Uv], ProjectFile);
        }

        return string.Equals(Installer, Uv, StringComparison.OrdinalIgnoreCase);
    }

    // One word, so that a value which begins with a dash is none of the script's options.
    private static IEnumerable<string> Each(string option, IEnumerable<string> values) => values.Select(value => $"{option}={value}");
}
