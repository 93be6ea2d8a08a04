using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Django.Iis.Core.Sites;

namespace Django.Iis.Core.WebConfigs;

/// <summary>A word that tells one IIS application from every other on a server, fit for a handler's name and an unquoted argument.</summary>
internal static class ApplicationIdentity
{
    /// <summary>Bytes of the hash that stands for the characters the word cannot hold.</summary>
    private const int HashBytes = 4;

    /// <summary><c>Polls</c> for the root of the site Polls, <c>Polls.shop</c> for its application /shop.</summary>
    public static string Of(string siteName, HostingPlan plan)
    {
        var identity = (siteName + plan.AppPath.TrimEnd('/')).Replace('/', '.');
        var word = string.Concat(identity.Select(character => IsPlain(character) ? character : '-'));
        return word == identity ? word : word + "-" + Hash(siteName + plan.AppPath);
    }

    private static bool IsPlain(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-' or '_';

    private static string Hash(string text)
    {
        using var sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(text)).Take(HashBytes).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
