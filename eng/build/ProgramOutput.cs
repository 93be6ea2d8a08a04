using System;
using System.Linq;

namespace Django.Iis.Build;

/// <summary>How a program ended and what it printed.</summary>
internal sealed record ProgramOutput(int ExitCode, string Text)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>Where a program that failed usually says why.</summary>
    public string LastLine =>
        Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault("it printed nothing");
}
