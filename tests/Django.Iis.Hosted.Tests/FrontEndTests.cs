using System;
using System.Collections.Generic;
using System.IO;
using Django.Iis.Hosted.Tests.Hosting;
using Django.Iis.Tests;

namespace Django.Iis.Hosted.Tests;

/// <summary>
/// A front end that another project builds. Microsoft.VisualStudio.JavaScript.Sdk is not to be had here: a stand-in has the properties that its template writes, the
/// common targets that it imports, and a build that fills its folder only where ShouldRunBuildScript lets it.
/// </summary>
public sealed class FrontEndTests : IDisposable
{
    private const string Script = """
        <Target Name="Build" Condition="'$(ShouldRunBuildScript)' == 'true'">
          <WriteLinesToFile File="$(BuildOutputFolder)/index.html" Lines="$(Configuration)" Overwrite="true" />
        </Target>
        """;

    private readonly DjangoProject _project = DjangoProject.Empty("Shop", """
        <ItemGroup><DjangoFrontEndReference Include="client/client.esproj" /></ItemGroup>
        <Target Name="AskFolder" DependsOnTargets="_DjiisBuildFrontEnd" Returns="$(_DjiisFrontEndFolder)" />
        """);

    public void Dispose() => _project.Dispose();

    [Fact]
    public void AJavaScriptProjectsScriptRunsAndItsOutputFolderShips()
    {
        Reference($"""
            <PropertyGroup>
              <ShouldRunBuildScript>false</ShouldRunBuildScript>
              <BuildOutputFolder>$(MSBuildProjectDirectory)\build\browser</BuildOutputFolder>
            </PropertyGroup>
            <Import Project="$(MSBuildToolsPath)/Microsoft.Common.targets" />
            {Script}
            """);

        Assert.Equal(_project["client/build/browser"], Folder());
        Assert.Equal("Release", File.ReadAllText(_project["client/build/browser/index.html"]).Trim());
    }

    [Fact]
    public void AnOlderJavaScriptProjectSaysItsFolderByItsOlderName()
    {
        Reference("""
            <PropertyGroup><PublishAssetsDirectory>$(MSBuildProjectDirectory)\out\</PublishAssetsDirectory></PropertyGroup>
            <Import Project="$(MSBuildToolsPath)/Microsoft.Common.targets" />
            <Target Name="Build" />
            """);

        Assert.Equal(_project["client/out"], Folder().TrimEnd('/'));
    }

    [Fact]
    public void AProjectThatSaysNothingFillsDist()
    {
        Reference("<Target Name=\"Build\" />");

        Assert.Equal(_project["client/dist"], Folder());
    }

    [Fact]
    public void TheReferencesOwnWordWins()
    {
        using var edit = _project.Edit("Shop.csproj", text => text.Replace("esproj\"", "esproj\" Folder=\"www\"", StringComparison.Ordinal));
        Reference("""
            <PropertyGroup><BuildOutputFolder>build</BuildOutputFolder></PropertyGroup>
            <Import Project="$(MSBuildToolsPath)/Microsoft.Common.targets" />
            <Target Name="Build" />
            """);

        Assert.Equal(_project["client/www"], Folder());
    }

    private void Reference(string body) => _project.Write("client/client.esproj", $"<Project>{body}</Project>");

    private string Folder() => Assert.Single(HostedBuild.Ask(_project.ProjectFile, "AskFolder", new Dictionary<string, string>(StringComparer.Ordinal)));
}
