using System;
using System.Globalization;

namespace Django.Iis.Msi.Archives;

/// <summary>
/// The time that a packaged file carries, in an MSI and in a zip. Web Deploy copies a file when its time or size differs, and Python compares a .pyc with the same two,
/// so one fixed date would leave a same-size edit undeployed and the real time would make each build differ. A time drawn from the content is
/// reproducible and changes with it.
/// </summary>
internal static class ContentTime
{
    /// <summary>What a folder carries; Web Deploy does not compare it.</summary>
    public static readonly DateTime Folder = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Steps of two seconds from 2000 to the end of 2019: never in the future on any server's clock.</summary>
    private static readonly ulong Steps = (ulong)((new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc) - Folder).TotalSeconds / DosTime.Resolution);

    /// <summary>Hexadecimal digits taken from the hash: 60 bits, far more than the steps there are.</summary>
    private const int Digits = 15;

    /// <param name="sha256">SHA-256 of the content.</param>
    public static DateTime Of(byte[] sha256) => Of(BitConverter.ToString(sha256).Replace("-", ""));

    /// <param name="sha256">SHA-256 of the content as hexadecimal digits.</param>
    public static DateTime Of(string sha256)
    {
        var number = ulong.Parse(sha256.Substring(0, Digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return Folder.AddSeconds((number % Steps) * DosTime.Resolution);
    }
}
