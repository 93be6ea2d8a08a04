using System.Collections.Generic;

namespace Django.Iis.Core.Processes;

/// <summary>A program with all that shapes its run.</summary>
public sealed record ProcessCommand
{
    /// <summary>Full path of the program.</summary>
    public required string Program { get; init; }

    /// <summary>One item for each argument, unquoted.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>Full path: a task may run while the engine's own working directory is another project's.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Changes to the inherited environment: a value to set, or null to remove the variable.</summary>
    public required IReadOnlyDictionary<string, string?> Environment { get; init; }
}
