using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace Django.Iis.Core.IO;

/// <summary>SHA-256 as 64 lower-case hexadecimal digits.</summary>
public static class Hashes
{
    public static string OfFile(string path)
    {
        using var stream = File.OpenRead(path);
        return OfStream(stream);
    }

    /// <summary>The hash from where the stream stands to its end.</summary>
    public static string OfStream(Stream stream)
    {
        using var sha = SHA256.Create();
        return Hex(sha.ComputeHash(stream));
    }

    public static string OfText(string text) => OfBytes(Encoding.UTF8.GetBytes(text));

    public static string OfBytes(byte[] bytes)
    {
#if NET
        return Hex(SHA256.HashData(bytes));
#else
        using var sha = SHA256.Create();
        return Hex(sha.ComputeHash(bytes));
#endif
    }

    /// <summary>Bytes as lower-case hexadecimal digits.</summary>
    public static string Hex(byte[] hash)
    {
        const string Digits = "0123456789abcdef";
        var text = new char[hash.Length * 2];
        for (var i = 0; i < hash.Length; i++)
        {
            text[2 * i] = Digits[hash[i] >> 4];
            text[(2 * i) + 1] = Digits[hash[i] & 15];
        }

        return new string(text);
    }
}
