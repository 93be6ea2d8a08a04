using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.Reference;

/// <summary>A task that is skipped while its target's fingerprint is the same must be given nothing that the fingerprint does not have.</summary>
public sealed partial class FingerprintTests
{
    [Theory]
    [InlineData("WebConfig", "_DjiisPlanFingerprint", "PlanSite", "Plan")]
    [InlineData("Probe", "_DjiisSupportFingerprint", "WriteSiteSupport", "Folder", "LauncherFolder", "Templates", "LauncherTemplates")]
    public void HasAllThatTheTaskIsGiven(string file, string target, string task, params string[] places)
    {
        var targets = XDocument.Load(Repository.File($"sdk/targets/Django.Iis.{file}.targets"));
        var fingerprint = targets.Descendants("Target").Single(element => (string)element.Attribute("Name")! == target);
        var given = targets.Descendants(task).Single().Attributes().Where(attribute => attribute.Name.LocalName != "ProjectFile" && !places.Contains(attribute.Name.LocalName));

        Assert.Empty(given.SelectMany(attribute => Names(attribute.Value)).Except(Names(fingerprint.ToString()), StringComparer.Ordinal));
    }

    private static IEnumerable<string> Names(string text) => Expression().Matches(text).Select(match => match.Groups["name"].Value);

    [GeneratedRegex(@"[$@]\((?<name>\w+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Expression();
}
