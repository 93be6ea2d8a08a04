using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Linq;
using System.Threading;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Processes;

namespace Django.Iis.Core.Python;

/// <summary>
/// Finds the Python to build with by running the candidates: names mean little where shims, launchers and Store aliases
/// stand on PATH. A Python of the asked minor version wins; otherwise the newest usable one is taken.
/// </summary>
public sealed class InterpreterFinder
{
    /// <summary>A shim or an alias that hangs must not hang the build.</summary>
    private static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(20);

    private static readonly Version Oldest = new(3, 10);

    private readonly InterpreterCandidates _candidates;
    private readonly string _script;
    private readonly TimeSpan _patience;
    private readonly List<string> _refusals = [];

    /// <param name="candidates">Where to look.</param>
    /// <param name="script">Full path of interpreter.py.</param>
    /// <param name="patience">How long a candidate may take to answer; null for the usual time.</param>
    public InterpreterFinder(InterpreterCandidates candidates, string script, TimeSpan? patience = null)
    {
        _candidates = candidates;
        _script = script;
        _patience = patience ?? UsualPatience;
    }

    /// <summary>Told the command line of each program before it is started.</summary>
    public Action<string> OnCommand { get; init; } = _ => { };

    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1101: none is usable; the text lists what was tried and why it was passed over.</exception>
    public Interpreter Find(Version asked, CancellationToken cancellation)
    {
        var found = new List<Interpreter>();
        var tried = new HashSet<string>(StringComparer.Ordinal);
        foreach (var candidate in _candidates.Exact(asked).Concat(_candidates.Any(asked)))
        {
            if (!tried.Add(candidate.Program + "\n" + string.Join("\n", candidate.Arguments)))
            {
                continue;
            }

            var interpreter = Ask(candidate, cancellation);
            if (interpreter is not null && interpreter.Minor == asked.ToString(2))
            {
                return interpreter;
            }

            if (interpreter is not null)
            {
                found.Add(interpreter);
            }
        }

        return found.OrderByDescending(interpreter => interpreter.Version).FirstOrDefault()
            ?? throw PythonDiagnostics.NoPython.Create(asked.ToString(2), string.Concat(_refusals.Select(refusal => " " + refusal)));
    }

    private Interpreter? Ask(InterpreterCandidate candidate, CancellationToken cancellation)
    {
        var lines = new List<string>();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_patience);
        try
        {
            var command = new ProcessCommand
            {
                Program = candidate.Program,
                Arguments = [.. candidate.Arguments, "-I", _script],
                WorkingDirectory = Path.GetDirectoryName(_script)!,
                Environment = PythonEnvironment.Clean,
            };
            OnCommand(CommandLine.Join([command.Program, .. command.Arguments]));
            var exitCode = ProcessRunner.Run(command, lines.Add, limit.Token);
            return exitCode == 0 ? Read(candidate, lines) : Refuse(candidate, lines.FirstOrDefault() ?? $"exit code {exitCode}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Refuse(candidate, "it does not answer");
        }
        catch (Win32Exception error)
        {
            return Refuse(candidate, error.Message);
        }
    }

    private Interpreter? Read(InterpreterCandidate candidate, IEnumerable<string> lines)
    {
        var facts = lines.Select(line => line.Split(['='], 2)).Where(pair => pair.Length == 2).ToLookup(pair => pair[0], pair => pair[1]);
        var missing = facts["missing"].FirstOrDefault();
        if (missing is not null)
        {
            return Refuse(candidate, $"it has no module {missing}");
        }

        var executable = facts["executable"].FirstOrDefault();
        if (string.IsNullOrEmpty(executable) || !Version.TryParse(facts["version"].FirstOrDefault() ?? "", out var version))
        {
            return Refuse(candidate, "it does not say which Python it is");
        }

        var pip = facts["pip"].Concat(facts["pip-wheel"]).FirstOrDefault() ?? "";
        return version < Oldest ? Refuse(candidate, $"it is Python {version}") : new Interpreter(executable!, version, pip);
    }

    private Interpreter? Refuse(InterpreterCandidate candidate, string reason)
    {
        _refusals.Add($"{candidate.Program} was passed over: {reason.Trim().TrimEnd('.')}.");
        return null;
    }
}
