using System;
using System.Diagnostics;
using System.Threading;
using Django.Iis.Setup.Planning;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Execution;

/// <summary>Stops an application pool, and waits until its processes are gone: they hold the extension modules (.pyd) that they have loaded, which nobody can replace meanwhile.</summary>
/// <param name="Pool">Its name.</param>
internal sealed record StopPoolOperation(string Pool) : Operation
{
    /// <summary>A little longer than IIS lets a process take for its end (processModel.shutdownTimeLimit, 90 seconds).</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(100);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    public override string Command => Stop.Command;

    private ToolOperation Stop => new(Tool.AppCmd, ["stop", "apppool", PoolPlan.Identifier(Pool)]) { IsTolerant = true };

    public override void Run(OperationContext context)
    {
        if (!Stop.Try(context))
        {
            return;
        }

        var watch = Stopwatch.StartNew();
        while (!context.Iis.IsStopped(Pool))
        {
            if (watch.Elapsed > Limit)
            {
                context.Log.Note($"The application pool '{Pool}' has processes that do not end: files that they hold are replaced when the server starts next.");
                return;
            }

            Thread.Sleep(Pause);
        }
    }
}
