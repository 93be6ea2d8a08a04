using System;
using Django.Iis.Msi.Authoring;

namespace Django.Iis.Msi.Tests.Authoring;

public class InstallerIdentityTests
{
    // RFC 9562, A.4
    [Fact]
    public void NameBasedGuidsAreThoseOfTheRfc() => Assert.Equal(
        new Guid("2ed6657d-e927-568b-95e1-2665a8aea6a2"),
        NameBasedGuid.Create(new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com"));

    // Fixed for ever: another value would leave every installed product without upgrades.
    [Fact]
    public void TheUpgradeCodeOfAProjectNeverChanges() => Assert.Equal(
        new Guid("8ea47fe2-5f2e-530c-9bf0-3aa22ea5e76e"),
        InstallerIdentity.UpgradeCode("Polls", "Production", InstallerPlatform.X64));

    [Theory]
    [InlineData("Polls", "Staging", InstallerPlatform.X64)]
    [InlineData("Chat", "Production", InstallerPlatform.X64)]
    [InlineData("Polls", "Production", InstallerPlatform.Arm64)]
    public void AnotherProjectEnvironmentOrPlatformIsAnotherProduct(string project, string environment, InstallerPlatform platform) => Assert.NotEqual(
        InstallerIdentity.UpgradeCode("Polls", "Production", InstallerPlatform.X64),
        InstallerIdentity.UpgradeCode(project, environment, platform));

    [Fact]
    public void PathsThatWindowsDoesNotTellApartAreOneComponent()
    {
        var product = Guid.NewGuid();

        Assert.Equal(InstallerIdentity.ComponentCode(product, "App/Views.py"), InstallerIdentity.ComponentCode(product, "app/views.py"));
    }
}
