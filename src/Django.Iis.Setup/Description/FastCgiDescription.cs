using System;
using System.Collections.Generic;

namespace Django.Iis.Setup.Description;

/// <summary>The FastCGI application; its executable is the site's Python. Attributes are those of system.webServer/fastCgi.</summary>
public sealed record FastCgiDescription
{
    /// <summary>What stands behind the bar in the handler's scriptProcessor, unique for the application.</summary>
    public required string Arguments { get; init; }

    /// <summary>0: as many as IIS thinks fit.</summary>
    public int MaxInstances { get; init; } = 4;

    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromSeconds(1800);

    public TimeSpan ActivityTimeout { get; init; } = TimeSpan.FromSeconds(120);

    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(120);

    public int InstanceMaxRequests { get; init; } = 10000;

    public int QueueLength { get; init; } = 1000;

    public int RapidFailsPerMinute { get; init; } = 10;

    /// <summary><c>NamedPipe</c> or <c>Tcp</c>.</summary>
    public string Protocol { get; init; } = "NamedPipe";

    public bool FlushNamedPipe { get; init; }

    /// <summary><c>ReturnStdErrIn500</c>, <c>ReturnGeneric500</c>, <c>IgnoreAndReturn200</c> or <c>TerminateProcess</c>.</summary>
    public string StderrMode { get; init; } = "ReturnGeneric500";

    /// <summary>Seconds between the signal to end and the end; 0 for no signal.</summary>
    public int SignalBeforeTerminate { get; init; } = 30;

    /// <summary>Path relative to the web root; a change of the file ends the processes. Empty for none.</summary>
    public string MonitorChangesTo { get; init; } = "web.config";

    /// <summary>Whether IIS is told to hand addresses to FastCGI processes as UTF-8: a setting of the whole server, without which letters beyond its code page become question marks.</summary>
    public bool Utf8ServerVariables { get; init; }

    /// <summary>What the process gets before its first request; values are made absolute like those of web.config.</summary>
    public IReadOnlyList<EnvironmentValue> Environment { get; init; } = [];
}
