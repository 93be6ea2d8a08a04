using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Django.Iis.Setup.Description;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Planning;

/// <summary>Reads the server's state for a plan: programs are asked, nothing is changed.</summary>
internal sealed class Observer(IPrograms programs, IMachine machine, ServerFolders folders)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <param name="site">The package's description.</param>
    /// <param name="settings">With what was given.</param>
    /// <param name="ownFolder">The application's folder of journal and state.</param>
    /// <param name="installerFolders">Where installers of prerequisites may have been laid.</param>
    public ServerState Read(SiteDescription site, SetupSettings settings, string ownFolder, IReadOnlyList<string> installerFolders)
    {
        var prerequisites = new PrerequisiteFinder(machine, folders, installerFolders).Find(site, settings);
        var hasIis = prerequisites[0].IsPresent;
        var python = new PythonSearch(machine).Find(site, settings);
        var paths = FolderAccess.Folders(site, settings).Concat(python is { Exists: true } ? [Path.GetDirectoryName(python.Path)!] : Array.Empty<string>())
            .Where(Directory.Exists).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return new ServerState
        {
            IsElevated = machine.IsElevated,
            User = machine.User,
            Iis = hasIis ? new IisReader(programs).Read() : IisState.Empty,
            Configuration = hasIis ? ApplicationHost.Read(folders) : ApplicationHost.Empty,
            Installed = InstalledState.Read(ownFolder),
            Prerequisites = prerequisites,
            Python = python,
            Certificates = settings.Bindings.Any(binding => binding.IsHttps) ? machine.Certificates() : [],
            AccessLists = paths.Select(path => new KeyValuePair<string, AccessList?>(path, ReadAccess(path))).Where(pair => pair.Value is not null)
                .ToDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.OrdinalIgnoreCase),
            Owners = paths.Select(path => new KeyValuePair<string, string?>(path, machine.OwnerOf(path))).Where(pair => pair.Value is not null)
                .ToDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.OrdinalIgnoreCase),
            PortCertificates = PortCertificates(settings),
            HasFirewallRule = settings.OpensFirewall && programs.Run(Tool.Netsh, ["advfirewall", "firewall", "show", "rule", "name=" + FirewallRule.Name(settings)]).ExitCode == 0,
            Utf8Variables = machine.RegistryValue(Utf8Variables.ServiceKey, Utf8Variables.ValueName, in32BitView: false)?.Split(['\n'], StringSplitOptions.RemoveEmptyEntries),
            WebConfig = File.Exists(settings.WebConfig) ? File.ReadAllBytes(settings.WebConfig) : null,
            Secrets = SecretValues.Read(settings.SecretsStore),
        };
    }

    /// <summary>Null where icacls cannot tell.</summary>
    private AccessList? ReadAccess(string folder)
    {
        var file = Path.GetTempFileName();
        try
        {
            return programs.Run(Tool.Icacls, [folder, "/save", file]).ExitCode == 0 ? AccessList.Parse(File.ReadAllText(file, Encoding.Unicode)) : null;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private Dictionary<string, PortCertificate> PortCertificates(SetupSettings settings)
    {
        var found = new Dictionary<string, PortCertificate>(StringComparer.OrdinalIgnoreCase);
        foreach (var key in settings.Bindings.Where(binding => binding.IsHttps).Select(binding => CertificatePlan.Key(binding, binding.Certificate ?? settings.Certificate)).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var result = programs.Run(Tool.Netsh, ["http", "show", "sslcert", key]);
            if (result.ExitCode == 0)
            {
                // The labels are in Windows' language; a hash of 40 digits and a GUID are not.
                var hash = Regex.Match(result.Output, @"(?<![0-9a-fA-F])[0-9a-fA-F]{40}(?![0-9a-fA-F])", RegexOptions.None, Patience);
                var application = Regex.Match(result.Output, @"\{[0-9a-fA-F-]{36}\}", RegexOptions.None, Patience);
                found[key] = new PortCertificate(hash.Value.ToUpperInvariant(), application.Value);
            }
        }

        return found;
    }
}
