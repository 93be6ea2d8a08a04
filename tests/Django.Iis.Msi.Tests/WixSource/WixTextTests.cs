using Django.Iis.Msi.WixSource;

namespace Django.Iis.Msi.Tests.WixSource;

public class WixTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("$(var.X) costs $5 or $$", "$$(var.X) costs $$5 or $$$$")]
    [InlineData("!(loc.Title) and !(bind.fileVersion.f1) and !(wix.A=b c)", "!!(loc.Title) and !!(bind.fileVersion.f1) and !!(wix.A=b c)")]
    [InlineData("!(unknown.X) !(loc.) !(wix", "!(unknown.X) !(loc.) !(wix")]
    public void WhatBeginsAVariableIsDoubled(string text, string escaped) => Assert.Equal(escaped, WixText.Escape(text));
}
