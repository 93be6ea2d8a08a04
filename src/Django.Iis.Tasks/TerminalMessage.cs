using System;
using System.Collections.Generic;
using System.Reflection;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>
/// Messages that the engine's terminal logger shows, as it does VSTest's: those of a project that has reached the target _TestRunStart. Their type is of newer engines than the tasks are compiled for; where it is not there,
/// every logger shows the plain message.
/// </summary>
internal static class TerminalMessage
{
    private const string Sender = "Django.Iis.Tasks";

    private static readonly ConstructorInfo? Constructor = typeof(BuildMessageEventArgs).Assembly.GetType("Microsoft.Build.Framework.ExtendedBuildMessageEventArgs")
        ?.GetConstructor([typeof(string), typeof(string), typeof(string), typeof(string), typeof(MessageImportance)]);

    /// <summary>A line that a test run prints.</summary>
    public static BuildMessageEventArgs Output(string line) => Create("TLTESTOUTPUT", line, MessageImportance.High, null);

    /// <summary>The end of a run, which the terminal's summary counts.</summary>
    public static BuildMessageEventArgs Finish(string text, IReadOnlyDictionary<string, string> counts) => Create("TLTESTFINISH", text, MessageImportance.Low, counts);

    private static BuildMessageEventArgs Create(string type, string text, MessageImportance importance, IReadOnlyDictionary<string, string>? data)
    {
        if (Constructor?.Invoke([type, text, null, Sender, importance]) is not BuildMessageEventArgs message)
        {
            return new BuildMessageEventArgs(text, null, Sender, importance);
        }

        if (data is not null)
        {
            var metadata = new Dictionary<string, string?>(StringComparer.Ordinal);
            foreach (var pair in data)
            {
                metadata[pair.Key] = pair.Value;
            }

            message.GetType().GetProperty("ExtendedMetadata")?.SetValue(message, metadata);
        }

        return message;
    }
}
