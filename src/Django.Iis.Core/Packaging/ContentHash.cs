using System.Globalization;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace Django.Iis.Core.Packaging;

/// <summary>SHA-256 as the site model writes it: 64 lower-case hexadecimal digits.</summary>
internal static class ContentHash
{
    public static string Of(byte[] content)
    {
        using var hash = SHA256.Create();
        return Hexadecimal(hash.ComputeHash(content));
    }

    /// <summary>The hash of what is left in a stream.</summary>
    public static string Of(Stream content)
    {
        using var hash = SHA256.Create();
        return Hexadecimal(hash.ComputeHash(content));
    }

    private static string Hexadecimal(byte[] bytes)
    {
        var text = new StringBuilder(bytes.Length * 2);
        foreach (var value in bytes)
        {
            text.Append(value.ToString("x2", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}
