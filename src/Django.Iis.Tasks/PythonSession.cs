using System;
using System.Collections.Generic;
using System.Threading;
using Django.Iis.Core.Processes;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>A process of djiis_probe.py that has a project in memory, kept by the engine for later tasks until the build ends.</summary>
/// <param name="engine">The engine of the task.</param>
/// <param name="name">What tells one environment of one project from others; empty for no session.</param>
internal sealed class PythonSession(IBuildEngine engine, string name)
{
    private readonly IBuildEngine4? _engine = name.Length == 0 ? null : engine as IBuildEngine4;

    /// <summary>Whether the engine keeps objects from task to task.</summary>
    public bool IsPossible => _engine is not null;

    private string Key => "Django.Iis.PythonSession " + name;

    /// <summary>Hands a process over to the engine, which disposes it when the build ends.</summary>
    public void Keep(StayingProcess process) => _engine!.RegisterTaskObject(Key, process, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);

    /// <summary>Asks the process for work.</summary>
    /// <returns>Whether there is such a process and it has done it.</returns>
    public bool Ask(IEnumerable<string> command, Action<string> onLine, CancellationToken cancellation)
    {
        if (_engine?.GetRegisteredTaskObject(Key, RegisteredTaskObjectLifetime.Build) is not StayingProcess { IsAlive: true } process)
        {
            return false;
        }

        onLine(string.Join(" ", command));
        return process.Ask(string.Join("\t", command), onLine, cancellation);
    }

    /// <summary>Lets the process end before the build does.</summary>
    public void End() => (_engine?.UnregisterTaskObject(Key, RegisteredTaskObjectLifetime.Build) as StayingProcess)?.Dispose();
}
