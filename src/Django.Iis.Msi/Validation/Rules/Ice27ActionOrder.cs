using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Facts;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE27.</summary>
internal sealed class Ice27ActionOrder() : ValidationRule(
    "ICE27",
    ValidationLevel.Error,
    "Actions are known, stand in their section of the sequence, and come after those that they need.",
    "Move the action to where its documentation puts it, or define it in the CustomAction or Dialog table.")
{
    private const string CostInitialize = "CostInitialize";
    private const string CostFinalize = "CostFinalize";
    private const string InstallValidate = "InstallValidate";
    private const string InstallFinalize = "InstallFinalize";

    public override IEnumerable<ValidationFinding> Check(PackageView package) => package.Sequences.SelectMany(sequence => Check(package, sequence));

    private IEnumerable<ValidationFinding> Check(PackageView package, SequenceView sequence)
    {
        foreach (var entry in sequence.Entries)
        {
            if (StandardActionFacts.Find(entry.Action) is { } action)
            {
                foreach (var problem in ProblemsOf(action, entry, sequence))
                {
                    yield return At(entry.Row, "Sequence", problem);
                }
            }
            else if (!package.Table("CustomAction").HasKey(entry.Action) && !package.Table("Dialog").HasKey(entry.Action))
            {
                yield return At(entry.Row, "Action", "The action is none of Windows Installer, and no custom action or dialog.");
            }
        }

        foreach (var finding in CheckEnd(sequence))
        {
            yield return finding;
        }
    }

    private static IEnumerable<string> ProblemsOf(StandardAction action, SequenceEntry entry, SequenceView sequence)
    {
        if (entry.Sequence is not > 0)
        {
            yield break;
        }

        var (first, last) = BoundsOf(action.Section);
        if (first is not null && entry.Sequence < sequence.PlaceOf(first))
        {
            yield return "The action must come after " + first + ".";
        }

        if (last is not null && entry.Sequence > sequence.PlaceOf(last))
        {
            yield return "The action must come before " + last + ".";
        }

        foreach (var other in action.After.Where(other => other != first && entry.Sequence < sequence.PlaceOf(other)))
        {
            yield return "The action must come after " + other + ".";
        }
    }

    private IEnumerable<ValidationFinding> CheckEnd(SequenceView sequence)
    {
        var hasScript = sequence.Entries.Any(entry => StandardActionFacts.IsScript(entry.Action));
        if (hasScript != sequence.Has(InstallFinalize))
        {
            yield return At(
                sequence.Table.Name,
                InstallFinalize,
                column: null,
                hasScript ? "The sequence changes the machine, but never finishes the transaction." : "The sequence changes nothing, so there is nothing to finish.");
        }
    }

    private static (string? First, string? Last) BoundsOf(SequenceSection section) => section switch
    {
        SequenceSection.Search => (null, CostInitialize),
        SequenceSection.Costing => (CostInitialize, CostFinalize),
        SequenceSection.Selection => (CostFinalize, InstallValidate),
        SequenceSection.Execution => (InstallValidate, InstallFinalize),
        _ => (null, null),
    };
}
