using System;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks;

/// <summary>Lets other builds into the project's intermediate folder.</summary>
[MSBuildMultiThreadableTask]
public sealed class UnlockBuild : DjangoTask
{
    /// <summary>Of <see cref="LockBuild"/>.</summary>
    [Required]
    public string Token { get; set; } = "";

    protected override void ExecuteCore() =>
        ((BuildEngine as IBuildEngine4)?.UnregisterTaskObject(LockBuild.Key(Token), RegisteredTaskObjectLifetime.Build) as IDisposable)?.Dispose();
}
