using System;
using System.Diagnostics;
using System.Globalization;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.IO;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>
/// Waits until no other build works in the project's intermediate folder, and keeps others out until <see cref="UnlockBuild"/>, or else until the build ends.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class LockBuild : DjangoTask
{
    /// <summary>Builds that take turns with short work are not worth a word.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <summary>The file that tells others.</summary>
    [Required]
    public string LockFile { get; set; } = "";

    /// <summary>What <see cref="UnlockBuild"/> is to be told: another build's lock is not let go of by mistake.</summary>
    [Output]
    public string Token { get; set; } = "";

    /// <summary>The name under which the engine keeps a lock.</summary>
    internal static string Key(string token) => "Django.Iis.BuildLock " + token;

    protected override void ExecuteCore()
    {
        var taken = FolderLock.TryTake(FullPath(LockFile)) ?? Wait(Patience) ?? WaitOn();
        if (BuildEngine is not IBuildEngine4 engine)
        {
            taken.Dispose();
            return;
        }

        Token = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
        engine.RegisterTaskObject(Key(Token), taken, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
    }

    private FolderLock WaitOn()
    {
        var path = FullPath(LockFile);
        LogMessage(BuildDiagnostics.Waiting, file: null, 0, path);
        return Wait(limit: null)!;
    }

    /// <summary>Asks again and again; meanwhile this node does other work, which the one that is waited for may need.</summary>
    /// <returns>Null when it took too long.</returns>
    private FolderLock? Wait(TimeSpan? limit)
    {
        var path = FullPath(LockFile);
        var clock = Stopwatch.StartNew();
        var engine = BuildEngine as IBuildEngine3;
        engine?.Yield();
        try
        {
            while (limit is null || clock.Elapsed < limit)
            {
                Cancellation.WaitHandle.WaitOne(Pause);
                Cancellation.ThrowIfCancellationRequested();
                if (FolderLock.TryTake(path) is { } taken)
                {
                    return taken;
                }
            }

            return null;
        }
        finally
        {
            engine?.Reacquire();
        }
    }
}
