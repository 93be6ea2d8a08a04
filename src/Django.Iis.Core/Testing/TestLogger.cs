using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Django.Iis.Core.Testing;

/// <summary>A logger of <c>dotnet test --logger</c>.</summary>
/// <param name="Name"><c>trx</c>, <c>console</c>.</param>
/// <param name="Settings">What stands behind it, by name.</param>
public sealed record TestLogger(string Name, IReadOnlyDictionary<string, string> Settings)
{
    /// <summary>Writes a test results file.</summary>
    public bool IsTrx => Is("trx");

    /// <summary>A logger that asks for nothing that does not happen anyway.</summary>
    public bool IsConsole => Is("console");

    /// <param name="text"><c>trx;LogFileName=tests.trx</c>.</param>
    public static TestLogger Parse(string text)
    {
        var parts = text.Split(';').Select(part => part.Trim()).ToList();
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in parts.Skip(1).Select(part => part.Split(['='], 2)).Where(pair => pair.Length == 2))
        {
            settings[pair[0].Trim()] = pair[1].Trim();
        }

        return new TestLogger(parts[0], settings);
    }

    /// <summary>Where a test results file goes: <c>LogFileName</c>, or a name of project and time, which <c>LogFilePrefix</c> goes in front of.</summary>
    /// <param name="folder">Full path of the folder of results.</param>
    /// <param name="project">The project's name.</param>
    /// <param name="now">The time of the run.</param>
    public string FileIn(string folder, string project, DateTime now)
    {
        if (Settings.TryGetValue("LogFileName", out var name))
        {
            return Path.GetFullPath(Path.Combine(folder, name));
        }

        var prefix = Settings.TryGetValue("LogFilePrefix", out var given) ? given : project;
        return Path.Combine(folder, FormattableString.Invariant($"{prefix}_{now:yyyyMMdd_HHmmss_fff}.trx"));
    }

    private bool Is(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);
}
