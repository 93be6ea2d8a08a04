using System;
using System.Collections.Generic;
using Django.Iis.Tests;

namespace Django.Iis.Hosted.Tests.Hosting;

/// <summary>
/// What Visual Studio's project system calls in a project: a stand-in for its Microsoft.Managed.DesignTime.targets, which comes with Visual Studio alone. The targets have the names, dependencies
/// and results of the real ones (dotnet/project-system), as far as a project without a compiler meets them.
/// </summary>
internal static class StandInDesignTime
{
    private const string Targets = """
        <Project>
          <Target Name="CollectUpToDateCheckInputDesignTime" DependsOnTargets="CompileDesignTime" Returns="@(UpToDateCheckInput)" />
          <Target Name="CollectUpToDateCheckOutputDesignTime" DependsOnTargets="CompileDesignTime" Returns="@(UpToDateCheckOutput)" />
          <Target Name="CollectUpToDateCheckBuiltDesignTime" DependsOnTargets="CompileDesignTime" Returns="@(UpToDateCheckBuilt)">
            <ItemGroup>
              <UpToDateCheckBuilt Include="$(TargetPath)" Condition="'$(CopyBuildOutputToOutputDirectory)' != 'false' And '$(SkipCopyBuildProduct)' != 'true'" />
              <UpToDateCheckBuilt Include="@(IntermediateAssembly)" />
              <UpToDateCheckBuilt Include="@(FinalDocFile);@(DocFileItem)" Condition="'$(_DocumentationFileProduced)' == 'true'" />
              <UpToDateCheckBuilt Include="@(_DebugSymbolsIntermediatePath);@(_DebugSymbolsOutputPath)" Condition="'$(_DebugSymbolsProduced)' == 'true'" />
            </ItemGroup>
          </Target>
          <Target Name="CollectPackageReferences" Returns="@(PackageReference)" />
        </Project>
        """;

    /// <summary>Global properties of a build in Visual Studio.</summary>
    /// <param name="folder">Receives the stand-in.</param>
    public static Dictionary<string, string> Build(TemporaryFolder folder) => new(StringComparer.Ordinal)
    {
        ["BuildingInsideVisualStudio"] = "true",
        ["_DjiisDesignTimeTargets"] = folder.Write("DesignTime.targets", Targets),
    };

    /// <summary>Global properties of the builds that it makes after each change, to know the project.</summary>
    /// <param name="folder">Receives the stand-in.</param>
    public static Dictionary<string, string> DesignTime(TemporaryFolder folder) => new(Build(folder), StringComparer.Ordinal)
    {
        ["DesignTimeBuild"] = "true",
        ["BuildProjectReferences"] = "false",
        ["SkipCompilerExecution"] = "true",
        ["ProvideCommandLineArgs"] = "true",
        ["ContinueOnError"] = "ErrorAndContinue",
    };
}
