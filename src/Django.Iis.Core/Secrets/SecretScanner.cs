using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Django.Iis.Core.IO;

namespace Django.Iis.Core.Secrets;

/// <summary>Looks for secrets in files that would ship.</summary>
public static class SecretScanner
{
    /// <summary>Bytes that tell whether a file is text.</summary>
    private const int HeadLength = 8000;

    /// <summary>Bytes of a text that are looked at: secrets stand in files that people write, and those are shorter.</summary>
    private const int TextLength = 8 * 1024 * 1024;

    /// <summary>One character for each byte: what is looked for is ASCII, and so is what stands around it.</summary>
    private static readonly Encoding Bytes = Encoding.GetEncoding("iso-8859-1");

    /// <summary>What a file holds that must not ship: by its name one finding, or one for each kind by its content.</summary>
    /// <param name="path">Full path.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static IReadOnlyList<SecretFinding> Scan(string path)
    {
        using var stream = File.OpenRead(path);
        var head = Read(stream, HeadLength);
        if (SecretNames.Of(Path.GetFileName(path), head) is { } kind)
        {
            return [new SecretFinding(kind, 0, Hashes.OfText(Path.GetFileName(path)))];
        }

        if (Decoder(head) is not { } encoding)
        {
            return [];
        }

        var text = encoding.GetString([.. head, .. Read(stream, TextLength)]);
        return
        [
            .. from rule in SecretRules.All
               let match = rule.Find(text)
               where match is not null
               select new SecretFinding(rule.Kind, 1 + text.Take(match.Index).Count(character => character == '\n'), Hashes.OfText(SecretRule.Secret(match))),
        ];
    }

    /// <summary>How to read a text; null for what is none. PowerShell's redirections write UTF-16.</summary>
    private static Encoding? Decoder(byte[] head) =>
        head.Length > 1 && head[0] == 0xFF && head[1] == 0xFE ? Encoding.Unicode :
        head.Length > 1 && head[0] == 0xFE && head[1] == 0xFF ? Encoding.BigEndianUnicode :
        Array.IndexOf(head, (byte)0) >= 0 ? null :
        Bytes;

    private static byte[] Read(Stream stream, int most)
    {
        var buffer = new byte[(int)Math.Min(most, Math.Max(0, stream.Length - stream.Position))];
        var length = 0;
        for (int read; length < buffer.Length && (read = stream.Read(buffer, length, buffer.Length - length)) > 0; length += read)
        {
        }

        return length == buffer.Length ? buffer : [.. buffer.Take(length)];
    }
}
