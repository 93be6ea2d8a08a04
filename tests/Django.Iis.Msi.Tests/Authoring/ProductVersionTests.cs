using Django.Iis.Diagnostics;
using Django.Iis.Msi.Authoring;

namespace Django.Iis.Msi.Tests.Authoring;

public class ProductVersionTests
{
    [Theory]
    [InlineData("1.2.3", "1.2.3")]
    [InlineData("1", "1.0.0")]
    [InlineData("1.2", "1.2.0")]
    [InlineData("255.255.65535", "255.255.65535")]
    [InlineData("01.002.3", "1.2.3")]
    public void AVersionOfThreeNumbersOrFewerIsCarried(string text, string expected)
    {
        var version = ProductVersion.Parse(text);

        Assert.Equal(expected, version.ToString());
        Assert.False(version.IsCut);
    }

    [Theory]
    [InlineData("1.2.3-beta.1+abc", "1.2.3")]
    [InlineData("1.2-rc1", "1.2.0")]
    [InlineData("1.2.3+20261120", "1.2.3")]
    [InlineData("1.2.3.4", "1.2.3")]
    [InlineData("1.2.3.99999", "1.2.3")]
    public void WhatWindowsInstallerDoesNotCompareIsCut(string text, string expected)
    {
        var version = ProductVersion.Parse(text);

        Assert.Equal(expected, version.ToString());
        Assert.True(version.IsCut);
        Assert.Equal(text, version.Original);
    }

    [Theory]
    [InlineData("2026.11.20", "26.11.20")]
    [InlineData("1.256.0", "1.255.0")]
    [InlineData("1.0.65536", "1.0.65535")]
    [InlineData("99999999999999999999.1.2", "255.1.2")]
    public void ANumberTooLargeIsAnErrorThatSuggestsOneThatFits(string text, string suggestion)
    {
        var error = Assert.Throws<DiagnosticException>(() => ProductVersion.Parse(text));

        Assert.Equal("DJIIS1601", error.Code);
        Assert.Contains(text, error.Message, System.StringComparison.Ordinal);
        Assert.Contains($" {suggestion}.", error.Message, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("v1.2")]
    [InlineData("1..2")]
    [InlineData("1.2.3rc1")]
    [InlineData("-1")]
    [InlineData("١.٢.٣")]
    public void AVersionWithoutNumbersIsAnError(string text) =>
        Assert.Equal("DJIIS1605", Assert.Throws<DiagnosticException>(() => ProductVersion.Parse(text)).Code);
}
