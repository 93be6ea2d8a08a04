using System;
using System.Collections.Generic;

namespace Django.Iis.Core.SetupPlans;

/// <summary>The project's properties about its place in IIS, as written.</summary>
public sealed class SetupProperties
{
    private readonly Func<string, string> _valueOf;

    /// <param name="valueOf">The value of a property by its name; empty when the project says nothing.</param>
    /// <param name="projectFile">Full path, for errors.</param>
    public SetupProperties(Func<string, string> valueOf, string projectFile)
    {
        _valueOf = valueOf;
        ProjectFile = projectFile;
    }

    public string ProjectFile { get; }

    /// <summary>DjangoDataDirectory items: their names, and their metadata Access, which may be empty.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> DataDirectories { get; init; } = [];

    /// <summary>The names of DjangoEnvironmentVariable items with Secret="true", and whether an installation without them is refused.</summary>
    public IReadOnlyList<KeyValuePair<string, bool>> Secrets { get; init; } = [];

    /// <summary>The trimmed value; empty for none.</summary>
    public string this[string property] => _valueOf(property).Trim();
}
