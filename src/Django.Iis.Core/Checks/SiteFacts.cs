using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.Python;
using Django.Iis.Core.Sites;
using Django.Iis.Setup.Description;

namespace Django.Iis.Core.Checks;

/// <summary>What the SDK's own checks look at: the project as the probe found it, and how it will be hosted.</summary>
public sealed record SiteFacts
{
    public required ProbeReport Report { get; init; }

    public required DjangoServer Server { get; init; }

    /// <summary>DjangoProcesses.</summary>
    public required int Processes { get; init; }

    /// <summary>DjangoRemoteUser.</summary>
    public RemoteUserKind RemoteUser { get; init; }

    /// <summary>Names of the environment variables that the project file declares.</summary>
    public IReadOnlyList<string> DeclaredVariables { get; init; } = [];

    /// <summary>Normalized names of the distributions that ship; empty when they are not known yet.</summary>
    public IReadOnlyList<string> Distributions { get; init; } = [];

    /// <summary>DjangoOwnSettings: settings that the package leaves as the project has them.</summary>
    public IReadOnlyList<string> OwnSettings { get; init; } = [];

    /// <summary>Whether the package leaves a setting as the project has it.</summary>
    public bool Keeps(string setting) =>
        OwnSettings.Any(name => string.Equals(name, setting, StringComparison.OrdinalIgnoreCase) || string.Equals(name, "All", StringComparison.OrdinalIgnoreCase));
}
