using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Django.Iis.Msi.Cabinets;
using Django.Iis.Msi.CompoundFiles;

namespace Django.Iis.Msi.Authoring;

/// <summary>Hashes of everything that shapes a product or a package; what they are computed from is separated so that no two contents look the same.</summary>
internal static class ContentFingerprint
{
    private const int CopyBufferSize = 1024 * 1024;

    /// <summary>Hash of what the product is and what it installs, in hexadecimal; how well it is compressed does not matter.</summary>
    public static string OfProduct(InstallerPackage package, IEnumerable<PackedFile> files)
    {
        var hashes = files.ToDictionary(packed => packed.File.Name, packed => Hexadecimal.Of(packed.Sha256), StringComparer.Ordinal);
        IEnumerable<string?> parts =
        [
            package.ProductName,
            package.Manufacturer,
            package.Version.ToString(),
            package.Platform.ToString(),
            package.InstallDirectory,
            package.Programs.ToString(),
            .. package.Requirements.Select(requirement => requirement.ToString()),
            .. package.EmptyDirectories.OrderBy(path => path, StringComparer.Ordinal),
            .. package.Files.OrderBy(file => file.Path, StringComparer.Ordinal).SelectMany(file => new[] { file.Path, hashes[StableKey.OfFile(file.Path)] }),
        ];
        return Hexadecimal.Of(StableKey.Hash(string.Join("\0", parts)));
    }

    /// <summary>Hash of all streams of a package, in hexadecimal.</summary>
    public static string OfStreams(IEnumerable<CompoundStream> streams)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[CopyBufferSize];
        foreach (var stream in streams)
        {
            hash.AppendData(Encoding.Unicode.GetBytes(stream.Name + '\0'));
            hash.AppendData(BitConverter.GetBytes(stream.Length));
            using var content = stream.Open();
            for (var read = content.Read(buffer, 0, buffer.Length); read > 0; read = content.Read(buffer, 0, buffer.Length))
            {
                hash.AppendData(buffer, 0, read);
            }
        }

        return Hexadecimal.Of(hash.GetHashAndReset());
    }
}
