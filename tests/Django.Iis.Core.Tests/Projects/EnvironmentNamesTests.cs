using Django.Iis.Core.Projects;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Tests.Projects;

public class EnvironmentNamesTests
{
    private static readonly string[] Declared = ["Testing", "Staging", "Production"];

    [Fact]
    public void WithoutAWishAllAreBuiltInTheirOrder() => Assert.Equal(Declared, EnvironmentNames.Choose(Declared, "", "Shop.csproj"));

    [Fact]
    public void TheWishedOneIsBuiltInTheProjectsSpelling() => Assert.Equal(["Staging"], EnvironmentNames.Choose(Declared, "STAGING", "Shop.csproj"));

    [Fact]
    public void AWishForAnotherNamesThoseThereAre()
    {
        var error = Assert.Throws<DiagnosticException>(() => EnvironmentNames.Choose(Declared, "Stagin", "Shop.csproj"));

        Assert.Equal(("DJIIS1063", "Shop.csproj"), (error.Code, error.File));
        Assert.Contains("Testing, Staging, Production", error.Message, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sta/ging")]
    [InlineData("Sta\\ging")]
    [InlineData("..")]
    [InlineData("nul")]
    [InlineData("Staging.")]
    [InlineData("100%")]
    [InlineData("a:b")]
    public void ANameThatNoFolderCanHaveIsRefused(string name) =>
        Assert.Equal("DJIIS1061", Assert.Throws<DiagnosticException>(() => EnvironmentNames.Choose([name], "", "Shop.csproj")).Code);

    [Fact]
    public void TwoNamesThatAreOneFolderOnWindowsAreRefused() =>
        Assert.Equal("DJIIS1062", Assert.Throws<DiagnosticException>(() => EnvironmentNames.Choose(["Staging", "staging"], "", "Shop.csproj")).Code);

    [Fact]
    public void ANameThatIsDeclaredTwiceIsRefused() =>
        Assert.Equal("DJIIS1062", Assert.Throws<DiagnosticException>(() => EnvironmentNames.Choose(["Staging", "Staging"], "", "Shop.csproj")).Code);
}
