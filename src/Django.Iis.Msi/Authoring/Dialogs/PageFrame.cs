using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Msi.Authoring.Dialogs;

/// <summary>What all large dialogs have in common: a heading, a line below it, and buttons below another line.</summary>
internal static class PageFrame
{
    public const int Width = 370;

    /// <summary>Left edge of what a page shows.</summary>
    public const int Left = 20;

    /// <summary>Upper edge of what a page shows.</summary>
    public const int Top = 58;

    /// <summary>Lower edge of what a page shows.</summary>
    public const int Bottom = 228;

    public const int BodyWidth = Width - 2 * Left;

    public const int ButtonWidth = 56;

    public const int ButtonHeight = 17;

    private const int Height = 270;
    private const int ButtonTop = 243;

    /// <summary>Places of the buttons, from left to right; the two to the left belong together.</summary>
    private static readonly Box BackPlace = new(180, ButtonTop, ButtonWidth, ButtonHeight);

    private static readonly Box NextPlace = new(236, ButtonTop, ButtonWidth, ButtonHeight);

    private static readonly Box CancelPlace = new(304, ButtonTop, ButtonWidth, ButtonHeight);

    public static DialogControl Back(string dialog) => Controls.Button("Back", BackPlace, DialogTexts.Back, DialogEvent.Next(dialog));

    /// <summary>The button that goes on, whatever it is called.</summary>
    public static DialogControl Next(string text, params DialogEvent[] events) => Controls.Button("Next", NextPlace, text, events);

    public static DialogControl Cancel(string text = DialogTexts.Cancel) => Cancel(text, DialogEvent.Open(DialogNames.Cancel));

    public static DialogControl Cancel(string text, params DialogEvent[] events) => Controls.Button("Cancel", CancelPlace, text, events);

    /// <param name="name">Its key.</param>
    /// <param name="heading">What it is about.</param>
    /// <param name="description">One or two lines below the heading.</param>
    /// <param name="controls">In tab order, with the buttons.</param>
    /// <param name="attributes">Options of the dialog.</param>
    public static Dialog Create(
        string name, string heading, string description, IReadOnlyList<DialogControl> controls, int attributes = DialogAttributes.Page)
    {
        var buttons = controls.Where(control => control.Type == "PushButton").Select(control => control.Name).ToList();
        var main = buttons.Contains("Next") ? "Next" : buttons[0];
        return new Dialog(name, Width, Height, attributes, [.. Frame(heading, description), .. controls])
        {
            First = (controls.FirstOrDefault(control => control is { IsTabStop: true, Type: not "Text" and not "PushButton" and not "ScrollableText" }) is { } field)
                ? field.Name
                : main,
            Default = main,
            Cancel = buttons.Contains("Cancel") ? "Cancel" : main,
        };
    }

    /// <summary>A text over the width of the page; one that has a property, whose value may be longer than its name, gets a line more.</summary>
    public static DialogControl Paragraph(string name, int top, string text)
    {
        var lines = TextMetrics.LinesOf(text, BodyWidth) + (text.IndexOf('[') < 0 ? 0 : 1);
        return Controls.Text(name, new Box(Left, top, BodyWidth, lines * TextMetrics.LineHeight), text);
    }

    private static IEnumerable<DialogControl> Frame(string heading, string description) =>
    [
        Controls.Text("Heading", new Box(15, 6, 340, 16), DialogStyles.Title + heading),
        Controls.Text("Description", new Box(Left, 24, BodyWidth, 2 * TextMetrics.LineHeight), description),
        Controls.Line("UpperLine", 48, Width),
        Controls.Line("LowerLine", 234, Width),
    ];
}
