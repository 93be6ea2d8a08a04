using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Django.Iis.Core.Python;

/// <summary>Where a Python may be on this machine, likeliest first. Looks at files only; starts nothing.</summary>
public sealed class InterpreterCandidates
{
    /// <summary>Minor versions of Python 3 that Django 4.2 and later run on and that exist so far.</summary>
    private static readonly int[] KnownMinors = [14, 13, 12, 11, 10];

    private static readonly string[] SearchVariables = ["PATH", "PYENV_ROOT", "PYENV_VERSION", "LOCALAPPDATA", "ProgramFiles"];

    private readonly Func<string, string?> _variable;
    private readonly bool _windows;

    /// <param name="variable">Reads an environment variable; null when it is not set.</param>
    /// <param name="windows">Whether file names and folders are those of Windows.</param>
    public InterpreterCandidates(Func<string, string?> variable, bool windows)
    {
        _variable = variable;
        _windows = windows;
    }

    /// <summary>Programs that should be the asked version, by their name or place.</summary>
    public IEnumerable<InterpreterCandidate> Exact(Version version)
    {
        var candidates = OnPath($"python{version.ToString(2)}").Concat(Pyenv(version));
        return _windows ? candidates.Concat(WindowsFolders(version)).Concat(Launcher(version)) : candidates;
    }

    /// <summary>Programs that may be any version.</summary>
    public IEnumerable<InterpreterCandidate> Any(Version asked)
    {
        var others = KnownMinors.Where(minor => minor != asked.Minor).Select(minor => new Version(3, minor));
        return OnPath("python3").Concat(OnPath("python")).Concat(others.SelectMany(Exact));
    }

    /// <summary>What shapes the search, as a text to compare with a later one: variables, and the candidates there are, so that a Python installed since is found.</summary>
    public string Fingerprint(Version asked) =>
        string.Join(
            "\n",
            SearchVariables.Select(name => name + "=" + _variable(name))
                .Concat(Exact(asked).Concat(Any(asked)).Select(candidate => candidate.Program)));

    private IEnumerable<InterpreterCandidate> OnPath(string name) =>
        (_variable("PATH") ?? "")
            .Split([_windows ? ';' : ':'], StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Combine(folder, _windows ? name + ".exe" : name))
            .Where(File.Exists)
            .Select(Plain);

    private IEnumerable<InterpreterCandidate> Pyenv(Version version)
    {
        var root = _variable("PYENV_ROOT");
        var versions = string.IsNullOrEmpty(root) ? null : Path.Combine(root, "versions");
        if (versions is null || !Directory.Exists(versions))
        {
            return [];
        }

        return Directory.GetDirectories(versions, version.ToString(2) + ".*")
            .OrderByDescending(PatchLevel)
            .Select(folder => _windows ? Path.Combine(folder, "python.exe") : Path.Combine(folder, "bin", "python"))
            .Where(File.Exists)
            .Select(Plain);
    }

    private IEnumerable<InterpreterCandidate> WindowsFolders(Version version)
    {
        var name = "Python" + version.Major.ToString(CultureInfo.InvariantCulture) + version.Minor.ToString(CultureInfo.InvariantCulture);
        var programFiles = _variable("ProgramFiles");
        var local = _variable("LOCALAPPDATA");
        return new[]
            {
                programFiles is null ? null : Path.Combine(programFiles, name, "python.exe"),
                local is null ? null : Path.Combine(local, "Programs", "Python", name, "python.exe"),
            }
            .OfType<string>()
            .Where(File.Exists)
            .Select(Plain);
    }

    // The launcher knows what PEP 514 says of the registry.
    private IEnumerable<InterpreterCandidate> Launcher(Version version) =>
        OnPath("py").Select(py => new InterpreterCandidate(py.Program, ["-" + version.ToString(2)]));

    private static int PatchLevel(string folder) =>
        int.TryParse(folder.Substring(folder.LastIndexOf('.') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var patch) ? patch : -1;

    private static string Combine(string folder, string name)
    {
        try
        {
            return Path.Combine(folder.Trim('"'), name);
        }
        catch (ArgumentException)
        {
            // .NET Framework refuses characters that a broken PATH may hold.
            return name;
        }
    }

    private static InterpreterCandidate Plain(string program) => new(program, []);
}
