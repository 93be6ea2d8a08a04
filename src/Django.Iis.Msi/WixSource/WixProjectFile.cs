using System.Text;
using System.Xml.Linq;
using Django.Iis.Msi.Authoring;

namespace Django.Iis.Msi.WixSource;

/// <summary>The project that builds the source, with nothing but the .NET SDK on Windows.</summary>
internal static class WixProjectFile
{
    /// <summary>
    /// The SDK is imported rather than named at the top, so that the lines before can shut out what lies in the folders above: the project builds the same
    /// wherever it is put.
    /// </summary>
    public static byte[] Write(WixProject project, InstallerPlatform platform)
    {
        var sdk = $"Sdk=\"WixToolset.Sdk\" Version=\"{project.SdkVersion}\"";
        return Encoding.UTF8.GetBytes(string.Join("\n",
        [
            "<!-- Builds the MSI on Windows: dotnet build -->",
            "<Project>",
            "",
            "  <PropertyGroup>",
            "    <ImportDirectoryBuildProps>false</ImportDirectoryBuildProps>",
            "    <ImportDirectoryBuildTargets>false</ImportDirectoryBuildTargets>",
            "    <ImportDirectoryPackagesProps>false</ImportDirectoryPackagesProps>",
            "  </PropertyGroup>",
            "",
            $"  <Import Project=\"Sdk.props\" {sdk} />",
            "",
            "  <PropertyGroup>",
            "    <OutputType>Package</OutputType>",
            $"    <OutputName>{Property(project.Name)}</OutputName>",
            $"    <InstallerPlatform>{NameOf(platform)}</InstallerPlatform>",
            "    <!-- The payload is no source, whatever its files are called. -->",
            "    <EnableDefaultItems>false</EnableDefaultItems>",
            "  </PropertyGroup>",
            "",
            "  <ItemGroup>",
            "    <Compile Include=\"*.wxs\" />",
            $"    <BindPath Include=\"{WixPath.Payload}\" BindName=\"{WixPath.Payload}\" />",
            "  </ItemGroup>",
            "",
            $"  <Import Project=\"Sdk.targets\" {sdk} />",
            "",
            "</Project>",
            "",
        ]));
    }

    private static string NameOf(InstallerPlatform platform) => platform switch
    {
        InstallerPlatform.Arm64 => "arm64",
        InstallerPlatform.X86 => "x86",
        _ => "x64",
    };

    // MSBuild reads these signs as references and escapes.
    private static string Property(string text) => new XText(
        text.Replace("%", "%25").Replace("$", "%24").Replace("@", "%40").Replace(";", "%3B")).ToString();
}
