using System;

namespace Django.Iis.Setup.Description;

/// <summary>The application pool; it never loads the .NET runtime.</summary>
public sealed record PoolDescription
{
    /// <summary>APPPOOL.</summary>
    public required string Name { get; init; }

    /// <summary>A 32-bit worker process: needed for a 32-bit module alone, as Python is a process of its own.</summary>
    public bool Is32Bit { get; init; }

    /// <summary>POOLIDENTITY.</summary>
    public PoolIdentityKind Identity { get; init; } = PoolIdentityKind.ApplicationPoolIdentity;

    /// <summary><c>DOMAIN\name</c>, or <c>DOMAIN\name$</c> of a group managed service account (POOLUSER); empty unless the identity is a specific user.</summary>
    public string UserName { get; init; } = "";

    /// <summary>Started with IIS, not with the first request.</summary>
    public bool AlwaysRunning { get; init; } = true;

    /// <summary>Without requests for so long, the process ends; zero for never. Whole minutes.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.Zero;

    /// <summary>Recycled after so long; zero for never. Whole minutes.</summary>
    public TimeSpan RecycleAfter { get; init; } = TimeSpan.Zero;

    /// <summary>Recycled when its private memory passes so many KiB; 0 for no limit.</summary>
    public int PrivateMemoryLimit { get; init; }

    /// <summary>Requests that wait for the process before IIS answers 503.</summary>
    public int QueueLength { get; init; } = 1000;

    /// <summary>Worker processes.</summary>
    public int Processes { get; init; } = 1;
}
