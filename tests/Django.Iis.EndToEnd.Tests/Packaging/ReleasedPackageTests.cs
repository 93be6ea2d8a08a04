using System;
using System.Buffers.Binary;
using System.IO;
using System.Linq;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using System.Text;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests.Packaging;

/// <summary>What NuGet and a reader of its pages get.</summary>
public sealed class ReleasedPackageTests
{
    [Theory]
    [InlineData("Django.Iis.Sdk", "sdk/Django.Iis.Sdk.csproj")]
    [InlineData("Django.Iis.Templates", "src/Django.Iis.Templates/Django.Iis.Templates.csproj")]
    public void PackedTwiceTheBytesAreTheSame(string id, string project)
    {
        using var folder = new TemporaryFolder();
        // Run by hand, these pack too: never at the same time.
        _ = ReleasedPackage.Of(id);

        foreach (var time in new[] { "first", "second" })
        {
            ChildProcess.Run("dotnet", ["pack", Repository.File(project), "-c", "Release", "-o", folder[time], "-nodeReuse:false"]).Succeeded();
        }

        FileTree.AssertSame(FileTree.Of(folder["first"]), FileTree.Of(folder["second"]));
        Assert.Single(FileTree.Of(folder["first"]));
    }

    [Theory]
    [InlineData("Django.Iis.Sdk", "MSBuildSdk")]
    [InlineData("Django.Iis.Templates", "Template")]
    public void APackageSaysWhatItIs(string id, string type)
    {
        var package = ReleasedPackage.Of(id);

        Assert.Equal(type, (string?)package.Metadata.Descendants().Single(element => element.Name.LocalName == "packageType").Attribute("name"));
        Assert.Equal("MIT", package.Value("license"));
        Assert.False(string.IsNullOrWhiteSpace(package.Value("description")));
        Assert.True(package.Files[package.Value("readme")!].Length > 0);
        Assert.Equal((128, 128), Dimensions(package.Files[package.Value("icon")!]));
    }

    [Fact]
    public void BothPackagesAreOfOneVersionAndTheTemplatesNameIt()
    {
        var sdk = ReleasedPackage.Of("Django.Iis.Sdk");
        var templates = ReleasedPackage.Of("Django.Iis.Templates");
        var projects = templates.Files.Where(file => file.Key.EndsWith(".csproj", StringComparison.Ordinal)).Select(file => Encoding.UTF8.GetString(file.Value)).ToArray();

        Assert.Equal(sdk.Value("version"), templates.Value("version"));
        Assert.Equal(2, projects.Length);
        Assert.All(projects, text => Assert.Contains($"<Project Sdk=\"Django.Iis.Sdk/{sdk.Value("version")}\">", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Django.Iis.Sdk")]
    [InlineData("Django.Iis.Templates")]
    public void NoFolderOfTheMachineThatPackedIsInAPackage(string id)
    {
        var folder = Encoding.UTF8.GetBytes(Repository.Root + Path.DirectorySeparatorChar);

        var tellTales = ReleasedPackage.Of(id).Files.Where(file => file.Value.AsSpan().IndexOf(folder) >= 0).Select(file => file.Key);

        Assert.Empty(tellTales);
    }

    /// <summary>Builds take the list for what the package's programs are.</summary>
    [Fact]
    public void TheListOfHashesIsThatOfThePrograms()
    {
        var files = ReleasedPackage.Of("Django.Iis.Sdk").Files;

        var listed = Encoding.UTF8.GetString(files["identity.txt"]).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal);

        var programs = files.Where(file => file.Key.StartsWith("tasks/", StringComparison.Ordinal) || file.Key.StartsWith("python/", StringComparison.Ordinal));
        Assert.Equal(programs.Select(file => Convert.ToHexString(SHA256.HashData(file.Value)) + " " + file.Key).Order(StringComparer.Ordinal), listed);
    }

    [Theory]
    [InlineData("net10.0", false)]
    [InlineData("net10.0-linux-x64", true)]
    [InlineData("net10.0-win-x64", true)]
    public void TheTasksAreCompiledToMachineCodeForTheSystemsThatTheFoldersName(string folder, bool compiled)
    {
        var files = ReleasedPackage.Of("Django.Iis.Sdk").Files;

        foreach (var name in new[] { "Core", "Msi", "Preview", "Tasks" })
        {
            using var assembly = new PEReader(new MemoryStream(files[$"tasks/{folder}/Django.Iis.{name}.dll"]));
            // ECMA-335 II.25.3.3: what native images have in the runtime's header.
            Assert.Equal(compiled, assembly.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0);
        }
    }

    /// <summary>Debuggers find lines in it without a package of symbols, and sources by the repository's paths: none is a folder of the machine.</summary>
    [Fact]
    public void SymbolsAreInsideOfTheAssembliesWithPathsOfTheRepository()
    {
        var assemblies = ReleasedPackage.Of("Django.Iis.Sdk").Files.Where(file => file.Key.StartsWith("tasks/", StringComparison.Ordinal) && file.Key.EndsWith(".dll", StringComparison.Ordinal)).Where(file => !file.Key.Contains("net10.0-", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(assemblies);
        Assert.All(assemblies, assembly => Assert.All(Sources(assembly.Value), source => Assert.StartsWith("/_/", source, StringComparison.Ordinal)));
        Assert.All(assemblies, assembly => Assert.NotEmpty(Sources(assembly.Value)));
    }

    /// <summary>Portable Network Graphics: the header chunk begins with width and height.</summary>
    private static (int Width, int Height) Dimensions(byte[] png) =>
        (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));

    /// <summary>Names of the documents in the embedded symbols; none where there are no such.</summary>
    private static string[] Sources(byte[] assembly)
    {
        using var reader = new PEReader(new MemoryStream(assembly));
        var entry = reader.ReadDebugDirectory().SingleOrDefault(item => item.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        if (entry.DataSize == 0)
        {
            return [];
        }

        using var provider = reader.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
        var symbols = provider.GetMetadataReader();
        return [.. symbols.Documents.Select(handle => symbols.GetString(symbols.GetDocument(handle).Name))];
    }
}
