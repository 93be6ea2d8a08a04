using System;
using System.Security.Cryptography;
using System.Text;

namespace Django.Iis.Msi.Authoring;

/// <summary>GUIDs that are computed from a name: version 5 of RFC 9562, 5.5.</summary>
internal static class NameBasedGuid
{
    private const int GuidSize = 16;
    private const int Version = 5;

    /// <param name="space">The namespace: names of different kinds must not meet.</param>
    /// <param name="name">Hashed as UTF-8.</param>
    public static Guid Create(Guid space, string name)
    {
        var spaceBytes = SwapByteOrder(space.ToByteArray());
        var nameBytes = Encoding.UTF8.GetBytes(name);
        var input = new byte[GuidSize + nameBytes.Length];
        spaceBytes.CopyTo(input, 0);
        nameBytes.CopyTo(input, GuidSize);

        var guid = new byte[GuidSize];
        Array.Copy(Sha1(input), guid, GuidSize);
        guid[6] = (byte)((guid[6] & 0x0F) | (Version << 4));
        guid[8] = (byte)((guid[8] & 0x3F) | 0x80);
        return new Guid(SwapByteOrder(guid));
    }

    // SHA-1 is what the RFC prescribes; nothing here relies on its secrecy.
    private static byte[] Sha1(byte[] input)
    {
#if NET
        return SHA1.HashData(input);
#else
        using var hash = SHA1.Create();
        return hash.ComputeHash(input);
#endif
    }

    // The RFC has all fields big-endian; System.Guid keeps the first three little-endian.
    private static byte[] SwapByteOrder(byte[] guid)
    {
        Array.Reverse(guid, 0, 4);
        Array.Reverse(guid, 4, 2);
        Array.Reverse(guid, 6, 2);
        return guid;
    }
}
