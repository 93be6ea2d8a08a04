using System;
using System.Globalization;
using System.Text;

namespace Django.Iis.Msi.Authoring.Dialogs;

/// <summary>The licence as a dialog shows it.</summary>
internal static class LicenseText
{
    private const string RtfMark = @"{\rtf";

    // Tahoma in 8 points, which RTF counts by halves.
    private const string Head = @"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Tahoma;}}\fs16 ";

    /// <summary>The text as RTF; what is RTF already is left as it is.</summary>
    public static string ToRtf(string text)
    {
        if (text.TrimStart().StartsWith(RtfMark, StringComparison.Ordinal))
        {
            return text;
        }

        var rtf = new StringBuilder(Head);
        foreach (var character in text.Replace("\r\n", "\n"))
        {
            Append(rtf, character);
        }

        return rtf.Append('}').ToString();
    }

    private static void Append(StringBuilder rtf, char character)
    {
        switch (character)
        {
            case '\n':
                rtf.Append("\\par\r\n");
                break;
            case '\t':
                rtf.Append("\\tab ");
                break;
            case '\\' or '{' or '}':
                rtf.Append('\\').Append(character);
                break;
            case >= ' ' and <= '~':
                rtf.Append(character);
                break;
            case > '~':
                // A signed number of 16 bits, and what a reader shows that does not know it.
                rtf.Append("\\u").Append(((short)character).ToString(CultureInfo.InvariantCulture)).Append('?');
                break;
            default:
                // Other control characters, such as the form feeds of old licences, have no place here.
                break;
        }
    }
}
