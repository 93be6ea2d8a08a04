using System.IO;
using Django.Iis.Core.Projects;
using Django.Iis.Diagnostics;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.Projects;

public sealed class EnvironmentSharesTests
{
    private static readonly EnvironmentDescription Testing = new("Testing", "waitress", "a", "");
    private static readonly EnvironmentDescription Staging = new("Staging", "uvicorn", "b", "");
    private static readonly EnvironmentDescription Production = new("Production", "waitress", "b", "");

    [Fact]
    public void OneEnvironmentCollectsForAllWithTheSameStaticSettings()
    {
        var shares = EnvironmentShares.Of([Testing, Staging, Production], "Shop.csproj");

        Assert.Equal(["Production", "Testing"], shares.StaticOwners);
        Assert.Equal("Testing", shares.StaticOwnerOf("Testing"));
        Assert.Equal("Production", shares.StaticOwnerOf("Staging"));
        Assert.Equal("Production", shares.StaticOwnerOf("Production"));
    }

    [Fact]
    public void WhoCollectsDoesNotDependOnTheOrderInTheProject() =>
        Assert.Equal(
            EnvironmentShares.Of([Staging, Production], "Shop.csproj").StaticOwners,
            EnvironmentShares.Of([Production, Staging], "Shop.csproj").StaticOwners);

    [Fact]
    public void ThePayloadIsForEveryServer() =>
        Assert.Equal(["uvicorn", "waitress"], EnvironmentShares.Of([Testing, Staging, Production], "Shop.csproj").Servers);

    [Fact]
    public void OneUpgradeCodeForTwoEnvironmentsIsRefusedHoweverItIsWritten()
    {
        var code = "0f6c3c1e-9a44-4d0e-8f0a-5f4c8e1b2a3d";

        var error = Assert.Throws<DiagnosticException>(
            () => EnvironmentShares.Of([Testing with { UpgradeCode = code }, Staging with { UpgradeCode = "{" + code.ToUpperInvariant() + "}" }, Production], "Shop.csproj"));

        Assert.Equal("DJIIS1065", error.Code);
        Assert.Contains("Testing, Staging", error.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsWrittenIsRead()
    {
        using var folder = new TemporaryFolder();
        EnvironmentShares.Of([Testing, Staging, Production], "Shop.csproj").Write(folder["shares.xml"]);

        var read = EnvironmentShares.Read(folder["shares.xml"]);

        Assert.Equal(["uvicorn", "waitress"], read.Servers);
        Assert.Equal("Production", read.StaticOwnerOf("Staging"));
    }

    [Fact]
    public void AFileThatSaysTheSameKeepsItsTime()
    {
        using var folder = new TemporaryFolder();
        EnvironmentShares.Of([Testing], "Shop.csproj").Write(folder["shares.xml"]);
        File.SetLastWriteTimeUtc(folder["shares.xml"], new System.DateTime(2020, 1, 1, 0, 0, 0, System.DateTimeKind.Utc));

        EnvironmentShares.Of([Testing], "Shop.csproj").Write(folder["shares.xml"]);

        Assert.Equal(2020, File.GetLastWriteTimeUtc(folder["shares.xml"]).Year);
    }
}
