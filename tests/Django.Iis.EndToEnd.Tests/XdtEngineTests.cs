using System.IO;
using System.IO.Compression;
using System.Linq;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests;

/// <summary>
/// DjangoXdtEngine=Package. The package Microsoft.Web.Xdt is not to be had on every machine that runs these tests: a stand-in of the same name,
/// version and layout takes its place, with the assembly that the .NET SDK carries.
/// </summary>
[Collection(BuiltPollsCollection.Name)]
public sealed class XdtEngineTests
{
    private const string Version = "3.1.0";

    private readonly BuiltPolls _polls;

    public XdtEngineTests(BuiltPolls polls)
    {
        _polls = polls;
    }

    [Fact]
    public void TransformsWithTheAssemblyOfThePackage()
    {
        using var feed = new TemporaryFolder();
        WriteStandIn(feed[$"Microsoft.Web.Xdt.{Version}.nupkg"]);

        var packages = _polls.Build("-p:DjangoXdtEngine=Package", "-p:DjangoPackageFormats=Folder", "-p:RestoreAdditionalProjectSources=" + feed.Path);

        Assert.Contains("polls.example", File.ReadAllText(Path.Combine(packages.Tree, "web.config")));
        Assert.Contains($"microsoft.web.xdt/{Version}/lib/netstandard2.0", File.ReadAllText(_polls.Project["obj/Release/django/webconfig.key"]));
    }

    private static void WriteStandIn(string path)
    {
        using var package = ZipFile.Open(path, ZipArchiveMode.Create);
        using (var manifest = new StreamWriter(package.CreateEntry("Microsoft.Web.Xdt.nuspec").Open()))
        {
            manifest.Write($"""
                <package>
                  <metadata>
                    <id>Microsoft.Web.Xdt</id>
                    <version>{Version}</version>
                    <authors>stand-in</authors>
                    <description>Stand-in for tests</description>
                  </metadata>
                </package>
                """);
        }

        package.CreateEntryFromFile(SdkAssembly(), "lib/netstandard2.0/Microsoft.Web.XmlTransform.dll");
    }

    private static string SdkAssembly()
    {
        // "10.0.401 [/usr/share/dotnet/sdk]"
        var sdk = ChildProcess.Run("dotnet", ["--list-sdks"]).Succeeded().Trim().Split('\n').Last().Split('[', 2);
        return Path.Combine(sdk[1].TrimEnd(']', '\r'), sdk[0].Trim(), "Sdks", "Microsoft.NET.Sdk.Publish", "tools", "net472", "Microsoft.Web.XmlTransform.dll");
    }
}
