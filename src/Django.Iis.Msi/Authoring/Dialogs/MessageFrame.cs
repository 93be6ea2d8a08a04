using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Msi.Authoring.Dialogs;

/// <summary>A small dialog with a text and buttons.</summary>
internal static class MessageFrame
{
    private const int Width = 270;
    private const int Margin = 18;
    private const int Gap = 8;

    /// <summary>Lines for a text that is known only when the dialog is shown.</summary>
    private const int LinesOfUnknownText = 6;

    public static Dialog Create(string name, string text, int attributes, params (string Name, string Text, DialogEvent[] Events)[] buttons)
    {
        const int textWidth = Width - 2 * Margin;
        var isKnown = text.Length > 0 && text[0] != '[';
        var textHeight = (isKnown ? TextMetrics.LinesOf(text, textWidth) : LinesOfUnknownText) * TextMetrics.LineHeight;
        var top = Margin + textHeight + Gap;
        return new Dialog(
            name,
            Width,
            top + PageFrame.ButtonHeight + Gap,
            attributes,
            [Controls.Text("Message", new Box(Margin, Margin, textWidth, textHeight), text), .. Row(buttons, top)])
        {
            First = buttons[0].Name,
            Default = buttons[0].Name,
            Cancel = buttons[buttons.Length - 1].Name,
        };
    }

    private static IEnumerable<DialogControl> Row((string Name, string Text, DialogEvent[] Events)[] buttons, int top)
    {
        var left = (Width - buttons.Length * PageFrame.ButtonWidth - (buttons.Length - 1) * Gap) / 2;
        return buttons.Select((button, index) => Controls.Button(
            button.Name,
            new Box(left + index * (PageFrame.ButtonWidth + Gap), top, PageFrame.ButtonWidth, PageFrame.ButtonHeight),
            button.Text,
            button.Events));
    }
}
