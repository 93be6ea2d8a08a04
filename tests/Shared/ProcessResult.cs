using System;

namespace Django.Iis.Tests;

/// <summary>What a program printed and how it ended.</summary>
/// <param name="ExitCode">0 for success by convention.</param>
/// <param name="Output">Standard output followed by standard error.</param>
public sealed record ProcessResult(int ExitCode, string Output)
{
    /// <summary>The output of a program that must succeed.</summary>
    public string Succeeded()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}:{Environment.NewLine}{Output}");
        return Output;
    }
}
