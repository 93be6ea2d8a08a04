using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Build;

namespace Django.Iis.Bench;

/// <summary>Projects to build again: copies of Polls, and empty ones of Microsoft.Build.NoTargets, which does nothing but load the .NET SDK.</summary>
internal sealed class BuiltSites
{
    private const string NoTargets = "Microsoft.Build.NoTargets/3.7.0";

    private readonly Repository _repository;
    private readonly string _folder;

    /// <param name="repository">With the packed SDK in its feed.</param>
    /// <param name="folder">An empty folder.</param>
    /// <param name="shell">With the variables that lead pip to an index.</param>
    public BuiltSites(Repository repository, string folder, Shell shell)
    {
        _repository = repository;
        _folder = folder;
        Shell = shell.With(new Dictionary<string, string> { ["NUGET_PACKAGES"] = repository.Packages, ["DjangoCacheFolder"] = Folder("cache") });
        // The repository's own rules are not for them.
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            File.WriteAllText(Path.Combine(folder, name), "<Project />\n");
        }
    }

    public Shell Shell { get; }

    public string Folder(string name) => Path.Combine(_folder, name);

    /// <summary>A copy of Polls, built.</summary>
    /// <returns>The project file.</returns>
    public string Polls(string folder, string properties = "", string name = "Polls", bool build = true)
    {
        CopyTree(Path.Combine(_repository.Samples, "Polls"), Folder(folder));
        var project = Path.Combine(Folder(folder), name + ".csproj");
        var text = File.ReadAllText(Path.Combine(Folder(folder), "Polls.csproj")).Replace("</PropertyGroup>", properties + "</PropertyGroup>", System.StringComparison.Ordinal);
        File.Delete(Path.Combine(Folder(folder), "Polls.csproj"));
        File.WriteAllText(project, text);
        return build ? Built(project) : project;
    }

    /// <summary>A project without content, built.</summary>
    /// <returns>The project file.</returns>
    public string Empty(string folder, string name = "Empty", bool build = true)
    {
        Directory.CreateDirectory(Folder(folder));
        var project = Path.Combine(Folder(folder), name + ".csproj");
        File.WriteAllText(project, $"<Project Sdk=\"{NoTargets}\">\n  <PropertyGroup><TargetFramework>netstandard2.0</TargetFramework></PropertyGroup>\n</Project>\n");
        return build ? Built(project) : project;
    }

    /// <summary>A solution, built.</summary>
    /// <returns>Its file.</returns>
    public string Solution(string name, IReadOnlyList<string> projects)
    {
        var path = Folder(name + ".slnx");
        new XDocument(new XElement("Solution", projects.Select(project => new XElement("Project", new XAttribute("Path", Path.GetRelativePath(_folder, project)))))).Save(path);
        return Built(path);
    }

    /// <summary>What a dotnet command on a project takes.</summary>
    public double Seconds(string project, params string[] command)
    {
        var watch = Stopwatch.StartNew();
        Shell.Demand(DotNet.Program, [command[0], project, .. command.Skip(1), DotNet.NoNodeReuse]);
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>What the engine says that evaluating a project took, in a build that has nothing to do.</summary>
    public double EvaluationSeconds(string project)
    {
        var log = Folder("build.binlog");
        Shell.Demand(DotNet.Program, ["build", project, "--no-restore", "-bl:" + log, DotNet.NoNodeReuse]);
        return BuildLog.Read(Shell, log).EvaluationSeconds;
    }

    /// <summary>What a build takes that finds nothing but the cache of unpacked wheels.</summary>
    public double FirstBuildSeconds(string project)
    {
        foreach (var folder in new[] { "bin", "obj" })
        {
            EmptyFolder.At(Path.Combine(Path.GetDirectoryName(project)!, folder));
        }

        return Seconds(project, "build");
    }

    private string Built(string project)
    {
        // Twice: what the first one leaves behind for the next is no part of what is measured.
        Shell.Demand(DotNet.Program, ["build", project, DotNet.NoNodeReuse]);
        Shell.Demand(DotNet.Program, ["build", project, DotNet.NoNodeReuse]);
        return project;
    }

    private static void CopyTree(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var entry in new DirectoryInfo(source).EnumerateFileSystemInfos().Where(entry => entry.Name is not ("bin" or "obj" or "__pycache__")))
        {
            var path = Path.Combine(target, entry.Name);
            if (entry is FileInfo file)
            {
                file.CopyTo(path, overwrite: true);
            }
            else
            {
                CopyTree(entry.FullName, path);
            }
        }
    }
}
