using System;
using System.IO;
using Django.Iis.Setup.Description;
using Django.Iis.Setup.Execution;
using Django.Iis.Setup.Planning;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Commands;

/// <summary>The computer that the program runs on.</summary>
internal sealed record SetupServices
{
    public required IPrograms Programs { get; init; }

    public required IMachine Machine { get; init; }

    public required ServerFolders Folders { get; init; }

    /// <summary>The settings with what only this computer knows of them.</summary>
    public SetupSettings Resolve(SetupSettings settings) =>
        settings with { UserSid = settings.Pool.Identity == PoolIdentityKind.SpecificUser ? Machine.SidOf(settings.Pool.UserName) : null };

    public required DateTime Now { get; init; }

    /// <summary>Where a secret's value is read from.</summary>
    public required TextReader Input { get; init; }

    /// <summary>Called around every action; for tests.</summary>
    public Action<SetupStep, StepMoment>? Watch { get; init; }
}
