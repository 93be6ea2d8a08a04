using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Django.Iis.StandIns;

/// <summary>
/// A server in a folder: <c>config/applicationHost.config</c>, access lists, certificates of ports, firewall rules, and <c>machine.xml</c> with the registry. Every call is
/// written down in <c>calls.txt</c>, and <c>fail.txt</c> (<c>NUMBER CODE [after]</c>) makes one of the next calls fail: the n-th, or as number 0 the first that holds the text of the second line.
/// </summary>
public sealed class IisTools
{
    private const string CallsFile = "calls.txt";
    private const string FailFile = "fail.txt";

    private readonly string _folder;

    public IisTools(string folder)
    {
        _folder = folder;
    }

    /// <summary>What was called, each call as one line: the tool and its arguments, separated by tabs.</summary>
    public IReadOnlyList<string> Calls => File.Exists(PathOf(CallsFile)) ? File.ReadAllLines(PathOf(CallsFile)) : [];

    public void ForgetCalls() => File.Delete(PathOf(CallsFile));

    /// <summary>The n-th call from now on fails; before it has done anything, or after.</summary>
    public void FailAt(int number, int exitCode, bool after = false) =>
        File.WriteAllText(PathOf(FailFile), string.Create(CultureInfo.InvariantCulture, $"{number} {exitCode} {(after ? "after" : "before")}"));

    /// <summary>The first call whose arguments hold a text fails, before it has done anything.</summary>
    public void FailAt(string text, int exitCode) => File.WriteAllText(PathOf(FailFile), string.Create(CultureInfo.InvariantCulture, $"0 {exitCode} before\n{text}"));

    public void StopFailing() => File.Delete(PathOf(FailFile));

    /// <param name="tool">appcmd, netsh, icacls, reg, dism or msiexec.</param>
    /// <param name="arguments">As the program receives them.</param>
    /// <param name="input">Reads standard input.</param>
    /// <param name="output">What it says.</param>
    /// <returns>The exit code.</returns>
    public int Run(string tool, IReadOnlyList<string> arguments, Func<string> input, out string output)
    {
        File.AppendAllText(PathOf(CallsFile), string.Join('\t', arguments.Prepend(tool)) + "\n");
        var (failure, isAfter) = Failure(string.Join(' ', arguments));
        if (failure is not null && !isAfter)
        {
            output = "The stand-in was told to fail.";
            return failure.Value;
        }

        try
        {
            output = tool switch
            {
                "appcmd" => new AppCmd(_folder).Run(arguments, input),
                "netsh" => new Netsh(_folder).Run(arguments),
                "icacls" => new Icacls(_folder).Run(arguments),
                "reg" => new Reg(_folder).Run(arguments),
                "dism" or "msiexec" => new Features(_folder).Run(tool, arguments),
                _ => throw new ToolFailure(87, "no such tool: " + tool),
            };
            return failure ?? 0;
        }
        catch (ToolFailure problem)
        {
            output = problem.Message;
            return problem.ExitCode;
        }
    }

    private (int? Code, bool IsAfter) Failure(string call)
    {
        if (!File.Exists(PathOf(FailFile)))
        {
            return (null, false);
        }

        var lines = File.ReadAllLines(PathOf(FailFile));
        var parts = lines[0].Split(' ');
        var number = int.Parse(parts[0], CultureInfo.InvariantCulture);
        if (number == 0 && !call.Contains(lines[1], StringComparison.Ordinal))
        {
            return (null, false);
        }

        if (number <= 1)
        {
            StopFailing();
            return (int.Parse(parts[1], CultureInfo.InvariantCulture), parts[2] == "after");
        }

        FailAt(number - 1, int.Parse(parts[1], CultureInfo.InvariantCulture), parts[2] == "after");
        return (null, false);
    }

    private string PathOf(string name) => Path.Combine(_folder, name);
}
