using System.IO;
using System.Linq;
using Django.Iis.Core.Diagnostics;

namespace Django.Iis.Core.Projects;

/// <summary>Finds what says which Python packages a project needs.</summary>
public static class RequirementsLocator
{
    private static readonly (string Name, string Export)[] Others =
    [
        ("pylock.toml", "`uv export --format requirements-txt > requirements.txt`"),
        ("pyproject.toml", "`pip-compile pyproject.toml -o requirements.txt`, or `uv export > requirements.txt`"),
        ("uv.lock", "`uv export > requirements.txt`"),
        ("poetry.lock", "`poetry export -o requirements.txt`"),
        ("Pipfile.lock", "`pipenv requirements > requirements.txt`"),
    ];

    /// <param name="projectFile">Full path of the project file.</param>
    /// <param name="applicationRoot">Full path of manage.py's folder.</param>
    /// <param name="asked">PythonRequirements, relative to the project; empty to search.</param>
    /// <returns>Full path of a requirements file in pip's format.</returns>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1206 none, DJIIS1207 the named one is missing, DJIIS1208 of a kind that is not read.</exception>
    public static string Find(string projectFile, string applicationRoot, string asked)
    {
        var folder = Path.GetDirectoryName(projectFile)!;
        if (asked.Length > 0)
        {
            var named = Path.GetFullPath(Path.Combine(folder, asked));
            return File.Exists(named)
                ? Supported(named, projectFile)
                : throw RequirementDiagnostics.MissingRequirementsFile.At(projectFile, 0, named);
        }

        var folders = new[] { applicationRoot, folder };
        var names = new[] { "requirements.txt" }.Concat(Others.Select(other => other.Name));
        var found = names.SelectMany(name => folders.Select(place => Path.Combine(place, name))).FirstOrDefault(File.Exists);
        return found is null ? throw RequirementDiagnostics.NoRequirements.At(projectFile, 0) : Supported(found, projectFile);
    }

    private static string Supported(string path, string projectFile)
    {
        var (name, export) = Others.FirstOrDefault(other => other.Name == Path.GetFileName(path));
        return name is null ? path : throw RequirementDiagnostics.UnsupportedRequirements.At(projectFile, 0, path, export);
    }
}
