using System;
using System.Security.Cryptography;
using System.Text;

namespace Django.Iis.Msi.Authoring;

/// <summary>Keys of rows that come from paths: the same in every version of a product, whatever else is added to it.</summary>
internal static class StableKey
{
    /// <summary>Key of the install directory, and the public property that sets it.</summary>
    public const string InstallDirectory = "INSTALLDIR";

    /// <summary>Bytes of the hash in a key: enough to tell billions of paths apart, short enough to keep the tables small.</summary>
    private const int HashBytes = 10;

    public static string OfDirectory(string path) => path.Length == 0 ? InstallDirectory : Create('d', path);

    public static string OfFile(string path) => Create('f', path);

    public static string OfFileComponent(string path) => Create('c', path);

    public static string OfFolderComponent(string path) => Create('e', path);

    /// <param name="path">Key and name of the value.</param>
    public static string OfRegistryValue(string path) => Create('r', path);

    /// <param name="path">Key and name of the value.</param>
    public static string OfRegistryComponent(string path) => Create('v', path);

    /// <summary>SHA-256 of a text in UTF-8.</summary>
    internal static byte[] Hash(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
#if NET
        // Several times faster for short texts, of which a package has tens of thousands.
        return SHA256.HashData(bytes);
#else
        using var hash = SHA256.Create();
        return hash.ComputeHash(bytes);
#endif
    }

    private static string Create(char kind, string path) => kind + Hexadecimal.Of(Hash(PathText.FoldCase(path)).AsSpan(0, HashBytes));
}
