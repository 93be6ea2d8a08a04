using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Django.Iis.Setup.Server;

/// <summary>A folder's access list in Windows' text form (SDDL), as <c>icacls /save</c> writes it.</summary>
internal sealed class AccessList
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Two-letter names of SIDs ([MS-DTYP] 2.5.1.1) that file systems of servers hold.</summary>
    private static readonly IReadOnlyDictionary<string, string> Sids = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["BA"] = "S-1-5-32-544",
        ["BU"] = "S-1-5-32-545",
        ["SY"] = "S-1-5-18",
        ["LS"] = "S-1-5-19",
        ["NS"] = "S-1-5-20",
        ["AU"] = "S-1-5-11",
        ["WD"] = "S-1-1-0",
        ["CO"] = "S-1-3-0",
        ["CG"] = "S-1-3-1",
        ["OW"] = "S-1-3-4",
        ["NU"] = "S-1-5-2",
        ["IU"] = "S-1-5-4",
        ["SU"] = "S-1-5-6",
        ["AN"] = "S-1-5-7",
        ["BG"] = "S-1-5-32-546",
        ["PU"] = "S-1-5-32-547",
        ["BO"] = "S-1-5-32-551",
        ["AC"] = "S-1-15-2-1",
    };

    /// <summary>Names of rights ([MS-DTYP] 2.5.1.1); a number stands for every other combination.</summary>
    private static readonly IReadOnlyDictionary<string, uint> Rights = new Dictionary<string, uint>(StringComparer.Ordinal)
    {
        ["FA"] = (uint)FolderRights.Full,
        ["FR"] = (uint)FolderRights.Read,
        ["FX"] = 0x1200a0,
        ["GA"] = (uint)FolderRights.Full,
    };

    private readonly IReadOnlyList<AccessEntry> _entries;

    private AccessList(bool isProtected, IReadOnlyList<AccessEntry> entries)
    {
        IsProtected = isProtected;
        _entries = entries;
    }

    /// <summary>Whether nothing is inherited from the folder above.</summary>
    public bool IsProtected { get; }

    public static AccessList Parse(string sddl)
    {
        var list = Regex.Match(sddl, @"D:(?<flags>[A-Z]*)(?<entries>(\([^)]*\))*)", RegexOptions.ExplicitCapture, Patience);
        var entries = Regex.Matches(list.Groups["entries"].Value, @"\((?<entry>[^)]*)\)", RegexOptions.ExplicitCapture, Patience).Cast<Match>()
            .Select(match => match.Groups["entry"].Value.Split(';'))
            .Where(parts => parts.Length >= 6)
            .Select(parts => new AccessEntry(parts[0] == "A", parts[1], RightsOf(parts[2]), Sids.TryGetValue(parts[5], out var sid) ? sid : parts[5]))
            .ToList();
        return new AccessList(list.Groups["flags"].Value.StartsWith("P", StringComparison.Ordinal), entries);
    }

    /// <summary>Whether an account has exactly what it should: these rights, on this folder and, where asked, on all below it.</summary>
    public bool Grants(string sid, FolderRights rights, bool inherited)
    {
        var own = _entries.Where(entry => entry.IsAllowed && string.Equals(entry.Sid, sid, StringComparison.OrdinalIgnoreCase)).ToList();
        return own.Count == 1 && own[0].Mask == (uint)rights && own[0].Flags.Contains("OICI") == inherited;
    }

    /// <summary>Whether any of the accounts may read and execute.</summary>
    public bool IsReadableBy(IEnumerable<string> sids) =>
        _entries.Any(entry => entry.IsAllowed && (entry.Mask & (uint)FolderRights.ReadAndExecute) == (uint)FolderRights.ReadAndExecute && sids.Contains(entry.Sid, StringComparer.OrdinalIgnoreCase));

    /// <summary>Accounts with an entry of the folder's own, by SID; by Windows' abbreviation those of a domain, whose SIDs only it knows.</summary>
    public IReadOnlyList<string> OwnAccounts => [.. _entries.Where(entry => !entry.IsInherited).Select(entry => entry.Sid).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static uint RightsOf(string text)
    {
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            return uint.TryParse(text.Substring(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var mask) ? mask : 0;
        }

        return Enumerable.Range(0, text.Length / 2).Select(index => text.Substring(2 * index, 2)).Aggregate(0u, (mask, name) => mask | (Rights.TryGetValue(name, out var right) ? right : 0));
    }
}
