namespace Django.Iis.Build;

/// <summary>One test of a run.</summary>
/// <param name="Name">Full name with the test's class.</param>
/// <param name="Outcome">In the words of the TRX format: Passed, Failed, NotExecuted and others.</param>
/// <param name="Message">Why it failed or was skipped; empty otherwise.</param>
internal sealed record TestOutcome(string Name, string Outcome, string Message);
