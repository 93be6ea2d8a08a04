using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Django.Iis.Core.Processes;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.Processes;

public sealed class StayingProcessTests : IDisposable
{
    private const string Token = "answer";

    /// <summary>Answers its start, and each command after it has repeated it; ends for good when it is told to.</summary>
    private const string Echo = """
        echo started; echo answer
        while read -r line; do
          [ "$line" = end ] && exit 5
          echo "got $line"; echo "err $line" >&2; echo answer
        done
        echo left > left
        """;

    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _lines = [];

    public void Dispose() => _folder.Dispose();

    [UnixFact]
    public void EachPieceOfWorkIsAnswered()
    {
        using var process = Start(Echo);
        Assert.True(Wait(process));

        Assert.True(Ask(process, "one größe"));
        Assert.True(Ask(process, "two"));

        Assert.Contains("got one größe", _lines);
        Assert.Contains("got two", _lines);
        Assert.DoesNotContain(Token, _lines);
    }

    [UnixFact]
    public void OneThatEndsInsteadOfAnsweringSaysHow()
    {
        using var process = Start(Echo);
        Wait(process);

        Assert.False(Ask(process, "end"));

        Assert.Equal(5, process.ExitCode);
        Assert.False(process.IsAlive);
        Assert.False(Ask(process, "one more"));
    }

    [UnixFact]
    public void DisposingEndsItsInputAndWaits()
    {
        using (var process = Start(Echo))
        {
            Wait(process);
        }

        Assert.True(File.Exists(_folder["left"]));
    }

    [UnixFact]
    public void OneThatNeverAnswersIsJustAProgram()
    {
        using var process = Start("echo alone; exit 3");

        Assert.False(Wait(process));

        Assert.Equal(["alone"], _lines);
        Assert.Equal(3, process.ExitCode);
    }

    [UnixFact]
    public async Task CancellingKillsIt()
    {
        using var cancellation = new CancellationTokenSource();
        using var process = Start("echo up; exec sleep 600");
        var wait = Task.Run(() => process.Wait(_ => cancellation.Cancel(), cancellation.Token));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait.WaitAsync(Bound));

        Assert.True(SpinWait.SpinUntil(() => !process.IsAlive, Bound));
    }

    [Fact]
    public void AProgramThatDoesNotExistIsAnException() =>
        Assert.Throws<Win32Exception>(() => StayingProcess.Start(Command(_folder["missing"]), Token));

    private StayingProcess Start(string script) => StayingProcess.Start(Command("/bin/sh", "-c", script), Token);

    private bool Wait(StayingProcess process) => process.Wait(_lines.Add, CancellationToken.None);

    private bool Ask(StayingProcess process, string command) => process.Ask(command, _lines.Add, CancellationToken.None);

    private ProcessCommand Command(string program, params string[] arguments) => new()
    {
        Program = program,
        Arguments = arguments,
        WorkingDirectory = _folder.Path,
        Environment = new Dictionary<string, string?>(StringComparer.Ordinal),
    };
}
