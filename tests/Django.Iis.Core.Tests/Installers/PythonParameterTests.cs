using System;
using System.Linq;
using Django.Iis.Core.Installers;
using Django.Iis.Core.Tests.Packaging;
using Django.Iis.Msi.Authoring;

namespace Django.Iis.Core.Tests.Installers;

public sealed class PythonParameterTests : IDisposable
{
    private readonly TestSite _site = TestSite.Small();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A64BitPythonIsLookedForInBothViewsOfTheRegistry()
    {
        const string key = @"SOFTWARE\Python\PythonCore\3.13\InstallPath";

        Assert.Equal(
            [
                new FileSearch(key, "ExecutablePath", "python.exe"),
                new FileSearch(key, "", "python.exe") { ValueIsFolder = true },
                new FileSearch(key, "ExecutablePath", "python.exe") { In32BitView = true },
                new FileSearch(key, "", "python.exe") { ValueIsFolder = true, In32BitView = true },
            ],
            Python("win_amd64").Searches);
    }

    [Fact]
    public void A32BitPythonHasATagOfItsOwnInThe32BitView()
    {
        const string key = @"SOFTWARE\Python\PythonCore\3.13-32\InstallPath";

        Assert.Equal(
            [
                new FileSearch(key, "ExecutablePath", "python.exe") { In32BitView = true },
                new FileSearch(key, "", "python.exe") { ValueIsFolder = true, In32BitView = true },
            ],
            Python("win32").Searches);
    }

    [Fact]
    public void APythonForArmHasATagOfItsOwn() =>
        Assert.Equal(@"SOFTWARE\Python\PythonCore\3.13-arm64\InstallPath", Python("win_arm64").Searches[0].Key);

    [Fact]
    public void OnlyTheExactMinorVersionIsLookedFor() =>
        Assert.All(Python("win_amd64", "3.9").Searches, search => Assert.Equal(@"SOFTWARE\Python\PythonCore\3.9\InstallPath", search.Key));

    [Fact]
    public void APythonIsRememberedForItsVersionOnly() =>
        Assert.NotEqual(Python("win_amd64", "3.12").RememberedAs, Python("win_amd64").RememberedAs);

    [Theory]
    [InlineData("win_amd64", "Python 3.13 (64-bit)")]
    [InlineData("win32", "Python 3.13 (32-bit)")]
    [InlineData("win_arm64", "Python 3.13 (ARM64)")]
    public void WhoHasNoneIsToldWhichToGetAndHowToNameIt(string platform, string expected)
    {
        var requirement = Describe(platform, "3.13").Requirements.Single(known => known.Condition == "PYTHONEXE");

        Assert.Contains(expected, requirement.Message, StringComparison.Ordinal);
        Assert.Contains("for all users", requirement.Message, StringComparison.Ordinal);
        Assert.Contains("PYTHONEXE=", requirement.Message, StringComparison.Ordinal);
        // Windows Installer: LaunchCondition table.
        Assert.InRange(requirement.Message.Length, 1, 255);
    }

    [Fact]
    public void NoDialogAsksForIt() => Assert.False(Python("win_amd64").IsAsked);

    [Fact]
    public void ASiteThatBringsItsPythonAsksForNone()
    {
        var site = _site.Build();

        var package = SiteInstaller.Describe(site with { Hosting = site.Hosting with { RuntimeFolder = "runtime-3.13" } }, new InstallerOptions());

        Assert.Empty(package.Parameters);
        Assert.DoesNotContain(package.Requirements, known => known.Condition.Contains("PYTHONEXE", StringComparison.Ordinal));
    }

    private InstallerParameter Python(string platform, string version = "3.13") => Describe(platform, version).Parameters.Single(parameter => parameter.Property == "PYTHONEXE");

    private InstallerPackage Describe(string platform, string version) =>
        SiteInstaller.Describe(_site.Build() with { Platform = platform, PythonVersion = version }, new InstallerOptions());
}
