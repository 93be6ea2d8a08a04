using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Msi.WixSource.Elements;

/// <summary>
/// The controls of dialogs (Windows Installer: Control table). WiX makes the order of the tabulator from that of the elements, so those that it reaches come
/// first, and every other says that it is passed over.
/// </summary>
internal sealed class ControlElements
{
    private const int Visible = 1;
    private const int Enabled = 2;

    private const string CheckBox = "CheckBox";

    /// <summary>Types that WiX takes for disabled until told otherwise.</summary>
    private static readonly HashSet<string> UsuallyDisabled = new(StringComparer.Ordinal) { "Billboard", "Bitmap", "Icon", "Line", "ProgressBar" };

    /// <summary>The options of every control, and the attributes that stand for them (Windows Installer: Control Attributes).</summary>
    private static readonly (int Option, string Attribute)[] Options =
    [
        (4, "Sunken"),
        (8, "Indirect"),
        (16, "Integer"),
        (32, "RightToLeft"),
        (64, "RightAligned"),
        (128, "LeftScroll"),
    ];

    private readonly ILookup<string, SourceRow> _controls;
    private readonly ILookup<string, SourceRow> _conditions;
    private readonly ILookup<string, SourceRow> _events;
    private readonly ILookup<string, SourceRow> _subscriptions;
    private readonly IReadOnlyDictionary<string, string?> _checkedValues;
    private readonly HashSet<string> _checkBoxes = new(StringComparer.Ordinal);

    public ControlElements(SourceTables tables)
    {
        _controls = tables.RowsBy("Control", "Dialog_");
        _conditions = ByControl(tables, "ControlCondition");
        _events = ByControl(tables, "ControlEvent");
        _subscriptions = ByControl(tables, "EventMapping");
        _checkedValues = tables.Rows(CheckBox).ToDictionary(row => row.Key("Property"), row => row.Text("Value"), StringComparer.Ordinal);
    }

    /// <summary>The controls of a dialog.</summary>
    public IEnumerable<XElement> Of(SourceRow dialog)
    {
        var controls = _controls[dialog.Key("Dialog")].ToDictionary(row => row.Key("Control"), StringComparer.Ordinal);
        var reached = TabOrder(dialog.Key("Control_First"), controls);
        return
        [
            .. reached.Select(row => Control(row, dialog, isReached: true)),
            .. controls.Values.Except(reached).Select(row => Control(row, dialog, isReached: false)),
        ];
    }

    /// <summary>Place and size.</summary>
    public static XAttribute?[] Rectangle(SourceRow row) =>
        [.. new[] { "X", "Y", "Width", "Height" }.Select(side => WixXml.Attribute(side, row.Number(side)))];

    /// <summary>The two texts that help (Windows Installer: Control table, Help column).</summary>
    public static XAttribute?[] Hints(SourceRow row)
    {
        var hints = (row.Text("Help") ?? "").Split(['|'], 2);
        return [WixXml.Attribute("ToolTip", hints[0]), hints.Length < 2 ? null : WixXml.Attribute("Help", hints[1])];
    }

    private static List<SourceRow> TabOrder(string first, Dictionary<string, SourceRow> controls)
    {
        var order = new List<SourceRow>();
        for (var control = controls[first]; !order.Contains(control); control = controls[control.Text("Control_Next") ?? first])
        {
            order.Add(control);
        }

        return order;
    }

    private XElement Control(SourceRow row, SourceRow dialog, bool isReached)
    {
        var name = row.Key("Control");
        var key = KeyOf(row.Key("Dialog_"), name);
        var options = row.Options("Attributes");
        return WixXml.Element(
            "Control",
            WixXml.Attribute("Id", name),
            WixXml.Attribute("Type", row.Key("Type")),
            Rectangle(row),
            PropertyOf(row),
            WixXml.Attribute("Text", row.Text("Text")),
            Hints(row),
            WixXml.Attribute("TabSkip", !isReached),
            WixXml.Flag("Default", name == dialog.Text("Control_Default")),
            WixXml.Flag("Cancel", name == dialog.Text("Control_Cancel")),
            WixXml.Flag("Hidden", (options & Visible) == 0),
            DisabledOf(row),
            Options.Select(known => WixXml.Flag(known.Attribute, (options & known.Option) != 0)),
            ControlOptions.Of(row.Key("Type"), options),
            _conditions[key].GroupBy(condition => condition.Key("Action"), StringComparer.Ordinal).Select(Condition),
            _events[key].OrderBy(published => published.Options("Ordering")).Select(Publish),
            _subscriptions[key].Select(Subscribe));
    }

    // One check box of a property defines what it is when checked, any other refers to that.
    private XAttribute?[] PropertyOf(SourceRow row)
    {
        var property = row.Text("Property");
        if (property is null || row.Key("Type") != CheckBox)
        {
            return [WixXml.Attribute("Property", property)];
        }

        return _checkBoxes.Add(property)
            ? [WixXml.Attribute("Property", property), WixXml.Attribute("CheckBoxValue", _checkedValues.TryGetValue(property, out var value) ? value : null)]
            : [WixXml.Attribute("CheckBoxPropertyRef", property)];
    }

    private static XAttribute? DisabledOf(SourceRow row)
    {
        var isDisabled = (row.Options("Attributes") & Enabled) == 0;
        return isDisabled == UsuallyDisabled.Contains(row.Key("Type")) ? null : WixXml.Attribute("Disabled", isDisabled);
    }

    // An attribute for each action: several conditions of one become one.
    private static XAttribute? Condition(IGrouping<string, SourceRow> rows)
    {
        var conditions = rows.Select(row => row.Key("Condition")).ToList();
        return WixXml.Attribute(rows.Key + "Condition", conditions.Count == 1 ? conditions[0] : string.Join(" OR ", conditions.Select(condition => $"({condition})")));
    }

    // Windows Installer: ControlEvent table. An event in brackets sets a property; {} is its value for none.
    private static XElement Publish(SourceRow row)
    {
        var name = row.Key("Event");
        var argument = row.Text("Argument");
        var setsProperty = name[0] == '[';
        return WixXml.Element(
            "Publish",
            setsProperty ? WixXml.Attribute("Property", name.Trim('[', ']')) : WixXml.Attribute("Event", name),
            setsProperty && argument == "{}" ? null : WixXml.Attribute("Value", argument),
            WixXml.Attribute("Order", row.Number("Ordering")),
            WixXml.Attribute("Condition", row.Text("Condition")));
    }

    private static XElement Subscribe(SourceRow row) =>
        WixXml.Element("Subscribe", WixXml.Attribute("Event", row.Key("Event")), WixXml.Attribute("Attribute", row.Key("Attribute")));

    private static ILookup<string, SourceRow> ByControl(SourceTables tables, string table) =>
        tables.Rows(table).ToLookup(row => KeyOf(row.Key("Dialog_"), row.Key("Control_")), StringComparer.Ordinal);

    private static string KeyOf(string dialog, string control) => dialog + "/" + control;
}
