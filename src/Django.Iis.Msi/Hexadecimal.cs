using System;

namespace Django.Iis.Msi;

/// <summary>Bytes as text.</summary>
internal static class Hexadecimal
{
    private const string Digits = "0123456789abcdef";

    /// <summary>Two lower-case digits for each byte.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var text = new char[2 * bytes.Length];
        for (var index = 0; index < bytes.Length; index++)
        {
            text[2 * index] = Digits[bytes[index] >> 4];
            text[2 * index + 1] = Digits[bytes[index] & 0xF];
        }

        return new string(text);
    }
}
