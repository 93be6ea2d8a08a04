using System;
using System.IO;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Scripts;

/// <summary>djiis_filter.py: VSTest's filters for Django's tests.</summary>
public sealed class TestFilterTests
{
    private const string Tests = """
        import unittest, djiis_filter
        class VoteTests(unittest.TestCase):
            def test_vote(self): pass
            def test_list(self): pass
            test_list.tags = {"slow"}
        class AdminTests(unittest.TestCase):
            tags = {"admin", "slow"}
            def test_vote(self): pass
        class Odd(unittest.TestCase):
            def id(self): return "shop.Odd.test(1|2)"
            def runTest(self): pass
        all = [VoteTests("test_vote"), VoteTests("test_list"), AdminTests("test_vote"), Odd()]

        """;

    [PythonTheory]
    [InlineData("vote", "VoteTests.test_vote VoteTests.test_list AdminTests.test_vote")]
    [InlineData("Name=test_vote", "VoteTests.test_vote AdminTests.test_vote")]
    [InlineData("name = TEST_VOTE & ClassName!~Admin", "VoteTests.test_vote")]
    [InlineData("FullyQualifiedName~AdminTests", "AdminTests.test_vote")]
    [InlineData("TestCategory=slow", "VoteTests.test_list AdminTests.test_vote")]
    [InlineData("TestCategory!=slow", "VoteTests.test_vote shop.Odd.test(1|2)")]
    [InlineData("Name=test_list|Name=test_vote&Category=admin", "VoteTests.test_list AdminTests.test_vote")]
    [InlineData("(Name=test_list|Name=test_vote)&Tag=admin", "AdminTests.test_vote")]
    [InlineData(@"FullyQualifiedName~test\(1\|2\)", "shop.Odd.test(1|2)")]
    public void AFilterLetsThrough(string filter, string expected)
    {
        var names = Run($"print(*(test.id().removeprefix('__main__.') for test in all if djiis_filter.parse({Literal(filter)})(test)))").Succeeded();

        Assert.Equal(expected, names.Trim());
    }

    [PythonTheory]
    [InlineData("Owner=me", "no property 'Owner'")]
    [InlineData("(Name=a", "a bracket is not closed")]
    [InlineData("Name=a|", "a condition is missing")]
    [InlineData("Name=a)", "')' too many")]
    [InlineData("&Name=a", "a condition is missing before '&'")]
    public void WhatIsNoFilterIsRefused(string filter, string reason)
    {
        var result = Run($"djiis_filter.parse({Literal(filter)})");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(reason, result.Output, StringComparison.Ordinal);
    }

    private static ProcessResult Run(string code) => ChildProcess.Run(
        BuildPython.Executable,
        ["-c", $"import sys; sys.path.insert(0, {Literal(Path.GetDirectoryName(BuildPython.Script("develop/djiis_filter.py"))!)})\n{Tests}{code}"]);

    private static string Literal(string text) => "r'''" + text + "'''";
}
