using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.Sites;

namespace Django.Iis.Core.SetupPlans;

/// <summary>Names under which an installation can set a project's own environment variables.</summary>
public static class SetupSettings
{
    /// <summary>In front of a name that has another meaning, or begins with a digit.</summary>
    private const string Prefix = "VAR_";

    /// <summary>Of a property's name, in characters, where a word can still stand before it.</summary>
    private const int Longest = 55;

    /// <summary>Our own properties (docs/packages.md), and those of Windows Installer that a variable might be called like.</summary>
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal)
    {
        "SITENAME", "HOSTNAME", "BINDINGS", "APPPATH", "APPPOOL", "POOLIDENTITY", "POOLUSER", "PYTHONEXE", "DATADIR", "SECRETSFILE", "OPENFIREWALL",
        "INSTALLPREREQUISITES", "REMOVEDATA", "CERTIFICATE", "SKIPSETUP", "INSTALLDIR", "ALLOWDOWNGRADE", "REPLACEDPRODUCTS", "SAMEVERSIONFOUND", "NEWERVERSIONFOUND",
        "ACTION", "ADDDEFAULT", "ADDLOCAL", "ADDSOURCE", "ADVERTISE", "ALLUSERS", "CUSTOMACTIONDATA", "DATABASE", "EXECUTEACTION", "EXECUTEMODE", "INSTALLLEVEL",
        "LIMITUI", "LOGACTION", "MEDIAPACKAGEPATH", "PATCH", "PRIMARYFOLDER", "PRIVILEGED", "PROMPTROLLBACKCOST", "REBOOT", "REINSTALL", "REINSTALLMODE", "REMOVE",
        "RESUME", "ROLLBACK", "ROOTDRIVE", "SEQUENCE", "SHORTFILENAMES", "SOURCEDIR", "TARGETDIR", "TRANSFORMS", "UPGRADINGPRODUCTCODE", "WINDOWSBUILDNUMBER",
    };

    /// <summary>One for each variable that is no secret, in their order; names that would be the same are told apart by a number.</summary>
    public static IReadOnlyList<SetupSetting> Of(SiteModel site)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var settings = new List<SetupSetting>();
        foreach (var variable in site.Variables.Where(variable => !variable.IsSecret))
        {
            var name = Name(variable.Name);
            var unique = name;
            for (var number = 2; !used.Add(unique); number++)
            {
                unique = name + "_" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }

            settings.Add(new SetupSetting(unique, variable.Name));
        }

        return settings;
    }

    private static string Name(string variable)
    {
        var plain = string.Concat(variable.ToUpperInvariant().Select(character => character is (>= 'A' and <= 'Z') or (>= '0' and <= '9') ? character : '_'));
        var cut = plain.Length > Longest ? plain.Substring(0, Longest) : plain;
        return Taken.Contains(cut) || cut[0] is >= '0' and <= '9' || cut.StartsWith("ARP", StringComparison.Ordinal) || cut.StartsWith("MSI", StringComparison.Ordinal) || cut.StartsWith("PREVIOUS", StringComparison.Ordinal) ? Prefix + cut : cut;
    }
}
