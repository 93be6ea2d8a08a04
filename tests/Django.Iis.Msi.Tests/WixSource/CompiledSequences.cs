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
    /// <summary>Standard actions in WiX's order, and those without a place of their own.</summary>
    private static readonly string[] Standard =
    [
        "FindRelatedProducts", "AppSearch", "LaunchConditions", "ValidateProductID", "CostInitialize", "FileCost", "CostFinalize", "MigrateFeatureStates",
        "ExecuteAction", "InstallValidate", "InstallInitialize", "ProcessComponents", "UnpublishFeatures", "RemoveRegistryValues", "RemoveShortcuts",
        "RemoveFiles", "RemoveFolders", "CreateFolders", "InstallAdminPackage", "InstallFiles", "CreateShortcuts", "WriteRegistryValues", "RegisterUser",
        "RegisterProduct", "PublishFeatures", "PublishProduct", "InstallFinalize",
    ];

    /// <summary>The actions of a sequence with their conditions, in the order in which they run.</summary>
    public static IReadOnlyList<(string Action, string? Condition)> Of(CompiledSource source, string element)
    {
        var steps = source.Documents.SelectMany(document => document.Descendants()).Single(sequence => sequence.Name.LocalName == element).Elements().ToList();
        var placed = steps.Where(step => step.Attribute("After") is null).ToList();
        Assert.All(placed, step => Assert.Contains(NameOf(step), Standard));
        var followers = steps.Where(step => step.Attribute("After") is not null).ToLookup(step => step.Attribute("After")!.Value, StringComparer.Ordinal);
        return [.. placed.OrderBy(step => Array.IndexOf(Standard, NameOf(step))).SelectMany(step => WithFollowers(step, followers))];
    }

    private static IEnumerable<(string Action, string? Condition)> WithFollowers(XElement step, ILookup<string, XElement> followers)
    {
        yield return (NameOf(step), CompiledSource.Text(step, "Condition"));
        foreach (var follower in followers[NameOf(step)].SelectMany(next => WithFollowers(next, followers)))
        {
            yield return follower;
        }
    }

    private static string NameOf(XElement step) => step.Name.LocalName switch
    {
        "Custom" => step.Attribute("Action")!.Value,
        "Show" => step.Attribute("Dialog")!.Value,
        var name => name,
    };
}
