using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Django.Iis.Tests;

namespace Django.Iis.Hosted.Tests.Hosting;

/// <summary>
/// A stand-in for the NuGet package WixToolset.Sdk, which is not here and would build on Windows only. It puts itself in the common build, and asks
/// references, as that SDK does (WiX 5, wix.props and wix.targets); instead of a package it writes down what it was asked to make one of.
/// </summary>
internal static class WixStandIn
{
    private const string Version = "5.0.2";

    private const string Props = """
        <Project>
          <PropertyGroup>
            <RestoreProjectStyle>PackageReference</RestoreProjectStyle>
            <ResolveNuGetPackages>false</ResolveNuGetPackages>
            <DisableTransitiveProjectReferences>true</DisableTransitiveProjectReferences>
            <TargetFramework>native</TargetFramework>
            <TargetFrameworkVersion>v0.0</TargetFrameworkVersion>
            <TargetFrameworkMoniker>native,Version=v0.0</TargetFrameworkMoniker>
          </PropertyGroup>
          <Import Project="$(MSBuildExtensionsPath)/$(MSBuildToolsVersion)/Microsoft.Common.props" />
        </Project>
        """;

    private const string Targets = """
        <Project>
          <PropertyGroup>
            <Language>wix</Language>
            <OutputName Condition="'$(OutputName)' == ''">$(MSBuildProjectName)</OutputName>
            <AssemblyName>$(OutputName)</AssemblyName>
            <TargetExt Condition="'$(OutputType)' == 'Package'">.msi</TargetExt>
            <TargetExt Condition="'$(OutputType)' == 'Bundle'">.exe</TargetExt>
            <DebugType>none</DebugType>
          </PropertyGroup>
          <Import Project="$(MSBuildToolsPath)/Microsoft.Common.targets" />
          <PropertyGroup>
            <ResolveReferencesDependsOn>AssignProjectConfiguration;ResolveProjectReferences</ResolveReferencesDependsOn>
          </PropertyGroup>
          <ItemDefinitionGroup>
            <ProjectReference>
              <Private>false</Private>
              <ReferenceOutputAssembly>false</ReferenceOutputAssembly>
              <SkipGetTargetFrameworkProperties>true</SkipGetTargetFrameworkProperties>
              <OutputItemType>_WixResolvedProjectReference</OutputItemType>
            </ProjectReference>
          </ItemDefinitionGroup>
          <Target Name="GetReferenceAssemblyPaths" />
          <Target Name="GetFrameworkPaths" />
          <Target Name="CreateManifestResourceNames" />
          <Target Name="CoreCompile">
            <ItemGroup>
              <_Line Include="output $(OutputType) $(TargetFileName)" />
              <_Line Include="platform $(InstallerPlatform)" />
              <_Line Include="configuration $(Configuration)" />
              <_Line Include="eula [$(AcceptEula)]" />
              <_Line Include="source %(Compile.Identity)" />
              <_Line Include="bindpath %(BindPath.BindName)=%(BindPath.FullPath)" Condition="'@(BindPath)' != ''" />
              <_Line Include="reference %(_WixResolvedProjectReference.MSBuildSourceProjectFile) is %(_WixResolvedProjectReference.FullPath)" Condition="'@(_WixResolvedProjectReference)' != ''" />
            </ItemGroup>
            <WriteLinesToFile File="$(IntermediateOutputPath)$(TargetFileName)" Lines="@(_Line)" Overwrite="true" />
          </Target>
          <Target Name="CopyFilesToOutputDirectory">
            <Copy SourceFiles="$(IntermediateOutputPath)$(TargetFileName)" DestinationFolder="$(OutDir)" />
          </Target>
        </Project>
        """;

    private static readonly Lazy<string> Feed = new(Pack);

    /// <summary>Lets the projects below a folder find the stand-in.</summary>
    public static void Offer(string folder) =>
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="private" value="{PackedSdk.Feed}" />
                <add key="stand-in" value="{Feed.Value}" />
              </packageSources>
            </configuration>
            """);

    /// <summary>What the stand-in wrote in the place of a package.</summary>
    public static IReadOnlyList<string> Read(string package) => File.ReadAllLines(package);

    /// <summary>The values that the stand-in wrote under one heading.</summary>
    public static IEnumerable<string> Read(string package, string heading) =>
        Read(package).Where(line => line.StartsWith(heading + " ", StringComparison.Ordinal)).Select(line => line[(heading.Length + 1)..]);

    private static string Pack()
    {
        var folder = Directory.CreateTempSubdirectory("djiis-wix-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        using var package = ZipFile.Open(Path.Combine(folder, $"WixToolset.Sdk.{Version}.nupkg"), ZipArchiveMode.Create);
        Add(package, "WixToolset.Sdk.nuspec", $"""
            <package>
              <metadata>
                <id>WixToolset.Sdk</id>
                <version>{Version}</version>
                <authors>the tests</authors>
                <description>A stand-in that builds nothing.</description>
                <packageTypes><packageType name="MSBuildSdk" /></packageTypes>
              </metadata>
            </package>
            """);
        Add(package, "Sdk/Sdk.props", Props);
        Add(package, "Sdk/Sdk.targets", Targets);
        return folder;
    }

    private static void Add(ZipArchive package, string name, string content)
    {
        using var writer = new StreamWriter(package.CreateEntry(name).Open());
        writer.Write(content);
    }
}
