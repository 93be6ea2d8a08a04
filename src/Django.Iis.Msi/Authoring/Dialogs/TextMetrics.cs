using System;

namespace Django.Iis.Msi.Authoring.Dialogs;

/// <summary>Estimates how much room a text takes in the font of the dialogs.</summary>
internal static class TextMetrics
{
    /// <summary>Height of a line, in installer units.</summary>
    public const int LineHeight = 10;

    /// <summary>Width of a character of Tahoma 8, in tenths of an installer unit: on the safe side of the average of an English text.</summary>
    private const int CharacterWidth = 42;

    /// <summary>Room that lines lose because words are not cut, in characters.</summary>
    private const int Slack = 8;

    /// <summary>Width of a text in one line, in installer units.</summary>
    public static int WidthOf(string text) => (text.Length * CharacterWidth + 9) / 10;

    /// <summary>Lines that a text takes in a given width.</summary>
    public static int LinesOf(string text, int width)
    {
        var perLine = Math.Max(1, width * 10 / CharacterWidth);
        return text.Length <= perLine ? 1 : (text.Length + perLine - Slack - 1) / Math.Max(1, perLine - Slack);
    }
}
