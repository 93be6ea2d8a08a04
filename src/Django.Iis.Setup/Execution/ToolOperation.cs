using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Processes;
using Django.Iis.Setup.Diagnostics;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Execution;

/// <summary>Runs a tool of Windows.</summary>
/// <param name="Tool">Which.</param>
/// <param name="Arguments">Each as the tool is to receive it; never a secret.</param>
internal sealed record ToolOperation(Tool Tool, IReadOnlyList<string> Arguments) : Operation
{
    private const int AccessDenied = 5;

    /// <summary>ERROR_SUCCESS_REBOOT_REQUIRED.</summary>
    private const int RebootRequired = 3010;

    /// <summary>ERROR_INSTALL_ALREADY_RUNNING: Windows Installer installs one package at a time.</summary>
    public const int AnotherInstallation = 1618;

    public Condition Condition { get; init; } = Condition.Always;

    /// <summary>Standard input that may hold a secret: never written to a journal or shown.</summary>
    public string? Input { get; init; }

    /// <summary>A file to take standard input from.</summary>
    public string? InputFile { get; init; }

    /// <summary>A failure is noted, and nothing more: starting what runs, deleting what is gone.</summary>
    public bool IsTolerant { get; init; }

    public override string Command =>
        CommandLine.Join(new[] { Tool.ToString().ToLowerInvariant() }.Concat(Arguments)) + (InputFile is null ? Input is null ? "" : " < (not shown)" : " < " + CommandLine.Quote(InputFile));

    public override void Run(OperationContext context) => Try(context);

    /// <summary>Runs it, and tells whether the tool has done what it was asked: a tolerant operation may have been refused.</summary>
    public bool Try(OperationContext context)
    {
        if (!Condition.Holds(context.Iis))
        {
            return false;
        }

        var result = context.Programs.Run(Tool, Arguments, InputFile is null ? Input : File.ReadAllText(InputFile));
        if (result.ExitCode is 0 or RebootRequired)
        {
            return true;
        }

        if (!IsTolerant || result.ExitCode == AccessDenied)
        {
            throw result.ExitCode switch
            {
                AccessDenied => SetupDiagnostics.NotElevated.Create(),
                AnotherInstallation => SetupDiagnostics.InstallerBusy.Create(Command),
                _ => SetupDiagnostics.ToolFailed.Create(Command, result.ExitCode, result.Output.Length == 0 ? "it said nothing" : result.Output),
            };
        }

        context.Log.Note($"{Command} ended with exit code {result.ExitCode}, which is no harm here: {result.Output}");
        return false;
    }

    public bool Equals(ToolOperation? other) => other is not null && Command == other.Command;

    public override int GetHashCode() => System.StringComparer.Ordinal.GetHashCode(Command);
}
