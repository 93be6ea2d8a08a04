using System.Collections.Generic;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Planning;

/// <summary>Everything that a plan depends on besides the package and its settings: read before anything is changed.</summary>
internal sealed record ServerState
{
    public required bool IsElevated { get; init; }

    public required IisState Iis { get; init; }

    public required ApplicationHost Configuration { get; init; }

    /// <summary>What this program has made here before; null for nothing.</summary>
    public required InstalledState? Installed { get; init; }

    /// <summary>Whether this installation has stopped the application's pool already, before the files were laid down.</summary>
    public bool IsPaused { get; init; }

    public required IReadOnlyList<Prerequisite> Prerequisites { get; init; }

    public required FoundPython? Python { get; init; }

    public required IReadOnlyList<MachineCertificate> Certificates { get; init; }

    /// <summary>Access lists of the folders that set-up sets, by path; a folder that is not there has none.</summary>
    public required IReadOnlyDictionary<string, AccessList> AccessLists { get; init; }

    /// <summary>SIDs of the folders' owners.</summary>
    public required IReadOnlyDictionary<string, string> Owners { get; init; }

    /// <summary>SID of the account that runs set-up.</summary>
    public required string User { get; init; }

    /// <summary>Certificates that ports and host names show, by netsh's key (<c>hostnameport=h:443</c>).</summary>
    public required IReadOnlyDictionary<string, PortCertificate> PortCertificates { get; init; }

    public required bool HasFirewallRule { get; init; }

    /// <summary>What IIS hands to FastCGI processes as UTF-8; null where the server has no such value.</summary>
    public IReadOnlyList<string>? Utf8Variables { get; init; }

    /// <summary>web.config's bytes; null without one.</summary>
    public required byte[]? WebConfig { get; init; }

    /// <summary>Values of the secrets that are there already, from the store and from what is to be read.</summary>
    public required SecretValues Secrets { get; init; }
}
