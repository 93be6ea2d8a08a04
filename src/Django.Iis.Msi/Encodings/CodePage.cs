using System;
using System.Linq;
using System.Text;

namespace Django.Iis.Msi.Encodings;

/// <summary>
/// Texts as a package's code page has them. Western and Unicode are known in full; of every other one ASCII alone, which all of Windows' have in common, since the tables that would
/// tell the rest are not in netstandard2.0. A text is never guessed at.
/// </summary>
internal sealed class CodePage
{
    /// <summary>
    /// No code page in particular, for texts that are ASCII (Windows Installer: Code Page Handling). Where they are not, Windows takes the machine's own code page; here it is
    /// always the Western one, as it is for msitools.
    /// </summary>
    public const int Neutral = 0;

    public const int Western = 1252;

    public const int Utf8 = 65001;

    private const char FirstBeyondAscii = '\u0080';

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private CodePage(int number)
    {
        Number = number;
    }

    /// <summary>Windows' identifier.</summary>
    public int Number { get; }

    public static CodePage Of(int number) => new(number);

    /// <exception cref="UnknownTextException">The bytes stand for no text that this code page is known to have.</exception>
    public string Decode(byte[] bytes, int start, int count)
    {
        try
        {
            return Number switch
            {
                Utf8 => StrictUtf8.GetString(bytes, start, count),
                Western or Neutral => WesternText.Decode(bytes.AsSpan(start, count)),
                _ => DecodeAscii(bytes.AsSpan(start, count)),
            };
        }
        catch (DecoderFallbackException)
        {
            throw new UnknownTextException(Number);
        }
    }

    /// <exception cref="UnknownTextException">The code page is not known to have the text.</exception>
    public byte[] Encode(string text) => TryEncode(text) ?? throw new UnknownTextException(Number);

    /// <summary>The text's bytes, with question marks for the characters that the code page is not known to have.</summary>
    public byte[] EncodeOrReplace(string text) =>
        TryEncode(text) ?? [.. text.Select(character => TryEncode(character.ToString())?[0] ?? (byte)'?')];

    private byte[]? TryEncode(string text) => Number switch
    {
        Utf8 => TryEncodeUtf8(text),
        Western or Neutral => WesternText.TryEncode(text),
        _ => text.All(character => character < FirstBeyondAscii) ? Encoding.ASCII.GetBytes(text) : null,
    };

    // A lone half of a surrogate pair has no UTF-8.
    private static byte[]? TryEncodeUtf8(string text)
    {
        try
        {
            return StrictUtf8.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    private string DecodeAscii(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var value in bytes)
        {
            text.Append(value < FirstBeyondAscii ? (char)value : throw new UnknownTextException(Number));
        }

        return text.ToString();
    }
}
