using System;
using System.Collections.Generic;
using Django.Iis.Msi.Conditions;

namespace Django.Iis.Msi.Tests.Conditions;

// Windows Installer: Conditional Statement Syntax
public class ConditionEvaluatorTests
{
    private static readonly ConditionScope Machine = new()
    {
        Properties = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Text"] = "Hello",
            ["Ten"] = "10",
            ["Nine"] = "9",
            ["Zero"] = "0",
            ["Negative"] = "-3",
            ["Flags"] = "6",
            ["Long"] = "458753", // 7 << 16 | 1
            ["Version"] = "1.10",
            ["Empty"] = "",
        },
        EnvironmentVariables = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Path"] = @"C:\Windows" },
        Actions = [InstallState.Local],
        States = [InstallState.Absent],
    };

    [Theory]
    [InlineData("Text", true)]
    [InlineData("Zero", true)]
    [InlineData("Empty", false)]
    [InlineData("text", false)]
    [InlineData("Missing", false)]
    [InlineData("1", true)]
    [InlineData("0", false)]
    [InlineData("\"x\"", true)]
    [InlineData("\"\"", false)]
    [InlineData("%PATH", true)]
    [InlineData("%Missing", false)]
    public void AValueAloneHoldsWhenItIsSet(string condition, bool expected) => AssertIs(expected, condition);

    [Theory]
    [InlineData("NOT Text", false)]
    [InlineData("NOT Missing", true)]
    [InlineData("Text AND Missing", false)]
    [InlineData("Text AND Ten", true)]
    [InlineData("Text OR Missing", true)]
    [InlineData("Missing OR Empty", false)]
    [InlineData("Text XOR Ten", false)]
    [InlineData("Text XOR Missing", true)]
    [InlineData("Text EQV Ten", true)]
    [InlineData("Missing EQV Empty", true)]
    [InlineData("Text EQV Empty", false)]
    [InlineData("Text IMP Missing", false)]
    [InlineData("Missing IMP Text", true)]
    [InlineData("Missing IMP Empty", true)]
    public void LogicalOperatorsAreThoseOfBasic(string condition, bool expected) => AssertIs(expected, condition);

    [Theory]
    [InlineData("Ten = 10", true)]
    [InlineData("Ten <> 10", false)]
    [InlineData("Ten > 9", true)]
    [InlineData("9 < Ten", true)]
    [InlineData("Ten >= 10", true)]
    [InlineData("Ten <= 9", false)]
    [InlineData("Negative < 0", true)]
    [InlineData("Negative = -3", true)]
    [InlineData("1 < 2", true)]
    public void NumbersAreComparedAsNumbers(string condition, bool expected) => AssertIs(expected, condition);

    // "10" comes before "9" as a text.
    [Theory]
    [InlineData("Ten > Nine", true)]
    [InlineData("Ten > \"9\"", true)]
    [InlineData("\"10\" > \"9\"", false)]
    public void PropertiesThatAreNumbersAreComparedAsNumbers(string condition, bool expected) => AssertIs(expected, condition);

    [Theory]
    [InlineData("Text = 1", false)]
    [InlineData("Text <> 1", true)]
    [InlineData("Text > 1", false)]
    [InlineData("Text < 1", false)]
    [InlineData("1 <> Text", true)]
    [InlineData("Missing = 0", false)]
    [InlineData("Missing <> 0", true)]
    [InlineData("Version >= 1", false)]
    [InlineData("\"x\" <> 1", true)]
    [InlineData("\"x\" ~<> 1", true)]
    public void WithANumberOnlyNumbersAgree(string condition, bool expected) => AssertIs(expected, condition);

    [Theory]
    [InlineData("Text = \"Hello\"", true)]
    [InlineData("Text = \"hello\"", false)]
    [InlineData("Text ~= \"hello\"", true)]
    [InlineData("Text <> \"hello\"", true)]
    [InlineData("Text ~<> \"hello\"", false)]
    [InlineData("Text < \"World\"", true)]
    [InlineData("Text ~>= \"HELLO\"", true)]
    [InlineData("Missing = \"\"", true)]
    [InlineData("Missing = Empty", true)]
    [InlineData("%path = \"C:\\Windows\"", true)]
    public void TextsAreComparedAsTexts(string condition, bool expected) => AssertIs(expected, condition);

    [Theory]
    [InlineData("Text >< \"ell\"", true)]
    [InlineData("Text >< \"ELL\"", false)]
    [InlineData("Text ~>< \"ELL\"", true)]
    [InlineData("Text << \"Hel\"", true)]
    [InlineData("Text << \"ello\"", false)]
    [InlineData("Text ~<< \"HEL\"", true)]
    [InlineData("Text >> \"llo\"", true)]
    [InlineData("Text >> \"Hell\"", false)]
    [InlineData("Text ~>> \"LLO\"", true)]
    [InlineData("Text << \"Hello and more\"", false)]
    [InlineData("Text >< Missing", true)]
    [InlineData("Missing >< Text", false)]
    [InlineData("Missing >< \"\"", false)]
    public void PartsOfTextsAreFound(string condition, bool expected) => AssertIs(expected, condition);

    [Theory]
    [InlineData("Flags >< 2", true)]
    [InlineData("Flags >< 1", false)]
    [InlineData("6 >< 4", true)]
    [InlineData("Long << 7", true)]
    [InlineData("Long << 1", false)]
    [InlineData("Long >> 1", true)]
    [InlineData("Long >> 7", false)]
    public void BitsOfNumbersAreCompared(string condition, bool expected) => AssertIs(expected, condition);

    [Theory]
    [InlineData("&Feature = 3", true)]
    [InlineData("!Feature = 2", true)]
    [InlineData("$Component = 3 AND ?Component = 2", true)]
    [InlineData("?Component = $Component", false)]
    [InlineData("(&Feature=3) AND NOT(!Feature=3)", true)]
    public void StatesAreThoseOfTheScope(string condition, bool expected) => AssertIs(expected, condition);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void NoConditionAlwaysHolds(string? condition) => AssertIs(expected: true, condition);

    [Theory]
    [InlineData("Free", null)]
    [InlineData("Free = 1", null)]
    [InlineData("NOT Free", null)]
    [InlineData("Free AND Missing", false)]
    [InlineData("Free OR Text", true)]
    [InlineData("Free AND Text", null)]
    [InlineData("Text IMP Free", null)]
    [InlineData("Missing IMP Free", true)]
    [InlineData("Free XOR Text", null)]
    [InlineData("Free EQV Text", null)]
    [InlineData("&F = 3", null)]
    [InlineData("&F = 1", false)]
    [InlineData("&F > 1", true)]
    [InlineData("&F", true)]
    [InlineData("%Free", null)]
    public void WhatIsOpenLeavesTheAnswerOpenWhereItMatters(string condition, bool? expected)
    {
        var scope = new ConditionScope
        {
            Properties = new Dictionary<string, string>(StringComparer.Ordinal) { ["Text"] = "Hello", ["Missing"] = "" },
            OtherPropertiesAreFree = true,
            Actions = [InstallState.Absent, InstallState.Local],
        };

        Assert.Equal(expected, ConditionEvaluator.Evaluate(condition, scope));
    }

    private static void AssertIs(bool expected, string? condition) => Assert.Equal(expected, ConditionEvaluator.Evaluate(condition, Machine));
}
