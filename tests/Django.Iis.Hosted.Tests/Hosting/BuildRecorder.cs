using System.Collections.Generic;
using System.Globalization;
using Microsoft.Build.Framework;

namespace Django.Iis.Hosted.Tests.Hosting;

/// <summary>Notes what the engine runs and says.</summary>
internal sealed class BuildRecorder : ILogger
{
    private readonly List<string> _targets = [];
    private readonly List<string> _tasks = [];
    private readonly List<string> _problems = [];
    private readonly List<string> _messages = [];

    public LoggerVerbosity Verbosity { get; set; } = LoggerVerbosity.Diagnostic;

    public string? Parameters { get; set; }

    public void Initialize(IEventSource eventSource)
    {
        eventSource.TargetStarted += (_, started) => _targets.Add(started.TargetName);
        eventSource.TaskStarted += (_, started) => _tasks.Add(started.TaskName);
        eventSource.MessageRaised += (_, message) => _messages.Add(message.Message ?? "");
        eventSource.WarningRaised += (_, warning) => _problems.Add(Canonical(warning.File, warning.LineNumber, "warning", warning.Code, warning.Message));
        eventSource.ErrorRaised += (_, error) => _problems.Add(Canonical(error.File, error.LineNumber, "error", error.Code, error.Message));
    }

    public void Shutdown()
    {
    }

    public BuildRecord Finish(bool succeeded) => new(succeeded, _targets, _tasks, _problems, _messages);

    private static string Canonical(string? file, int line, string kind, string? code, string? text) =>
        string.Create(CultureInfo.InvariantCulture, $"{file}({line}): {kind} {code}: {text}");
}
