using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Django.Iis.Setup.Planning;

/// <summary>A word for an application of a server, where the package's own does not fit: it was given another site.</summary>
internal static class SiteIdentity
{
    private const int HashBytes = 4;

    /// <summary>Letters, digits, dots, hyphens and underscores; a hash keeps two applications apart whose names do not consist of them.</summary>
    public static string Of(string siteName, string appPath)
    {
        var name = (siteName + appPath.TrimEnd('/')).Replace('/', '.');
        var word = string.Concat(name.Select(character => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-' or '_' ? character : '-'));
        return word == name ? word : word + "-" + Hash(siteName + appPath);
    }

    private static string Hash(string text)
    {
        using var sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(text)).Take(HashBytes).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
