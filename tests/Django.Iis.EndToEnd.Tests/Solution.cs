using System;
using System.IO;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests;

/// <summary>A solution beside a project's folder, made by the dotnet command.</summary>
internal sealed class Solution : IDisposable
{
    private readonly DjangoProject _project;
    private readonly string _path;

    /// <param name="project">The only project in it.</param>
    /// <param name="format"><c>sln</c> or <c>slnx</c>.</param>
    public Solution(DjangoProject project, string format)
    {
        var folder = Path.GetDirectoryName(project.Folder)!;
        _project = project;
        _path = Path.Combine(folder, "All." + format);
        project.Dotnet(null, "new", "sln", "--name", "All", "--format", format, "--output", folder).Succeeded();
        project.Dotnet(null, "sln", _path, "add", project.ProjectFile).Succeeded();
    }

    /// <summary>Builds the solution and returns the project's output folder, which holds what this build made.</summary>
    public string Build(string configuration)
    {
        var output = _project["bin/" + configuration];
        Directory.Delete(output, recursive: true);
        _project.Dotnet(null, "build", _path, "-c", configuration, "-tl:off").Succeeded();
        return output;
    }

    public void Dispose() => File.Delete(_path);
}
