using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Django.Iis.Core.Projects;

/// <summary>Files of other tools that say what a project requires: the build does not read them, and knows the command that exports them.</summary>
public static class RequirementExports
{
    private const string Uv = "`uv export --format pylock.toml --no-emit-project -o pylock.toml`";
    private const string Poetry = "`poetry export -f requirements.txt -o requirements.txt` (Poetry 2 needs the plug-in: `poetry self add poetry-plugin-export`)";
    private const string Pipenv = "`pipenv requirements > requirements.txt`";
    private const string Pdm = "`pdm export --prod -f pylock -o pylock.toml`";
    private const string Setuptools = "`pip-compile -o requirements.txt setup.py` (pip-tools), or a line `-e .` in a requirements.txt, which builds the project";
    private const string Conda = "`pip list --format=freeze > requirements.txt` in the environment, less what only conda serves";

    /// <summary>The file, and the command that writes what the build reads; in the order in which one of them is blamed.</summary>
    private static readonly (string Name, string Command)[] All =
    [
        ("uv.lock", Uv),
        ("poetry.lock", Poetry),
        ("pdm.lock", Pdm),
        ("Pipfile.lock", Pipenv),
        ("Pipfile", Pipenv),
        ("environment.yml", Conda),
        ("environment.yaml", Conda),
        ("setup.py", Setuptools),
        ("setup.cfg", Setuptools),
    ];

    /// <summary>The files that are known and not read.</summary>
    public static IEnumerable<string> Names => All.Select(file => file.Name);

    /// <summary>The command for a file; null for one that is not among <see cref="Names"/>. A pyproject.toml that only Poetry can read is Poetry's.</summary>
    public static string? CommandFor(string path)
    {
        var name = Path.GetFileName(path);
        return name == PyProjectFile.Name ? PyProjectFile.IsPoetrys(path) ? Poetry : null : All.FirstOrDefault(file => file.Name == name).Command;
    }

    /// <summary>The command for a project whose dependencies are dynamic.</summary>
    /// <param name="tool"><c>poetry</c>, or any other text.</param>
    public static string OfDynamic(string tool) => tool == "poetry" ? Poetry : "`pip-compile -o requirements.txt pyproject.toml` (pip-tools), or `uv pip compile pyproject.toml -o requirements.txt`";

    /// <summary>Lock files beside a pyproject.toml that is read in their stead, each with the command that makes them count.</summary>
    public static IEnumerable<(string Path, string Command)> Unused(string requirements)
    {
        var folder = Path.GetDirectoryName(requirements)!;
        return Path.GetFileName(requirements) == PyProjectFile.Name
            ? All.Where(file => file.Name.EndsWith(".lock", StringComparison.Ordinal)).Select(file => (Path.Combine(folder, file.Name), file.Command)).Where(file => File.Exists(file.Item1))
            : [];
    }
}
