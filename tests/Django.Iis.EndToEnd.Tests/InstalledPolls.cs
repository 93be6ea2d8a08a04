using System;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests;

/// <summary>A machine with the sample's first version in its default folder, for tests that only look. Made when first asked for: a machine without Wine skips the tests.</summary>
public sealed class InstalledPolls : IDisposable
{
    private readonly BuiltPolls _polls;
    private readonly Lazy<WinePrefix> _machine;

    public InstalledPolls(BuiltPolls polls)
    {
        _polls = polls;
        _machine = new Lazy<WinePrefix>(Install);
    }

    public WinePrefix Machine => _machine.Value;

    public void Dispose()
    {
        if (_machine.IsValueCreated)
        {
            _machine.Value.Dispose();
        }
    }

    private WinePrefix Install()
    {
        var machine = WinePrefix.WithPython();
        machine.Msiexec("/i", _polls.First.Msi, WinePrefix.FilesOnly).Succeeded();
        return machine;
    }
}
