using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Msi.WixSource.Elements;

/// <summary>
/// What is done, in order. WiX has its own numbers for the standard actions, in the order that their documentation suggests; what is ours says which action
/// it follows.
/// </summary>
internal static class SequenceElements
{
    /// <summary>Standard actions that WiX has no place for until it is told one.</summary>
    private static readonly HashSet<string> Placed = new(StringComparer.Ordinal)
    {
        "DisableRollback", "ForceReboot", "InstallExecute", "InstallExecuteAgain", "RemoveExistingProducts", "ResolveSource", "ScheduleReboot",
    };

    /// <summary>The tables, and the elements that stand for them.</summary>
    private static readonly (string Table, string Element)[] Sequences =
    [
        ("InstallUISequence", "InstallUISequence"),
        ("InstallExecuteSequence", "InstallExecuteSequence"),
        ("AdminUISequence", "AdminUISequence"),
        ("AdminExecuteSequence", "AdminExecuteSequence"),
        ("AdvtExecuteSequence", "AdvertiseExecuteSequence"),
    ];

    public static IEnumerable<XElement> Of(SourceTables tables)
    {
        var ours = new Dictionary<string, (string Element, string Attribute)>(StringComparer.Ordinal);
        foreach (var action in tables.Rows("CustomAction"))
        {
            ours.Add(action.Key("Action"), ("Custom", "Action"));
        }

        foreach (var dialog in tables.Rows("Dialog"))
        {
            ours.Add(dialog.Key("Dialog"), ("Show", "Dialog"));
        }

        return
        [
            .. from sequence in Sequences
               let rows = tables.Rows(sequence.Table).OrderBy(row => row.Options("Sequence")).ToList()
               where rows.Count > 0
               select WixXml.Element(sequence.Element, rows.Select((_, index) => Step(rows, index, ours))),
        ];
    }

    private static XElement Step(List<SourceRow> rows, int index, Dictionary<string, (string Element, string Attribute)> ours)
    {
        var name = rows[index].Key("Action");
        var condition = WixXml.Attribute("Condition", rows[index].Text("Condition"));
        return ours.TryGetValue(name, out var own)
            ? WixXml.Element(own.Element, WixXml.Attribute(own.Attribute, name), Place(rows, index, ours), condition)
            : WixXml.Element(name, Placed.Contains(name) ? Place(rows, index, ours) : null, condition);
    }

    // Windows Installer: Sequence tables. Negative places are ways to end.
    private static XAttribute? Place(List<SourceRow> rows, int index, Dictionary<string, (string Element, string Attribute)> ours) =>
        rows[index].Options("Sequence") switch
        {
            -1 => new XAttribute("OnExit", "success"),
            -2 => new XAttribute("OnExit", "cancel"),
            -3 => new XAttribute("OnExit", "error"),
            -4 => new XAttribute("OnExit", "suspend"),
            _ when index > 0 && rows[index - 1].Options("Sequence") > 0 => WixXml.Attribute("After", rows[index - 1].Key("Action")),

            // What comes first has nothing to follow, and precedes the first action that WiX has a place for.
            _ => WixXml.Attribute("Before", rows.Skip(index).Select(row => row.Key("Action")).First(name => !ours.ContainsKey(name) && !Placed.Contains(name))),
        };
}
