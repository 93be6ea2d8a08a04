using System.Collections.Generic;

namespace Django.Iis.Setup.Server;

/// <summary>What set-up asks Windows itself; tests answer from a file.</summary>
internal interface IMachine
{
    /// <summary>Whether the process may administer the computer.</summary>
    bool IsElevated { get; }

    /// <summary>SID of the account that runs the process; empty when unknown.</summary>
    string User { get; }

    /// <summary>A value below HKEY_LOCAL_MACHINE as text, several texts each on a line of its own; null where it is not there.</summary>
    /// <param name="key">The key's path.</param>
    /// <param name="name">Empty for the key's default value.</param>
    /// <param name="in32BitView">Whether 32-bit programs' part of the registry is meant.</param>
    string? RegistryValue(string key, string name, bool in32BitView);

    /// <summary>Certificates of the computer's own store that have a private key.</summary>
    IReadOnlyList<MachineCertificate> Certificates();

    /// <summary>SID of an account of the computer or its domain; null for one that is not known.</summary>
    string? SidOf(string account);

    /// <summary>SID of a folder's owner; null when it cannot be told.</summary>
    string? OwnerOf(string folder);
}
