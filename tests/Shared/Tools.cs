using System;
using System.IO;
using System.Linq;

namespace Django.Iis.Tests;

/// <summary>Programs on PATH.</summary>
public static class Tools
{
    /// <summary>Full path of a program on PATH; null when there is none.</summary>
    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))
            .FirstOrDefault(File.Exists);
}
