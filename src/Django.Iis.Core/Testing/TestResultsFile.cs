using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Core.Testing;

/// <summary>A Visual Studio test results file (TRX), as the SDK's test runner writes it.</summary>
public static class TestResultsFile
{
    private static readonly XNamespace Namespace = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <param name="path">Full path.</param>
    /// <returns>The tests in the order in which they ended.</returns>
    public static IReadOnlyList<TestResult> Read(string path) => [.. XDocument.Load(path).Descendants(Namespace + "UnitTestResult").Select(Result)];

    private static TestResult Result(XElement element)
    {
        var error = element.Element(Namespace + "Output")?.Element(Namespace + "ErrorInfo");
        return new TestResult(
            (string)element.Attribute("testName")!,
            (TestOutcome)Enum.Parse(typeof(TestOutcome), (string)element.Attribute("outcome")!),
            TimeSpan.Parse((string)element.Attribute("duration")!, CultureInfo.InvariantCulture),
            (string?)error?.Element(Namespace + "Message") ?? "",
            (string?)error?.Element(Namespace + "StackTrace") ?? "");
    }
}
