using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Django.Iis.Tests;

/// <summary>A Django project in a folder of the test's own, outside of the repository, built with the packed SDK.</summary>
public sealed class DjangoProject : IDisposable
{
    private static readonly string[] NotSource = ["bin", "obj", "data", "__pycache__", "artifacts"];

    private readonly TemporaryFolder _folder = new();
    private readonly string _folderName;

    private DjangoProject(string name, string? folderName = null)
    {
        Name = name;
        _folderName = folderName ?? name;
        Directory.CreateDirectory(Folder);
        PackedSdk.Configure(_folder.Path);
    }

    public string Name { get; }

    /// <summary>Full path of the project's folder.</summary>
    public string Folder => _folder[_folderName];

    /// <summary>Full path of the project file.</summary>
    public string ProjectFile { get; private set; } = "";

    /// <summary>Full path of something in the project.</summary>
    public string this[string relative] => _folder[_folderName + "/" + relative];

    /// <summary>A copy of samples/Polls as it is in the repository.</summary>
    /// <param name="extension"><c>csproj</c> or <c>djproj</c>.</param>
    /// <param name="folderName">Of the project's folder; the project's own name when null.</param>
    public static DjangoProject Polls(string extension = "csproj", string? folderName = null)
    {
        var project = new DjangoProject("Polls", folderName);
        Copy(Repository.File("samples/Polls"), project.Folder);
        File.Move(project["Polls.csproj"], project["Polls." + extension], overwrite: true);
        project.ProjectFile = project["Polls." + extension];
        return project;
    }

    /// <summary>A copy of another sample as it is in the repository.</summary>
    public static DjangoProject Sample(string name)
    {
        var project = new DjangoProject(name);
        Copy(Repository.File("samples/" + name), project.Folder);
        project.ProjectFile = project[name + ".csproj"];
        return project;
    }

    /// <summary>The sample under another name, with its project file above the folder of manage.py.</summary>
    /// <param name="name">Of the project and its folder.</param>
    /// <param name="subfolder">Folder of manage.py, below the project's.</param>
    public static DjangoProject PollsIn(string name, string subfolder)
    {
        var project = new DjangoProject(name);
        Copy(Repository.File("samples/Polls"), project[subfolder]);
        project.ProjectFile = project[name + ".csproj"];
        File.Move(project[subfolder + "/Polls.csproj"], project.ProjectFile);
        return project;
    }

    /// <summary>An empty folder with a project file.</summary>
    /// <param name="name">Of folder and project.</param>
    /// <param name="body">What stands between the tags of the project element.</param>
    public static DjangoProject Empty(string name, string body = "")
    {
        var project = new DjangoProject(name);
        project.ProjectFile = project.Write(name + ".csproj", $"""<Project Sdk="Django.Iis.Sdk/1.0.0">{body}</Project>""");
        return project;
    }

    /// <summary>A project that something makes in an empty folder.</summary>
    /// <param name="name">Of folder and project file.</param>
    /// <param name="make">Fills the folder, whose full path it gets.</param>
    public static DjangoProject Made(string name, Action<string> make)
    {
        var project = new DjangoProject(name);
        make(project.Folder);
        project.ProjectFile = project[name + ".csproj"];
        return project;
    }

    /// <summary>Writes a text file and returns its full path.</summary>
    public string Write(string relative, string content) => _folder.Write(_folderName + "/" + relative, content);

    /// <summary>Changes a text file until the result is disposed.</summary>
    public IDisposable Edit(string relative, Func<string, string> change) => new FileEdit(this[relative], change);

    /// <summary>Adds a file until the result is disposed.</summary>
    public IDisposable Add(string relative, string content) => new FileEdit(this[relative], _ => content);

    /// <summary>Runs the dotnet command in the project's folder.</summary>
    public ProcessResult Dotnet(IReadOnlyDictionary<string, string?>? environment, params string[] arguments)
    {
        var all = new Dictionary<string, string?>(PackedSdk.Environment, StringComparer.Ordinal);
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>(StringComparer.Ordinal))
        {
            all[name] = value;
        }

        return ChildProcess.Run("dotnet", arguments, Folder, all);
    }

    /// <summary><c>dotnet build -c Release</c> with further arguments.</summary>
    public ProcessResult Build(params string[] arguments) => Dotnet(null, ["build", ProjectFile, "-c", "Release", "-tl:off", .. arguments]);

    /// <summary>Full path of an artefact of a Release build.</summary>
    public string Artefact(string name) => this["bin/Release/" + name];

    public void Dispose() => _folder.Dispose();

    /// <summary>Copies a sample's sources as they are in the repository.</summary>
    /// <param name="name">Of the sample.</param>
    /// <param name="destination">Full path of a folder; created where missing.</param>
    public static void CopySample(string name, string destination) => Copy(Repository.File("samples/" + name), destination);

    private static void Copy(string source, string destination)
    {
        Directory.CreateDirectory(destination);
        foreach (var file in Directory.EnumerateFiles(source))
        {
            File.Copy(file, Path.Combine(destination, Path.GetFileName(file)));
        }

        foreach (var folder in Directory.EnumerateDirectories(source).Where(folder => !NotSource.Contains(Path.GetFileName(folder), StringComparer.Ordinal)))
        {
            Copy(folder, Path.Combine(destination, Path.GetFileName(folder)));
        }
    }
}
