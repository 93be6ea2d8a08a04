using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Msi.Authoring.Dialogs;

/// <summary>Ask for the parameters, on as many pages as they take.</summary>
internal static class ParameterDialogs
{
    private const int LabelHeight = 12;
    private const int FieldHeight = 18;
    private const int Gap = 8;

    /// <summary>Longest value, in characters: what a registry value and a command line bear with ease.</summary>
    private const int MaxValueLength = 255;

    /// <summary>Access keys of the buttons.</summary>
    private const string TakenKeys = "BN";

    /// <summary>The parameters by page: a new heading begins one, and so does what has no room any more.</summary>
    public static IReadOnlyList<IReadOnlyList<InstallerParameter>> Divide(IReadOnlyList<InstallerParameter> parameters)
    {
        var pages = new List<List<InstallerParameter>>();
        var bottom = 0;
        foreach (var parameter in parameters)
        {
            var height = HeightOf(parameter);
            if (pages.Count == 0 || pages[pages.Count - 1][0].Heading != parameter.Heading || bottom + height > PageFrame.Bottom)
            {
                pages.Add([]);
                bottom = PageFrame.Top;
            }

            pages[pages.Count - 1].Add(parameter);
            bottom += height;
        }

        return pages;
    }

    public static Dialog Create(string name, IReadOnlyList<InstallerParameter> parameters, string back, string next) => PageFrame.Create(
        name,
        parameters[0].Heading ?? DialogTexts.ParametersHeading,
        DialogTexts.ParametersDescription,
        [
            .. Fields(parameters),
            PageFrame.Back(back),
            PageFrame.Next(DialogTexts.Next, [.. Checks(parameters), DialogEvent.Next(next, "NOT " + MessageDialogs.InvalidValueProperty)]),
            PageFrame.Cancel(),
        ]);

    private static IEnumerable<DialogControl> Fields(IReadOnlyList<InstallerParameter> parameters)
    {
        var keys = new HashSet<char>(TakenKeys);
        var top = PageFrame.Top;
        foreach (var parameter in parameters)
        {
            yield return Controls.Label(
                parameter.Property + "Label", new Box(PageFrame.Left, top, PageFrame.BodyWidth, LabelHeight), WithAccessKey(parameter.Label, keys) + ":");
            yield return Controls.Edit(
                parameter.Property, new Box(PageFrame.Left, top + LabelHeight, PageFrame.BodyWidth, FieldHeight), parameter.Property, MaxValueLength, parameter.IsSecret);
            if (parameter.Description is not null)
            {
                yield return PageFrame.Paragraph(parameter.Property + "Text", top + LabelHeight + FieldHeight + 2, parameter.Description);
            }

            top += HeightOf(parameter);
        }
    }

    private static int HeightOf(InstallerParameter parameter) => LabelHeight + FieldHeight + Gap
        + (parameter.Description is null ? 0 : 2 + TextMetrics.LinesOf(parameter.Description, PageFrame.BodyWidth) * TextMetrics.LineHeight);

    // The first letter that no other control of the page has; none if all are taken.
    private static string WithAccessKey(string label, HashSet<char> taken)
    {
        for (var index = 0; index < label.Length; index++)
        {
            var letter = char.ToUpperInvariant(label[index]);
            if (letter is >= 'A' and <= 'Z' && taken.Add(letter))
            {
                return Escape(label.Substring(0, index)) + "&" + Escape(label.Substring(index));
            }
        }

        return Escape(label);
    }

    private static string Escape(string label) => label.Replace("&", "&&");

    // The first rule that is broken says why; the others wait until it is kept.
    private static IEnumerable<DialogEvent> Checks(IEnumerable<InstallerParameter> parameters) =>
    [
        DialogEvent.Set(MessageDialogs.InvalidValueProperty, "{}"),
        .. parameters.SelectMany(ParameterCheck.Of).Select(check =>
            DialogEvent.Set(MessageDialogs.InvalidValueProperty, check.Message, $"NOT {MessageDialogs.InvalidValueProperty} AND {check.Refusal}")),
        DialogEvent.Open(DialogNames.InvalidValue, MessageDialogs.InvalidValueProperty),
    ];
}
