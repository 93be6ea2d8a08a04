using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Django.Iis.Setup.Description;

namespace Django.Iis.Setup.Server;

/// <summary>Accounts by SID, whose names differ between Windows' languages.</summary>
internal static class Accounts
{
    public const string Administrators = "S-1-5-32-544";
    public const string System = "S-1-5-18";
    public const string TrustedInstaller = "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464";
    public const string Users = "S-1-5-32-545";
    public const string IisUsers = "S-1-5-32-568";
    public const string AuthenticatedUsers = "S-1-5-11";
    public const string Everyone = "S-1-1-0";
    private const string LocalService = "S-1-5-19";
    private const string NetworkService = "S-1-5-20";

    /// <summary>Every application pool's virtual account begins so.</summary>
    private const string PoolPrefix = "S-1-5-82";

    /// <summary>
    /// The account a pool runs as, for icacls: <c>*SID</c>, or the name of a user. A pool's own account is known before the pool exists: its SID is made of the SHA-1 hash of the
    /// pool's name in lower case and UTF-16.
    /// </summary>
    public static string Grantee(string pool, PoolIdentityKind identity, string user) => identity switch
    {
        PoolIdentityKind.NetworkService => "*" + NetworkService,
        PoolIdentityKind.LocalService => "*" + LocalService,
        PoolIdentityKind.LocalSystem => "*" + System,
        PoolIdentityKind.SpecificUser => user,
        _ => "*" + PoolSid(pool),
    };

    public static string PoolSid(string pool)
    {
        // Windows defines the SID by this hash; it protects nothing.
#pragma warning disable CA5350
        using var sha = SHA1.Create();
#pragma warning restore CA5350
        var hash = sha.ComputeHash(Encoding.Unicode.GetBytes(pool.ToLowerInvariant()));
        return PoolPrefix + string.Concat(Enumerable.Range(0, hash.Length / 4).Select(index => "-" + BitConverter.ToUInt32(hash, 4 * index).ToString(CultureInfo.InvariantCulture)));
    }
}
