using System.Collections.Generic;
using Django.Iis.Setup.Description;

namespace Django.Iis.Core.SetupPlans;

/// <summary>What a project says of its place in IIS, checked: the part of a <see cref="SiteDescription"/> that no file and no probe knows.</summary>
public sealed record SetupPlan
{
    public required string SiteName { get; init; }

    /// <summary><c>/</c> or <c>/shop</c>.</summary>
    public required string AppPath { get; init; }

    /// <summary>Separated by semicolons; empty when it is asked at installation.</summary>
    public required string HostName { get; init; }

    public required IReadOnlyList<SiteBinding> Bindings { get; init; }

    /// <summary>Whether the project names the bindings, rather than that they follow from its host names.</summary>
    public bool HasOwnBindings { get; init; }

    public CertificateReference? Certificate { get; init; }

    public required PoolDescription Pool { get; init; }

    /// <summary>The FastCGI application's attributes, its arguments still empty; used by that hosting model only.</summary>
    public required FastCgiDescription FastCgi { get; init; }

    public bool Preload { get; init; }

    public RemoteUserKind RemoteUser { get; init; }

    public string ShibbolethHandler { get; init; } = SetupDefaults.ShibbolethHandler;

    public required IReadOnlyList<DataDirectory> DataDirectories { get; init; }

    public required IReadOnlyList<SecretDescription> Secrets { get; init; }
}
