using Django.Iis.Core.Python;
using Django.Iis.Core.Python.Runtimes;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Tests.Python.Runtimes;

public class PythonPackageTests
{
    private static readonly TargetVersion Target = TargetVersion.Parse("3.13", projectFile: "");

    [Theory]
    [InlineData("3.13.11")]
    [InlineData("3.13.0-rc2")]
    public void AnExactVersionOfTheRightMinorIsTaken(string version) => PythonPackage.Check(version, Target, projectFile: "");

    [Theory]
    [InlineData("", "DJIIS1112")]
    [InlineData("3.13", "DJIIS1119")]
    [InlineData("3.13.*", "DJIIS1119")]
    [InlineData("3.12.10", "DJIIS1119")]
    [InlineData("newest", "DJIIS1119")]
    public void AnythingElseIsRefused(string version, string code) =>
        Assert.Equal(code, Assert.Throws<DiagnosticException>(() => PythonPackage.Check(version, Target, projectFile: "")).Code);
}
