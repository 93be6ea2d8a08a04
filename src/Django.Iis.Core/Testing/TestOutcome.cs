namespace Django.Iis.Core.Testing;

/// <summary>What became of a test, with the word of a test results file.</summary>
public enum TestOutcome
{
    Passed,
    Failed,
    NotExecuted,
}
