using System;
using System.IO;
using System.Linq;
using Django.Iis.Hosted.Tests.Hosting;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.Hosted.Tests;

/// <summary>
/// A site in two environments among other projects: it references a library and ships a front end that another project builds; a WiX bundle and a C# project reference it.
/// Built in parallel, as an isolated static graph, and by several threads of one process.
/// </summary>
public sealed class ReferenceGraphTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EachWayOfBuildingTakesTheProjectsInOrder()
    {
        WriteProjects();
        Dotnet("restore");

        foreach (var switches in new[] { "-m:2", "-graph -isolate -m:2", "-mt -m:2" })
        {
            _folder.Write("Shop/templates/index.html", switches);
            foreach (var package in Directory.Exists(_folder["Shop/bin"]) ? Directory.GetFiles(_folder["Shop/bin"], "*.msi", SearchOption.AllDirectories) : [])
            {
                File.Delete(package);
            }

            Dotnet(["build", "--no-restore", "-c", "Release", "-tl:off", .. switches.Split(' ')]);

            Assert.Equal(
                [_folder["Shop/bin/Release/Production/Shop.msi"], _folder["Shop/bin/Release/Staging/Shop.msi"]],
                WixStandIn.Read(_folder["Suite/bin/Release/Suite.exe"], "reference").Select(line => line.Split(" is ")[1]).Order(StringComparer.Ordinal));
            Assert.Equal(2, Directory.GetFiles(_folder["Shop/bin"], "*.msi", SearchOption.AllDirectories).Length);
            Assert.True(File.Exists(_folder["Library/bin/Release/net10.0/Library.dll"]));
            Assert.Equal("Release", File.ReadAllText(_folder["client/dist/index.html"]).Trim());
        }
    }

    private void WriteProjects()
    {
        WixStandIn.Offer(_folder.Path);
        SmallSite.Write(_folder["Shop"], "Shop", """
            <PropertyGroup><DjangoPackageFormats>Msi</DjangoPackageFormats><DjangoEnvironments>Staging;Production</DjangoEnvironments></PropertyGroup>
            <ItemGroup>
              <ProjectReference Include="../Library/Library.csproj" />
              <DjangoFrontEndReference Include="../client/client.esproj" />
            </ItemGroup>
            """);
        _folder.Write("Library/Library.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        _folder.Write("client/client.esproj", """
            <Project>
              <PropertyGroup><BuildOutputFolder>$(MSBuildProjectDirectory)/dist</BuildOutputFolder></PropertyGroup>
              <Import Project="$(MSBuildToolsPath)/Microsoft.Common.targets" />
              <Target Name="Build"><WriteLinesToFile File="$(BuildOutputFolder)/index.html" Lines="$(Configuration)" Overwrite="true" /></Target>
            </Project>
            """);
        _folder.Write("Suite/Suite.wixproj", """
            <Project Sdk="WixToolset.Sdk/5.0.2">
              <PropertyGroup><OutputType>Bundle</OutputType></PropertyGroup>
              <ItemGroup><Compile Include="Suite.wxs" /><ProjectReference Include="../Shop/Shop.csproj" /></ItemGroup>
            </Project>
            """);
        _folder.Write("Web/Web.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../Shop/Shop.csproj" />
                <ProjectReference Include="../Suite/Suite.wixproj" ReferenceOutputAssembly="false" SkipGetTargetFrameworkProperties="true" />
              </ItemGroup>
            </Project>
            """);
    }

    private void Dotnet(params string[] arguments) =>
        ChildProcess.Run("dotnet", [arguments[0], _folder["Web/Web.csproj"], .. arguments.Skip(1)], _folder["Web"], PackedSdk.Environment).Succeeded();
}
