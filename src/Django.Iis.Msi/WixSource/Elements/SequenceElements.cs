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
        var actions = NamesIn(tables, "CustomAction", "Action");
        var dialogs = NamesIn(tables, "Dialog", "Dialog");
        return
        [
            .. from sequence in Sequences
               let rows = tables.Rows(sequence.Table).OrderBy(row => row.Options("Sequence")).ToList()
               where rows.Count > 0
               select WixXml.Element(sequence.Element, rows.Select((row, index) => Step(row, Previous(rows, index), actions, dialogs))),
        ];
    }

    private static XElement Step(SourceRow row, string? previous, HashSet<string> actions, HashSet<string> dialogs)
    {
        var name = row.Key("Action");
        var condition = WixXml.Attribute("Condition", row.Text("Condition"));
        return
            actions.Contains(name) ? WixXml.Element("Custom", WixXml.Attribute("Action", name), Place(row, previous), condition) :
            dialogs.Contains(name) ? WixXml.Element("Show", WixXml.Attribute("Dialog", name), Place(row, previous), condition) :
            WixXml.Element(name, Placed.Contains(name) ? Place(row, previous) : null, condition);
    }

    // Windows Installer: Sequence tables. Negative places are ways to end.
    private static XAttribute? Place(SourceRow row, string? previous) => row.Options("Sequence") switch
    {
        -1 => new XAttribute("OnExit", "success"),
        -2 => new XAttribute("OnExit", "cancel"),
        -3 => new XAttribute("OnExit", "error"),
        -4 => new XAttribute("OnExit", "suspend"),
        var place => previous is null ? WixXml.Attribute("Sequence", place) : WixXml.Attribute("After", previous),
    };

    private static string? Previous(List<SourceRow> rows, int index) =>
        index > 0 && rows[index - 1].Options("Sequence") > 0 ? rows[index - 1].Key("Action") : null;

    private static HashSet<string> NamesIn(SourceTables tables, string table, string column) =>
        new(tables.Rows(table).Select(row => row.Key(column)), StringComparer.Ordinal);
}
