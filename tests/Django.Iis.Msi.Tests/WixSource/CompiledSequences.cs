using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace Django.Iis.Msi.Tests.WixSource;

/// <summary>
/// The order that WiX gives to actions: standard ones have a place of their own (Windows Installer: Suggested InstallExecuteSequence, Suggested
/// InstallUISequence), which WiX adopts; every other follows the one that it names at once.
/// </summary>
internal static class CompiledSequences
{
    /// <summary>Standard actions in WiX's order.</summary>
    private static readonly string[] Standard =
    [
        "FindRelatedProducts", "AppSearch", "LaunchConditions", "ValidateProductID", "CostInitialize", "FileCost", "CostFinalize", "MigrateFeatureStates",
        "ExecuteAction", "InstallValidate", "InstallInitialize", "ProcessComponents", "UnpublishFeatures", "RemoveRegistryValues", "RemoveShortcuts",
        "RemoveFiles", "RemoveFolders", "CreateFolders", "InstallAdminPackage", "InstallFiles", "CreateShortcuts", "WriteRegistryValues", "RegisterUser",
        "RegisterProduct", "PublishFeatures", "PublishProduct", "InstallFinalize",
    ];

    private static readonly string[] Relations = ["After", "Before", "OnExit"];

    /// <summary>Ways to end, by their numbers in the tables: -4, -3, -2, -1.</summary>
    private static readonly string[] Exits = ["suspend", "error", "cancel", "success"];

    /// <summary>The actions of a sequence with their conditions, in the order in which they run.</summary>
    public static IReadOnlyList<(string Action, string? Condition)> Of(CompiledSource source, string element)
    {
        var steps = source.Documents.SelectMany(document => document.Descendants()).Single(sequence => sequence.Name.LocalName == element).Elements().ToList();
        var placed = steps.Where(step => Array.TrueForAll(Relations, relation => step.Attribute(relation) is null)).ToList();
        Assert.All(placed, step => Assert.Contains(NameOf(step), Standard));
        var before = By(steps, "Before");
        var after = By(steps, "After");
        return
        [
            .. By(steps, "OnExit").OrderBy(step => Array.IndexOf(Exits, step.Key)).SelectMany(step => step).Select(Describe),
            .. placed.OrderBy(step => Array.IndexOf(Standard, NameOf(step)))
                .SelectMany(step => before[NameOf(step)].Append(step))
                .SelectMany(step => WithFollowers(step, after)),
        ];
    }

    private static IEnumerable<(string Action, string? Condition)> WithFollowers(XElement step, ILookup<string, XElement> followers)
    {
        yield return Describe(step);
        foreach (var follower in followers[NameOf(step)].SelectMany(next => WithFollowers(next, followers)))
        {
            yield return follower;
        }
    }

    private static ILookup<string, XElement> By(IEnumerable<XElement> steps, string relation) =>
        steps.Where(step => step.Attribute(relation) is not null).ToLookup(step => step.Attribute(relation)!.Value, StringComparer.Ordinal);

    private static (string Action, string? Condition) Describe(XElement step) => (NameOf(step), CompiledSource.Text(step, "Condition"));

    private static string NameOf(XElement step) => step.Name.LocalName switch
    {
        "Custom" => step.Attribute("Action")!.Value,
        "Show" => step.Attribute("Dialog")!.Value,
        var name => name,
    };
}
