using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.AccessControl;
using System.Security.Cryptography.X509Certificates;
using System.Security.Principal;
using System.Text.RegularExpressions;
using Microsoft.Win32;

namespace Django.Iis.Setup.Server;

/// <summary>The computer itself.</summary>
#if NET
[System.Runtime.Versioning.SupportedOSPlatform("windows")]
#endif
internal sealed class WindowsMachine : IMachine
{
    /// <summary>subjectAltName (RFC 5280, 4.2.1.6).</summary>
    private const string AlternativeNames = "2.5.29.17";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public bool IsElevated
    {
        get
        {
            using var identity = WindowsIdentity.GetCurrent();
            return new WindowsPrincipal(identity).IsInRole(WindowsBuiltInRole.Administrator);
        }
    }

    public string User
    {
        get
        {
            using var identity = WindowsIdentity.GetCurrent();
            return identity.User?.Value ?? "";
        }
    }

    public string? RegistryValue(string key, string name, bool in32BitView)
    {
        using var root = RegistryKey.OpenBaseKey(RegistryHive.LocalMachine, in32BitView ? RegistryView.Registry32 : RegistryView.Registry64);
        using var opened = root.OpenSubKey(key);
        return opened?.GetValue(name) is string[] lines ? string.Join("\n", lines) : opened?.GetValue(name)?.ToString();
    }

    public IReadOnlyList<MachineCertificate> Certificates()
    {
        using var store = new X509Store(StoreName.My, StoreLocation.LocalMachine);
        store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
        return [.. store.Certificates.Cast<X509Certificate2>().Select(Describe)];
    }

    public string? SidOf(string account)
    {
        try
        {
            return new NTAccount(account).Translate(typeof(SecurityIdentifier)).Value;
        }
        catch (Exception problem) when (problem is IdentityNotMappedException or SystemException)
        {
            // No such account, or no domain to ask: its name is granted, and icacls says what is wrong with it.
            return null;
        }
    }

    public string? OwnerOf(string folder)
    {
        try
        {
            return new DirectoryInfo(folder).GetAccessControl(AccessControlSections.Owner).GetOwner(typeof(SecurityIdentifier))?.Value;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static MachineCertificate Describe(X509Certificate2 certificate)
    {
        var names = new List<string> { certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false) };
        foreach (var extension in certificate.Extensions.Cast<X509Extension>().Where(extension => extension.Oid?.Value == AlternativeNames))
        {
            // The label in front of each name is in Windows' language; the name is not.
            names.AddRange(Regex.Matches(extension.Format(multiLine: true), "[=:](?<name>[^\\s=:]+)", RegexOptions.None, Patience).Cast<Match>().Select(match => match.Groups["name"].Value));
        }

        return new MachineCertificate(certificate.Thumbprint!.ToUpperInvariant(), [.. names.Where(name => name.Length > 0)], certificate.NotAfter.ToUniversalTime(), certificate.HasPrivateKey);
    }
}
