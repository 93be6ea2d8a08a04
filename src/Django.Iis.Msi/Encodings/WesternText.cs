using System;

namespace Django.Iis.Msi.Encodings;

/// <summary>Windows-1252, which netstandard2.0 does not have.</summary>
internal static class WesternText
{
    private const int FirstOwn = 0x80;

    /// <summary>The characters of 0x80 to 0x9F; elsewhere the code page is Latin-1. The five bytes without a character stand for themselves, as in Windows.</summary>
    private const string Own =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private const char LastLatin1 = '\u00FF';

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new char[bytes.Length];
        for (var index = 0; index < text.Length; index++)
        {
            var value = bytes[index];
            text[index] = IsOwn(value) ? Own[value - FirstOwn] : (char)value;
        }

        return new string(text);
    }

    /// <summary>The text's bytes; null when the code page lacks a character of it.</summary>
    public static byte[]? TryEncode(string text)
    {
        var bytes = new byte[text.Length];
        for (var index = 0; index < bytes.Length; index++)
        {
            var character = text[index];
            var own = Own.IndexOf(character);
            if (own < 0 && (IsOwn(character) || character > LastLatin1))
            {
                return null;
            }

            bytes[index] = (byte)(own < 0 ? character : FirstOwn + own);
        }

        return bytes;
    }

    private static bool IsOwn(int value) => value >= FirstOwn && value < FirstOwn + Own.Length;
}
