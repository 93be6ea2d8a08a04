using System;

namespace Django.Iis.Hosted.Tests.Hosting;

/// <summary>A variable of this process, which its builds read, until disposed.</summary>
internal sealed class EnvironmentEdit : IDisposable
{
    private readonly string _name;
    private readonly string? _original;

    public EnvironmentEdit(string name, string? value)
    {
        _name = name;
        _original = Environment.GetEnvironmentVariable(name);
        Environment.SetEnvironmentVariable(name, value);
    }

    public void Dispose() => Environment.SetEnvironmentVariable(_name, _original);
}
