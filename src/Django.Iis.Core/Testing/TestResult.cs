using System;

namespace Django.Iis.Core.Testing;

/// <summary>A test of a run.</summary>
/// <param name="Name"><c>module.Class.method</c>.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Duration">How long it ran.</param>
/// <param name="Message">The exception's last lines, or why it was skipped.</param>
/// <param name="Trace">Python's traceback; empty where nothing was raised.</param>
public sealed record TestResult(string Name, TestOutcome Outcome, TimeSpan Duration, string Message, string Trace);
