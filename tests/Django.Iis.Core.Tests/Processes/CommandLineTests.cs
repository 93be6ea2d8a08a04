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
}
