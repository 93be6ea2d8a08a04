using System.Collections.Generic;

namespace Django.Iis.Tasks.Tests;

/// <summary>Runs Python as the tasks do.</summary>
internal sealed class PythonTestTask : PythonTask
{
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>The folder to run in.</summary>
    public required string Folder { get; init; }

    /// <summary>Where one of the SDK's scripts would write its report; null for any other run.</summary>
    public string? Report { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Variables { get; init; } = [];

    public List<string> Lines { get; } = [];

    public int ExitCode { get; private set; }

    protected override void ExecuteCore()
    {
        if (Report is not null)
        {
            RunScript(Arguments[0], [], Report, Folder, Variables);
            return;
        }

        ExitCode = RunPython(Arguments, Folder, line =>
        {
            Lines.Add(line);
            return line;
        }, Variables);
    }
}
