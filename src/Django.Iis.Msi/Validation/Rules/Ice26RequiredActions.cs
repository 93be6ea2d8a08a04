using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Facts;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: ICE26; what a sequence needs and may have follows the suggested sequences (Windows Installer: Using a Sequence Table).</summary>
internal sealed class Ice26RequiredActions() : ValidationRule(
    "ICE26",
    ValidationLevel.Error,
    "A sequence has the actions without which it does nothing, and none that has no place in it.",
    "Add the action to the sequence, or remove it from there.")
{
    private const string InstallExecute = "InstallExecuteSequence";
    private const string AdminExecute = "AdminExecuteSequence";

    private static readonly string[] Costing = ["CostInitialize", "FileCost", "CostFinalize"];

    private static readonly string[] Transaction = ["InstallValidate", "InstallInitialize", "InstallFinalize"];

    private static readonly Dictionary<string, IReadOnlyList<string>> Required = new(StringComparer.Ordinal)
    {
        [InstallExecute] = [.. Costing, .. Transaction, "ProcessComponents", "UnpublishFeatures"],
        ["InstallUISequence"] = [.. Costing, "ExecuteAction"],
        [AdminExecute] = [.. Costing, .. Transaction, "InstallAdminPackage", "InstallFiles"],
        ["AdminUISequence"] = [.. Costing, "ExecuteAction"],
    };

    /// <summary>The actions of execution that an administrative installation, which only unpacks files, may have.</summary>
    private static readonly string[] Unpacking = ["InstallInitialize", "InstallFinalize", "InstallAdminPackage", "InstallFiles", "PatchFiles", "InstallSFPCatalogFile", "InstallExecute", "InstallExecuteAgain"];

    public override IEnumerable<ValidationFinding> Check(PackageView package) => package.Sequences
        .Where(sequence => Required.ContainsKey(sequence.Table.Name))
        .SelectMany(sequence => MissingFrom(sequence).Concat(ProhibitedIn(sequence)));

    private IEnumerable<ValidationFinding> MissingFrom(SequenceView sequence) => Required[sequence.Table.Name]
        .Where(action => !sequence.Has(action))
        .Select(action => At(sequence.Table.Name, action, column: null, "The sequence lacks the action."));

    private IEnumerable<ValidationFinding> ProhibitedIn(SequenceView sequence) => sequence.Entries
        .Where(entry => StandardActionFacts.Find(entry.Action) is { } action && IsProhibited(sequence.Table.Name, action))
        .Select(entry => At(entry.Row, column: null, "The action has no place in this sequence."));

    private static bool IsProhibited(string table, StandardAction action) => table switch
    {
        InstallExecute => action.Name is "ExecuteAction" or "InstallAdminPackage",
        AdminExecute => action.Name is "ExecuteAction" or "FindRelatedProducts" or "MigrateFeatureStates" or "RemoveExistingProducts"
            || (action.Section == SequenceSection.Execution && !Unpacking.Contains(action.Name, StringComparer.Ordinal)),
        _ => action.Section == SequenceSection.Execution || action.Name == "RemoveExistingProducts",
    };
}
