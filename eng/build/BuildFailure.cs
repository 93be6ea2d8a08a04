using System;

namespace Django.Iis.Build;

/// <summary>Ends the program with a message for the user and an exit code.</summary>
internal sealed class BuildFailure : Exception
{
    /// <param name="message">What happened and what to do.</param>
    /// <param name="exitCode">A failing program's own code, where one failed.</param>
    public BuildFailure(string message, int exitCode = 1)
        : base(message)
    {
        ExitCode = exitCode;
    }

    public BuildFailure(string message, Exception cause)
        : base(message, cause)
    {
        ExitCode = 1;
    }

    /// <summary>Never 0.</summary>
    public int ExitCode { get; }
}
