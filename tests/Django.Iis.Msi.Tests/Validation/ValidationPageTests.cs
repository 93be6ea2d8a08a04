using System;
using System.IO;
using System.Linq;
using Django.Iis.Msi.Validation;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests.Validation;

/// <summary>docs/validation.md describes the rules.</summary>
public class ValidationPageTests
{
    [Fact]
    public void ThePageHasEveryRuleAsItIs()
    {
        var rows = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "validation.md")).Where(line => line.StartsWith("| ICE", StringComparison.Ordinal) || line.StartsWith("| DJ", StringComparison.Ordinal));

        Assert.Equal(ValidationRules.All.Select(Describe), rows);
    }

    [Fact]
    public void NoTwoRulesHaveTheSameId() => Assert.Equal(ValidationRules.All.Count, ValidationRules.All.Select(rule => rule.Id).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void EveryRuleIsInTheList() => Assert.Equal(
        typeof(ValidationRule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ValidationRule))).OrderBy(type => type.Name, StringComparer.Ordinal),
        ValidationRules.All.Select(rule => rule.GetType()).OrderBy(type => type.Name, StringComparer.Ordinal));

    [Fact]
    public void ARulesClassIsNamedAfterItsId() =>
        Assert.All(ValidationRules.All, rule => Assert.StartsWith(rule.Id, rule.GetType().Name, StringComparison.OrdinalIgnoreCase));

    private static string Describe(ValidationRule rule) => $"| {rule.Id} | {(rule.Level == ValidationLevel.Error ? "error" : "warning")} | {rule.Purpose} | {rule.Remedy} |";
}
