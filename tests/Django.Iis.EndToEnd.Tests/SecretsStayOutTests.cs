using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.EndToEnd.Tests;

/// <summary>A secret that the build was given, by whatever way, stands in nothing that it leaves behind. Each test first shows that it sees what it looks through.</summary>
public sealed class SecretsStayOutTests(SecretBuild build) : IClassFixture<SecretBuild>
{
    [ToolFact("msiextract")]
    public void NoFileOfAnyPackageHoldsOne()
    {
        using var unpacked = new TemporaryFolder();
        ZipFile.ExtractToDirectory(build.Project.Artefact("Vault.zip"), unpacked["webdeploy"]);
        ZipFile.ExtractToDirectory(build.Project.Artefact("Vault.files.zip"), unpacked["zip"]);
        ChildProcess.Run("msiextract", ["-C", unpacked["msi"], build.Project.Artefact("Vault.msi")]).Succeeded();

        // The installer's own streams (its tables, its programs) are not compressed; only what it installs is.
        var files = Files(unpacked.Path).Concat(Files(build.Project["bin/Release"])).ToList();

        // MSI, Web Deploy, zip, folder and WiX source.
        Assert.Equal(5, files.Count(file => Path.GetFileName(file) == "settings.py" && File.ReadAllText(file).Contains("API_TOKEN", StringComparison.Ordinal)));
        AssertNone(files);
    }

    [PythonFact]
    public void NothingThatTheBuildKeepsHoldsOne()
    {
        var files = Files(build.Project["obj"]).ToList();

        Assert.Contains(files, file => Encoding.UTF8.GetString(File.ReadAllBytes(file)).Contains("API_TOKEN", StringComparison.Ordinal));
        AssertNone(files);
    }

    [PythonFact]
    public void NoLogHoldsOne()
    {
        Assert.Contains("API_TOKEN", build.Log, StringComparison.Ordinal);
        Assert.Contains("API_TOKEN", build.BinaryLog, StringComparison.Ordinal);
        Assert.Empty(build.FoundIn(build.Log));
        Assert.Empty(build.FoundIn(build.BinaryLog));
    }

    [ToolFact("gcc", "ldd")]
    public void NoProcessIsToldOneOnItsCommandLine()
    {
        Assert.Contains(build.CommandLines, line => line.Contains("pip", StringComparison.Ordinal));
        // What a project's own DjangoSignCommand says is its author's word.
        var others = build.CommandLines.Where(line => !line.StartsWith(SigningCertificate.Program, StringComparison.Ordinal));
        Assert.DoesNotContain(others, line => build.FoundIn(line).Any());
    }

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories);

    private void AssertNone(IEnumerable<string> files) =>
        Assert.Empty(files.SelectMany(file => build.FoundIn(File.ReadAllBytes(file)).Select(secret => $"{file}: {secret}")));
}
