using System.IO;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests;

/// <summary>The packed SDK builds a copy of the sample to both packages.</summary>
public class BuildTests
{
    [Theory]
    [InlineData("csproj")]
    [InlineData("djproj")]
    public void AProjectFileOfEitherExtensionBuildsBothPackages(string extension)
    {
        using var project = DjangoProject.Polls(extension);

        project.Build().Succeeded();

        Assert.True(File.Exists(project.Artefact("Polls.msi")));
        Assert.True(File.Exists(project.Artefact("Polls.zip")));
    }
}
