using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Django.Iis.Core.Tests.Python;

/// <summary>
/// What real pips printed, one file a version: recorded on Linux with a folder of wheels and source distributions that were
/// made for it. Only paths were changed: /project holds the requirements file, /links the distributions, /venv pip itself.
/// </summary>
internal static class PipTranscript
{
    private const string Heading = "=== ";

    public static IReadOnlyList<string> Versions { get; } = ["23.0.1", "24.2", "25.0", "26.2"];

    /// <summary>The lines of one run.</summary>
    /// <param name="version">Of pip.</param>
    /// <param name="run"><c>install</c> or <c>download</c>, and what was wrong.</param>
    /// <param name="project">Full path of the folder that stands for /project.</param>
    public static IReadOnlyList<string> Read(string version, string run, string project)
    {
        var lines = File.ReadAllLines(Django.Iis.Tests.Repository.File($"tests/Django.Iis.Core.Tests/Python/PipOutputs/pip-{version}.txt"));
        var start = Array.IndexOf(lines, Heading + run);
        Assert.True(start >= 0, $"pip {version} has no run '{run}'");
        return
        [
            .. lines.Skip(start + 1)
                .TakeWhile(line => !line.StartsWith(Heading, StringComparison.Ordinal))
                .Select(line => line.Replace("/project", project, StringComparison.Ordinal)),
        ];
    }
}
