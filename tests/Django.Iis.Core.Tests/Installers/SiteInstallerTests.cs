using System;
using System.Linq;
using Django.Iis.Core.Installers;
using Django.Iis.Core.Sites;
using Django.Iis.Msi.Authoring;

namespace Django.Iis.Core.Tests.Installers;

public class SiteInstallerTests
{
    private static readonly string Hash = new('a', 64);

    private static readonly SiteModel Production = new()
    {
        Name = "Shop",
        SiteName = "www",
        Version = "1.2.3",
        Environment = "Production",
        Manufacturer = "Contoso",
        Platform = "win_amd64",
        PythonVersion = "3.13",
        Hosting = WebConfigs.Plans.Waitress,
        Variables = [],
        Files =
        [
            new SiteFile(FileRole.WebRoot, "web.config", "/obj/Installed/web.config", 1, Hash, LayoutKind.Installed),
            new SiteFile(FileRole.WebRoot, "web.config", "/obj/Nested/web.config", 2, Hash, LayoutKind.Nested),
            new SiteFile(FileRole.Application, "manage.py", "/src/manage.py", 3, Hash),
        ],
    };

    [Fact]
    public void ProductionBearsThePlainName()
    {
        var package = SiteInstaller.Describe(Production, new InstallerOptions());

        Assert.Equal("Shop", package.ProductName);
        Assert.Equal(@"[WindowsVolume]inetpub\Shop", package.InstallDirectory);
    }

    [Fact]
    public void AnotherEnvironmentStandsBesideIt()
    {
        var package = SiteInstaller.Describe(Production with { Environment = "Staging" }, new InstallerOptions());

        Assert.Equal("Shop (Staging)", package.ProductName);
        Assert.Equal(@"[WindowsVolume]inetpub\Shop-Staging", package.InstallDirectory);
        Assert.NotEqual(SiteInstaller.Describe(Production, new InstallerOptions()).UpgradeCode, package.UpgradeCode);
    }

    [Fact]
    public void ANewVersionUpgradesTheOldOne() =>
        Assert.Equal(
            SiteInstaller.Describe(Production, new InstallerOptions()).UpgradeCode,
            SiteInstaller.Describe(Production with { Version = "2.0.0" }, new InstallerOptions()).UpgradeCode);

    [Fact]
    public void AnUpgradeCodeOfTheProjectsOwnWins()
    {
        var code = Guid.NewGuid();

        Assert.Equal(code, SiteInstaller.Describe(Production, new InstallerOptions { UpgradeCode = code }).UpgradeCode);
    }

    [Theory]
    [InlineData("win_amd64", InstallerPlatform.X64)]
    [InlineData("win32", InstallerPlatform.X86)]
    [InlineData("win_arm64", InstallerPlatform.Arm64)]
    public void ThePlatformOfTheWheelsIsThePackages(string tag, InstallerPlatform expected) =>
        Assert.Equal(expected, SiteInstaller.Describe(Production with { Platform = tag }, new InstallerOptions()).Platform);

    [Fact]
    public void OnlyTheFilesOfItsOwnLayoutAreInstalled() =>
        Assert.Equal(
            [("releases/1.2.3/app/manage.py", "/src/manage.py", 3), ("releases/1.2.3/www/web.config", "/obj/Installed/web.config", 1)],
            SiteInstaller.Describe(Production, new InstallerOptions()).Files.Select(file => (file.Path, file.Source, file.Size)));

    [Fact]
    public void FilesCarryTheirHash() =>
        Assert.All(SiteInstaller.Describe(Production, new InstallerOptions()).Files, file => Assert.Equal(Hash, file.Sha256));

    [Fact]
    public void VersionAndManufacturerAreTheSites()
    {
        var package = SiteInstaller.Describe(Production, new InstallerOptions());

        Assert.Equal(("1.2.3", "Contoso"), (package.Version.ToString(), package.Manufacturer));
    }

    [Fact]
    public void WindowsOlderThanServer2016IsTurnedAway()
    {
        var requirement = SiteInstaller.Describe(Production, new InstallerOptions()).Requirements[0];

        Assert.Equal("WINDOWSBUILDNUMBER >= 14393", requirement.Condition);
        Assert.Contains("Windows Server 2016", requirement.Message, StringComparison.Ordinal);
    }
}
