using Django.Iis.Core.Python;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Tests.Python;

public class TargetVersionTests
{
    [Theory]
    [InlineData("3.10", "3.10", false, false)]
    [InlineData("3.13.2", "3.13", true, false)]
    [InlineData("3.14", "3.14", false, false)]
    [InlineData("3.15", "3.15", false, true)]
    public void AVersionOfPythonIsTaken(string text, string minor, bool hasPatch, bool isUnknown)
    {
        var version = TargetVersion.Parse(text, projectFile: "");

        Assert.Equal((minor, hasPatch, isUnknown), (version.Minor, version.HasPatch, version.IsUnknown));
    }

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("three")]
    [InlineData("3.9")]
    [InlineData("2.7")]
    [InlineData("4.0")]
    [InlineData("3.13.1.2")]
    [InlineData("3.13t")]
    [InlineData(">=3.13")]
    public void AnythingElseIsRefused(string text) =>
        Assert.Equal("DJIIS1105", Assert.Throws<DiagnosticException>(() => TargetVersion.Parse(text, "/src/Shop.csproj")).Code);
}
