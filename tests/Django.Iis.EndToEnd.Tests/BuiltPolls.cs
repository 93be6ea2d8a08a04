using System;
using System.Collections.Generic;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests;

/// <summary>
/// A copy of samples/Polls built with the packed SDK, once for all tests of the collection of the same name. Variants are further builds of the
/// same project, so that only what differs is made again; what each of them made is kept.
/// </summary>
public sealed class BuiltPolls : IDisposable
{
    private readonly DjangoProject _project = DjangoProject.Polls();
    private readonly TemporaryFolder _kept = new();
    private readonly Dictionary<string, PollsPackages> _variants = new(StringComparer.Ordinal);

    public BuiltPolls()
    {
        First = Build();
    }

    /// <summary>The sample as it is.</summary>
    public PollsPackages First { get; }

    /// <summary>The same with version 1.0.1.</summary>
    public PollsPackages Second => Build("-p:Version=1.0.1");

    /// <summary>The project; a test leaves it as it was.</summary>
    public DjangoProject Project => _project;

    /// <summary>What <c>dotnet build</c> with further arguments makes of the project; built when first asked for.</summary>
    public PollsPackages Build(params string[] arguments)
    {
        var key = string.Join(' ', arguments);
        if (!_variants.TryGetValue(key, out var packages))
        {
            packages = BuildNow(arguments);
            _variants.Add(key, packages);
        }

        return packages;
    }

    /// <summary>The same, whether or not it was built before.</summary>
    public PollsPackages BuildNow(params string[] arguments)
    {
        var output = _project.Build(arguments).Succeeded();
        return PollsPackages.Keep(_project, _kept[Guid.NewGuid().ToString("N")], output);
    }

    public void Dispose()
    {
        _project.Dispose();
        _kept.Dispose();
    }
}
