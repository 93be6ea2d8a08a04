using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Django.Iis.Core.Processes;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.Processes;

public sealed class ProcessRunnerTests : IDisposable
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _lines = [];

    public void Dispose() => _folder.Dispose();

    [UnixFact]
    public void TheExitCodeIsTheChilds() => Assert.Equal(7, Run("exit 7"));

    [UnixFact]
    public void LinesOfAStreamArriveInTheirOrderAndComplete()
    {
        Run("i=0; while [ $i -lt 2000 ]; do echo $i; i=$((i+1)); done");

        Assert.Equal(Enumerable.Range(0, 2000).Select(number => number.ToString(CultureInfo.InvariantCulture)), _lines);
    }

    [UnixFact]
    public void BothStreamsAreHeard()
    {
        Run("echo out; echo err >&2");

        Assert.Equal(["err", "out"], _lines.Order(StringComparer.Ordinal));
    }

    [UnixFact]
    public void ALastLineWithoutItsEndCounts()
    {
        Run("printf 'a\\n\\nb'");

        Assert.Equal(["a", "", "b"], _lines);
    }

    [UnixFact]
    public void OutputIsReadAsUtf8()
    {
        Run("printf 'gr\\303\\266\\303\\237e\\n'");

        Assert.Equal(["größe"], _lines);
    }

    [UnixFact]
    public void StandardInputIsEmpty() => Assert.Equal(0, Run("cat"));

    [UnixFact]
    public void TheChildRunsInTheGivenFolder()
    {
        Run("pwd -P");

        Assert.EndsWith(Path.GetFileName(_folder.Path), _lines[0], StringComparison.Ordinal);
    }

    [UnixFact]
    public void AVariableIsSetOrRemovedForTheChildAlone()
    {
        Run("echo \"${HOME-unset} $DJIIS_TEST\"", new Dictionary<string, string?> { ["HOME"] = null, ["DJIIS_TEST"] = "x y" });

        Assert.Equal(["unset x y"], _lines);
        Assert.Null(Environment.GetEnvironmentVariable("DJIIS_TEST"));
    }

    [Fact]
    public void AProgramThatDoesNotExistIsAnException() =>
        Assert.Throws<Win32Exception>(() => ProcessRunner.Run(Command(_folder["missing"]), _lines.Add, CancellationToken.None));

    [UnixFact]
    public void NothingStartsOnceCancelled()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => Run("echo x > started", cancellation: cancellation.Token));
        Assert.False(File.Exists(_folder["started"]));
    }

    [UnixFact]
    public async Task CancellingKillsTheChildAndItsChildren()
    {
        using var cancellation = new CancellationTokenSource();
        var children = new TaskCompletionSource<int[]>(TaskCreationOptions.RunContinuationsAsynchronously);
        var run = Task.Run(() => ProcessRunner.Run(
            Command("/bin/sh", "-c", "sleep 600 & echo $$ $!; wait"),
            line => children.SetResult([.. line.Split(' ').Select(id => int.Parse(id, CultureInfo.InvariantCulture))]),
            cancellation.Token));
        var ids = await children.Task.WaitAsync(Bound);
        Assert.All(ids, id => Assert.True(IsRunning(id)));

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.WaitAsync(Bound));
        Assert.All(ids, id => Assert.True(SpinWait.SpinUntil(() => !IsRunning(id), Bound)));
    }

    [UnixFact]
    public async Task AGrandchildThatKeepsTheOutputOpenDoesNotHoldTheRunUp()
    {
        // A daemon such as a credential cache outlives the program that started it and inherits its output.
        var run = Task.Run(() => Run("sleep 600 & echo $!; exit 3"));
        try
        {
            Assert.Equal(3, await run.WaitAsync(Bound));
        }
        finally
        {
            ChildProcess.Run("kill", [_lines[0]]).Succeeded();
        }
    }

    [UnixFact]
    public async Task CancellingEndsTheRunThoughAnEarlierGrandchildKeepsTheOutputOpen()
    {
        using var cancellation = new CancellationTokenSource();
        var orphan = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        // The inner shell ends at once, so the sleep is nobody's child when the tree is killed.
        var run = Task.Run(() => ProcessRunner.Run(
            Command("/bin/sh", "-c", "sh -c 'sleep 600 & echo $!'; exec sleep 600"), line => orphan.TrySetResult(line), cancellation.Token));
        var id = await orphan.Task.WaitAsync(Bound);
        try
        {
            await cancellation.CancelAsync();

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.WaitAsync(Bound));
        }
        finally
        {
            ChildProcess.Run("kill", [id]).Succeeded();
        }
    }

    private int Run(string script, IReadOnlyDictionary<string, string?>? environment = null, CancellationToken cancellation = default) =>
        ProcessRunner.Run(Command("/bin/sh", "-c", script) with { Environment = environment ?? new Dictionary<string, string?>() }, _lines.Add, cancellation);

    private ProcessCommand Command(string program, params string[] arguments) => new()
    {
        Program = program,
        Arguments = arguments,
        WorkingDirectory = _folder.Path,
        Environment = new Dictionary<string, string?>(),
    };

    // A killed process stays in the table as a zombie until its parent asks for it.
    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            var state = $"/proc/{id.ToString(CultureInfo.InvariantCulture)}/stat";
            return !process.HasExited && !(File.Exists(state) && File.ReadAllText(state).Contains(") Z ", StringComparison.Ordinal));
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or IOException)
        {
            return false;
        }
    }
}
