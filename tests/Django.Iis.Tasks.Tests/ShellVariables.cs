using System;
using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Tasks.Tests;

/// <summary>
/// Variables of the test's own process, set until the end of a test: tasks read them as those of the shell that builds.
/// Tests that use it are in <see cref="ShellCollection"/>, so that no two do so at once.
/// </summary>
internal sealed class ShellVariables : IDisposable
{
    private readonly List<(string Name, string? Value)> _before;

    public ShellVariables(params (string Name, string? Value)[] variables)
    {
        _before = [.. variables.Select(variable => (variable.Name, Environment.GetEnvironmentVariable(variable.Name)))];
        Set(variables);
    }

    public void Dispose() => Set(_before);

    private static void Set(IEnumerable<(string Name, string? Value)> variables)
    {
        foreach (var (name, value) in variables)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
