using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Django.Iis.Core.Translations;

/// <summary>Reads a compiled catalogue (GNU gettext manual, "The Format of GNU MO Files").</summary>
internal static class MoCatalog
{
    private const uint Magic = 0x950412de;
    private const uint SwappedMagic = 0xde120495;

    /// <summary>Bytes of one entry of the tables: length and offset.</summary>
    private const int EntrySize = 8;

    /// <summary>Translations by original; null when the file is none, or a damaged one.</summary>
    public static IReadOnlyDictionary<string, string>? Read(string path)
    {
        var content = File.ReadAllBytes(path);
        try
        {
            return Read(content);
        }
        catch (ArgumentException)
        {
            return null; // an offset that leads nowhere, or bytes that are no UTF-8
        }
    }

    private static Dictionary<string, string>? Read(byte[] content)
    {
        var magic = BitConverter.ToUInt32(content, 0);
        if (magic is not Magic and not SwappedMagic)
        {
            return null;
        }

        var isSwapped = magic == SwappedMagic;
        var messages = new Dictionary<string, string>(StringComparer.Ordinal);
        var count = Number(8);
        for (var index = 0; index < count; index++)
        {
            messages[Text(Number(12) + index * EntrySize)] = Text(Number(16) + index * EntrySize);
        }

        return messages;

        int Number(int offset)
        {
            var bytes = BitConverter.ToUInt32(content, offset);
            return unchecked((int)(isSwapped ? (bytes >> 24) | ((bytes >> 8) & 0xff00) | ((bytes << 8) & 0xff0000) | (bytes << 24) : bytes));
        }

        string Text(int entry) => Strict.GetString(content, Number(entry + 4), Number(entry));
    }

    private static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
}
