using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using Django.Iis.Core.Processes;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Processes;

public class CommandLineTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "\"\"")]
    [InlineData("two words", "\"two words\"")]
    [InlineData("say \"hi\"", "\"say \\\"hi\\\"\"")]
    [InlineData(@"C:\folder\", @"C:\folder\")]
    [InlineData(@"C:\my folder\", @"""C:\my folder\\""")]
    [InlineData("a\\\"b", "\"a\\\\\\\"b\"")]
    public void AnArgumentIsQuotedOnlyWhereItMustBe(string argument, string expected) =>
        Assert.Equal(expected, CommandLine.Quote(argument));

    [PythonTheory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("two words")]
    [InlineData("tab\there")]
    [InlineData("new\nline")]
    [InlineData("\"")]
    [InlineData("\"\"")]
    [InlineData("a\"b c\"d")]
    [InlineData("\\")]
    [InlineData("\\\\")]
    [InlineData("ends with\\")]
    [InlineData("\\\"")]
    [InlineData("a\\\\\" b\\")]
    [InlineData("'single' $HOME `x` %PATH% *")]
    [InlineData("größe 日本 🐍")]
    public void AnArgumentReachesAChildAsItIs(string argument)
    {
        var lines = new List<string>();
        var command = new ProcessCommand
        {
            Program = BuildPython.Executable,
            Arguments = ["-c", "import sys; [print(a.encode().hex().upper()) for a in sys.argv[1:]]", "first", argument, "last"],
            WorkingDirectory = AppContext.BaseDirectory,
            Environment = new Dictionary<string, string?> { ["PYTHONUTF8"] = "1" },
        };

        ProcessRunner.Run(command, lines.Add, CancellationToken.None);

        Assert.Equal(["first", argument, "last"], lines.Select(line => Encoding.UTF8.GetString(Convert.FromHexString(line))));
    }

    [Theory]
    [InlineData("", new string[0])]
    [InlineData(" a  b\t c ", new[] { "a", "b", "c" })]
    [InlineData("\"two words\" \"\"", new[] { "two words", "" })]
    [InlineData(@"C:\folder\ ""C:\my folder\\"" x", new[] { @"C:\folder\", @"C:\my folder\", "x" })]
    [InlineData("say=\\\"hi\\\" pre\"in side\"post", new[] { "say=\"hi\"", "prein sidepost" })]
    public void ACommandLineIsSplitAsWindowsProgramsDo(string text, string[] expected) => Assert.Equal(expected, CommandLine.Split(text));

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("a\\\\\" b\\")]
    [InlineData("ends with\\")]
    [InlineData(@"C:\my folder\")]
    public void WhatWasJoinedIsSplitAgain(string argument) => Assert.Equal(["first", argument, "last"], CommandLine.Split(CommandLine.Join(["first", argument, "last"])));
}
