using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Django.Iis.Build;

/// <summary>Looks programs up on PATH.</summary>
internal static class ProgramsOnPath
{
    /// <summary>Every program of a name, in the order of PATH.</summary>
    public static IEnumerable<string> All(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Distinct()
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))
            .Where(File.Exists);

    public static bool Has(string name) => All(name).Any();
}
