using System.Linq;
using System.Text;
using System.Xml.Linq;
using Django.Iis.Diagnostics;
using Django.Iis.Msi.Authoring;
using Django.Iis.Msi.WixSource;

namespace Django.Iis.Msi.Tests.WixSource;

public class WixProjectTests
{
    [Theory]
    [InlineData("5.0.2")]
    [InlineData("6.0.0-rc.1")]
    [InlineData("7.0.0+abc")]
    public void AVersionThatKnowsTheLanguageIsTaken(string version) => Assert.Equal(version, new WixProject("Polls", version).SdkVersion);

    [Theory]
    [InlineData("4.0.6")]
    [InlineData("")]
    [InlineData("latest")]
    [InlineData("5.0.2\" Evil=\"")]
    public void AnyOtherIsRefused(string version) =>
        Assert.Equal("DJIIS1662", Assert.Throws<DiagnosticException>(() => new WixProject("Polls", version)).Code);

    [Theory]
    [InlineData(InstallerPlatform.X64, "x64")]
    [InlineData(InstallerPlatform.X86, "x86")]
    [InlineData(InstallerPlatform.Arm64, "arm64")]
    public void TheProjectNamesToolPackageAndPlatform(InstallerPlatform platform, string name)
    {
        var project = XElement.Parse(Encoding.UTF8.GetString(WixProjectFile.Write(new WixProject("A&B $(C); 100%", "5.0.2"), platform)));

        Assert.Equal(["WixToolset.Sdk 5.0.2", "WixToolset.Sdk 5.0.2"], project.Elements("Import").Select(import => $"{import.Attribute("Sdk")?.Value} {import.Attribute("Version")?.Value}"));
        Assert.Equal(name, project.Descendants("InstallerPlatform").Single().Value);
        Assert.Equal("A&B %24(C)%3B 100%25", project.Descendants("OutputName").Single().Value);
    }
}
