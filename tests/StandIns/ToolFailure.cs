using System;

namespace Django.Iis.StandIns;

/// <summary>A tool's refusal.</summary>
public sealed class ToolFailure(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
