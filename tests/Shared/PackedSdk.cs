using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Django.Iis.Tests;

/// <summary>
/// The SDK as users get it: its package in a private feed, and a package cache that is empty at first. One for each test process.
/// test.sh packs once for all of them and says where (DJIIS_SDK_FEED); a test run by hand packs for itself.
/// </summary>
public static class PackedSdk
{
    private static readonly Lazy<PackedSdkFolders> Prepared = new(Prepare);
    private static readonly Lazy<string> PackedTemplates = new(PackTemplates);

    /// <summary>Folder with Django.Iis.Sdk.1.0.0.nupkg.</summary>
    public static string Feed => Prepared.Value.Feed;

    /// <summary>Full path of the packed templates.</summary>
    public static string Templates => PackedTemplates.Value;

    /// <summary>The package cache of this test process.</summary>
    public static string Packages => Prepared.Value.Packages;

    /// <summary>What a child process must not inherit from the test host, and what keeps it away from the machine's own caches and build nodes.</summary>
    public static IReadOnlyDictionary<string, string?> Environment { get; } = new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["NUGET_PACKAGES"] = Packages,
        ["DjangoCacheFolder"] = Prepared.Value.Cache,
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_NOLOGO"] = "1",
        ["MSBuildSDKsPath"] = null,
        ["MSBUILD_EXE_PATH"] = null,
        ["MSBuildExtensionsPath"] = null,
        ["MSBuildLoadMicrosoftTargetsReadOnly"] = null,
        ["VSTEST_HOST_DEBUG"] = null,
        ["CI"] = null,
    };

    /// <summary>Writes the nuget.config of a folder of projects: the private feed and nothing else.</summary>
    public static void Configure(string folder) =>
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="private" value="{Feed}" />
              </packageSources>
            </configuration>
            """);

    /// <summary>test.sh packs them beside the SDK; a test run by hand packs for itself.</summary>
    private static string PackTemplates()
    {
        if (Directory.EnumerateFiles(Feed, "Django.Iis.Templates.*.nupkg").FirstOrDefault() is { } packed)
        {
            return packed;
        }

        var folder = Path.Combine(Path.GetDirectoryName(Packages)!, "templates");
        ChildProcess.Run("dotnet", ["pack", Repository.File("src/Django.Iis.Templates/Django.Iis.Templates.csproj"), "-c", "Release", "-o", folder, "-nodeReuse:false"]).Succeeded();
        return Directory.EnumerateFiles(folder).Single();
    }

    private static PackedSdkFolders Prepare()
    {
        var folder = Directory.CreateTempSubdirectory("djiis-sdk-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var packages = Path.Combine(folder, "packages");
        var cache = Path.Combine(folder, "cache");
        Directory.CreateDirectory(packages);
        var given = System.Environment.GetEnvironmentVariable("DJIIS_SDK_FEED");
        if (!string.IsNullOrEmpty(given) && Directory.EnumerateFiles(given, "Django.Iis.Sdk.*.nupkg").Any())
        {
            return new PackedSdkFolders(given, packages, cache);
        }

        var feed = Path.Combine(folder, "feed");
        ChildProcess.Run("dotnet", ["pack", Repository.File("sdk/Django.Iis.Sdk.csproj"), "-c", "Release", "-o", feed, "-nodeReuse:false"]).Succeeded();
        return new PackedSdkFolders(feed, packages, cache);
    }

    private sealed record PackedSdkFolders(string Feed, string Packages, string Cache);
}
