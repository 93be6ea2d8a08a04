using System;

namespace Django.Iis.Tasks.Tests;

/// <summary>A task that does what a test says.</summary>
internal sealed class TestTask(Action<TestTask> work) : DjangoTask
{
    public void Warn() => LogWarning("DJIIS1204", "careful {0}", file: null, 0);

    public void ThrowIfCancelled() => Cancellation.ThrowIfCancellationRequested();

    public string Rooted(string path) => FullPath(path);

    protected override void ExecuteCore() => work(this);
}
