using System.IO;
using Django.Iis.Core.Testing;

namespace Django.Iis.Core.Tests.Testing;

/// <summary>The place of a failed test that an editor opens.</summary>
public sealed class TracebackPlaceTests
{
    private static readonly string Project = Path.Combine(Path.GetTempPath(), "shop");

    private static readonly string Environment = Path.Combine(Project, "obj", "venv");

    [Fact]
    public void ItIsTheDeepestFrameInTheProject()
    {
        var trace = Trace(("tests.py", 12), ("helpers.py", 3), ("obj/venv/lib/django/test/testcases.py", 500));

        Assert.Equal(new TracebackPlace(Path.Combine(Project, "helpers.py"), 3), TracebackPlace.Find(trace, Project, Environment));
    }

    [Fact]
    public void ThereIsNoneWhereAllOfItIsElsewhere() => Assert.Null(TracebackPlace.Find(Trace(("../other/x.py", 1), ("obj/venv/y.py", 2)), Project, Environment));

    [Fact]
    public void TextWithoutFramesHasNone() => Assert.Null(TracebackPlace.Find("ValueError: File <string>, line 3", Project, Environment));

    private static string Trace(params (string File, int Line)[] frames)
    {
        var text = "Traceback (most recent call last):\n";
        foreach (var (file, line) in frames)
        {
            text += $"  File \"{Path.GetFullPath(Path.Combine(Project, file))}\", line {line}, in test\n    something()\n";
        }

        return text + "AssertionError: 1 != 2\n";
    }
}
