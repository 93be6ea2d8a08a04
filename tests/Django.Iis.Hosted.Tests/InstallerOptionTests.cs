using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Hosted.Tests.Hosting;
using Django.Iis.Tests;

namespace Django.Iis.Hosted.Tests;

/// <summary>What a project says of its MSI stands in the tables, which DumpMsi writes down.</summary>
[Collection(BuiltPollsGroup.Name)]
public sealed class InstallerOptionTests(BuiltPolls polls) : IDisposable
{
    private readonly DjangoProject _project = polls.Project;

    /// <summary>The text that DumpMsi leaves is nobody's artefact: no build removes it.</summary>
    public void Dispose() => File.Delete(_project.Artefact("Polls.msi.txt"));

    [Fact]
    public void DumpMsiWritesTheTablesBesideTheMsi()
    {
        Dump().Succeeded();

        Assert.Contains("ProductName\tPolls", Tables());
        Assert.Contains("[Table File]", Tables());
        HostedBuild.Build(_project.ProjectFile, ["Clean"]).Succeeded();
        Assert.False(File.Exists(_project.Artefact("Polls.msi.txt")));
    }

    [Fact]
    public void ThereIsNothingToDumpWithoutAnMsi()
    {
        var build = HostedBuild.Build(_project.ProjectFile, ["DumpMsi"], Properties(("DjangoPackageFormats", "Folder")));

        Assert.Contains(build.Problems, problem => problem.Contains("error DJIIS1018: ", StringComparison.Ordinal));
    }

    [Fact]
    public void LicenceIconAndLinksReachTheMsi()
    {
        _project.Write("legal/licence.txt", "Do what you like; ask first.");
        File.WriteAllBytes(_project["legal/polls.ico"], [0, 0, 1, 0, 0, 0]);

        Dump(
            ("DjangoMsiLicenseFile", "legal/licence.txt"),
            ("DjangoMsiIcon", "legal/polls.ico"),
            ("DjangoMsiContact", "Help desk"),
            ("DjangoMsiHelpLink", "https://help.example"),
            ("PackageProjectUrl", "https://polls.example"),
            ("Description", "Asks; counts")).Succeeded();

        Assert.Contains("ARPCONTACT\tHelp desk", Tables());
        Assert.Contains("ARPHELPLINK\thttps://help.example", Tables());
        Assert.Contains("ARPURLINFOABOUT\thttps://polls.example", Tables());
        Assert.Contains("ARPCOMMENTS\tAsks; counts", Tables());
        Assert.Contains(Tables(), line => line.StartsWith("ARPPRODUCTICON\t", StringComparison.Ordinal));
        Assert.Contains(Tables(), line => line.Contains("Do what you like; ask first.", StringComparison.Ordinal));
    }

    [Fact]
    public void AnotherLicenceMakesTheMsiAnew()
    {
        _project.Write("legal/licence.txt", "One.");
        Dump(("DjangoMsiLicenseFile", "legal/licence.txt")).Succeeded();
        Assert.Empty(Dump(("DjangoMsiLicenseFile", "legal/licence.txt")).Succeeded().Work);

        _project.Write("legal/licence.txt", "Another.");

        Assert.Contains("PackMsi", Dump(("DjangoMsiLicenseFile", "legal/licence.txt")).Succeeded().Work);
        Assert.Contains(Tables(), line => line.Contains("Another.", StringComparison.Ordinal));
    }

    [Fact]
    public void AMissingLicenceIsNamed()
    {
        var build = Dump(("DjangoMsiLicenseFile", "LICENSE.rtf"));

        Assert.Contains(build.Problems, problem => problem.Contains("error DJIIS1019: The file 'LICENSE.rtf' that DjangoMsiLicenseFile names", StringComparison.Ordinal));
    }

    [Fact]
    public void ARuleThatThereIsNotCannotBeSuppressed()
    {
        var build = Dump(("DjangoMsiSuppressIces", "ICE61;ICE6I"));

        Assert.Contains(build.Problems, problem => problem.Contains("error DJIIS1004: 'ICE6I' is not a value of DjangoMsiSuppressIces.", StringComparison.Ordinal));
    }

    [Fact]
    public void ADebugBuildCompressesFast()
    {
        Assert.Equal("Fast", Evaluated("Debug"));
        Assert.Equal("Default", Evaluated("Release"));

        string Evaluated(string configuration) =>
            HostedBuild.Evaluate(_project.ProjectFile, Properties(("Configuration", configuration))).GetPropertyValue("DjangoMsiCompression");
    }

    [Fact]
    public void TheSmallestCompressionMakesTheSmallestMsi()
    {
        long[] sizes = [.. new[] { "None", "Fast", "Default", "Small" }.Select(SizeWith)];

        Assert.Equal(sizes.OrderDescending(), sizes);
        Assert.Equal(sizes.Length, sizes.Distinct().Count());
    }

    private long SizeWith(string compression)
    {
        polls.Build(Properties(("DjangoPackageFormats", "Msi"), ("DjangoMsiCompression", compression)));
        return new FileInfo(_project.Artefact("Polls.msi")).Length;
    }

    private BuildRecord Dump(params (string Name, string Value)[] properties) =>
        HostedBuild.Build(_project.ProjectFile, ["DumpMsi"], Properties([("DjangoPackageFormats", "Msi"), .. properties]));

    private string[] Tables() => File.ReadAllLines(_project.Artefact("Polls.msi.txt"));

    private static Dictionary<string, string> Properties(params (string Name, string Value)[] properties) =>
        properties.ToDictionary(property => property.Name, property => property.Value, StringComparer.Ordinal);
}
