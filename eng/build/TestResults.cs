using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Build;

/// <summary>The tests of a run, read from its TRX files.</summary>
internal sealed class TestResults
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    private TestResults(IReadOnlyList<TestOutcome> outcomes)
    {
        Passed = [.. outcomes.Where(test => test.Outcome == "Passed")];
        Skipped = [.. outcomes.Where(test => test.Outcome == "NotExecuted")];
        // Error, Timeout, Aborted and the like are failures too.
        Failed = [.. outcomes.Except(Passed).Except(Skipped)];
    }

    public IReadOnlyList<TestOutcome> Passed { get; }

    public IReadOnlyList<TestOutcome> Failed { get; }

    public IReadOnlyList<TestOutcome> Skipped { get; }

    /// <param name="folder">Holds one TRX file for each test project; may be missing.</param>
    public static TestResults Read(string folder) =>
        new(Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.trx", SearchOption.AllDirectories).Order().SelectMany(ReadFile)]
            : []);

    private static IEnumerable<TestOutcome> ReadFile(string file) =>
        XDocument.Load(file).Descendants(Trx + "UnitTestResult").Select(result => new TestOutcome(
            (string?)result.Attribute("testName") ?? "",
            (string?)result.Attribute("outcome") ?? "",
            (string?)result.Descendants(Trx + "Message").FirstOrDefault() ?? ""));
}
