using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Build.Logging.StructuredLogger;
using Task = Microsoft.Build.Logging.StructuredLogger.Task;

namespace Django.Iis.Hosted.Tests.Hosting;

/// <summary>What a build did, as its binary log has it.</summary>
/// <param name="Work">The SDK's tasks that ran and do more than look and compare, in order.</param>
/// <param name="Processes">The programs that were started, in order: a module with its command (<c>pip download</c>), a script, or a program's name.</param>
internal sealed record WorkRecord(IReadOnlyList<string> Work, IReadOnlyList<string> Processes)
{
    /// <summary>Modules whose first argument says what they are asked for.</summary>
    private static readonly string[] WithCommands = ["pip"];

    public static WorkRecord Of(string binaryLog)
    {
        var tasks = new List<Task>();
        BinaryLog.ReadBuild(binaryLog).VisitAllChildren<Task>(tasks.Add);
        var inOrder = tasks.OrderBy(task => task.StartTime).ThenBy(task => task.Index).ToList();
        return new WorkRecord(
            [.. inOrder.Select(task => task.Name).Where(BuildRecord.IsWork)],
            [.. inOrder.SelectMany(CommandLines).Select(Describe)]);
    }

    /// <summary>This record less a program.</summary>
    public WorkRecord Without(string process) => this with { Processes = [.. Processes.Where(other => other != process)] };

    /// <summary>As one line, for comparing and reading.</summary>
    public override string ToString() => string.Join(' ', Work) + " | " + string.Join(", ", Processes);

    /// <summary>Each command line is an event of its own kind; the reader keeps the last one as a property and the others as messages of the task.</summary>
    private static IEnumerable<string> CommandLines(Task task) => task.Children.OfType<Property>().Where(property => property.Name == "CommandLineArguments").Select(property => property.Value);

    private static string Describe(string commandLine)
    {
        var words = Django.Iis.Core.Processes.CommandLine.Split(commandLine);
        var module = words.ToList().IndexOf("-m");
        if (module > 0)
        {
            var name = words[module + 1];
            return WithCommands.Contains(name, StringComparer.Ordinal) ? name + " " + words[module + 2] : name;
        }

        var script = words.FirstOrDefault(word => word.EndsWith(".py", StringComparison.Ordinal)) ?? words[0];
        return Path.GetFileName(script);
    }
}
