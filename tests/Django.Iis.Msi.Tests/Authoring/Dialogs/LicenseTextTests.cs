using Django.Iis.Msi.Authoring.Dialogs;

namespace Django.Iis.Msi.Tests.Authoring.Dialogs;

public class LicenseTextTests
{
    [Fact]
    public void PlainTextBecomesRtf() =>
        Assert.EndsWith("a\\{b\\}\\\\c\\par\r\n\\u252?\\tab \\u-10179?\\u-8704?}", LicenseText.ToRtf("a{b}\\c\r\nü\t😀"), System.StringComparison.Ordinal);

    [Fact]
    public void RtfIsLeftAsItIs() => Assert.Equal(@"{\rtf1 x}", LicenseText.ToRtf(@"{\rtf1 x}"));
}
