using System;
using System.Collections.Generic;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests;

/// <summary>
/// The sample built once more from nothing, in circumstances that must not matter: a project file of the other extension, a folder of another name
/// with blanks and letters beyond ASCII, another language and time zone, another seed of Python's hashes.
/// </summary>
public sealed class RebuiltPolls : IDisposable
{
    private static readonly Dictionary<string, string?> Circumstances = new(StringComparer.Ordinal)
    {
        ["LANG"] = "tr_TR.UTF-8",
        ["LC_ALL"] = "tr_TR.UTF-8",
        ["TZ"] = "Pacific/Kiritimati",
        ["PYTHONHASHSEED"] = "4711",
    };

    private readonly TemporaryFolder _kept = new();

    public RebuiltPolls()
    {
        Packages = Build("first");
    }

    public DjangoProject Project { get; } = DjangoProject.Polls("djproj", "Umfrage für alle (2)");

    public PollsPackages Packages { get; }

    /// <summary>Builds from nothing.</summary>
    /// <param name="name">Of the folder to keep the artefacts in.</param>
    /// <param name="arguments">Further arguments of dotnet build.</param>
    public PollsPackages Build(string name, params string[] arguments)
    {
        var output = Project.Dotnet(Circumstances, ["build", Project.ProjectFile, "-c", "Release", "-tl:off", "-t:Rebuild", .. arguments]).Succeeded();
        return PollsPackages.Keep(Project, _kept[name], output);
    }

    public void Dispose()
    {
        Project.Dispose();
        _kept.Dispose();
    }
}
