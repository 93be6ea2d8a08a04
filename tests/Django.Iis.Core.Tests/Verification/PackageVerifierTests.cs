using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using Django.Iis.Core.Installers;
using Django.Iis.Core.Packaging;
using Django.Iis.Core.Sites;
using Django.Iis.Core.Tests.Packaging;
using Django.Iis.Core.Verification;
using Django.Iis.Core.WebDeploy;
using Django.Iis.Msi.Authoring;
using Django.Iis.Msi.Cabinets;

namespace Django.Iis.Core.Tests.Verification;

/// <summary>-t:Verify: what is wrong with finished packages, and that nothing is with good ones.</summary>
public sealed class PackageVerifierTests : IDisposable
{
    private readonly TestSite _site = TestSite.Small();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void PackagesAsTheyWereBuiltHaveNoFindings()
    {
        var site = _site.Build();
        var folder = FolderWriter.Write(site, _site.Output).Path;

        Assert.Empty(PackageVerifier.Installer(site, WriteInstaller(site), [], default).Findings);
        Assert.Empty(VerifyWebDeploy(site, WriteWebDeploy(site)).Findings);
        Assert.Empty(PackageVerifier.Zip(site, FilesZipWriter.Write(site, _site.Output), _site["scratch"], default).Findings);
        Assert.Empty(PackageVerifier.Folder(site, folder).Findings);
    }

    [Fact]
    public void EveryFileOfAnInstallerIsUnpacked()
    {
        var site = _site.Build();

        Assert.Equal(site.Files.Count, PackageVerifier.Installer(site, WriteInstaller(site), [], default).FileCount);
    }

    [Theory]
    [InlineData("archive.xml")]
    [InlineData("parameters.xml")]
    [InlineData("Content/website/__app__/manage.py")]
    [InlineData("Content/website/static/polls/größe.css")]
    public void ADamagedByteInAWebDeployPackageIsFound(string entry)
    {
        var site = _site.Build();
        var package = WriteWebDeploy(site);
        Flip(package, OffsetOf(package, entry));

        var finding = Assert.Single(VerifyWebDeploy(site, package).Findings);

        Assert.Equal("DJIIS1711", finding.Code);
        Assert.Contains($"'{entry}'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ADamagedByteInTheContentOfAnInstallerIsFound()
    {
        var site = _site.Build();
        var installer = WriteInstaller(site);
        Flip(installer, File.ReadAllBytes(installer).AsSpan().IndexOf("print('manage')"u8));

        Assert.NotEmpty(PackageVerifier.Installer(site, installer, [], default).Findings);
    }

    [Fact]
    public void AnInstallerOfOtherSourcesIsFound()
    {
        var installer = WriteInstaller(_site.Build());
        _site.Add(FileRole.Application, "manage.py", "print('changed')\n");
        _site.Add(FileRole.Application, "new.py", "");
        _site.Remove(FileRole.Python, "django/__init__.py");

        var findings = PackageVerifier.Installer(_site.Build(), installer, [], default).Findings;

        Assert.Equal(["DJIIS1711 manage.py", "DJIIS1712 new.py", "DJIIS1713 __init__.py"], findings.Select(finding => $"{finding.Code} {Path.GetFileName(finding.Message.Split('\'')[3])}"));
    }

    [Fact]
    public void AnInstallerThatBreaksARuleIsFound()
    {
        var site = _site.Build();
        var installer = WriteInstaller(site);
        Replace(installer, "ProductVersion", "ProductVersioX");

        Assert.Contains(PackageVerifier.Installer(site, installer, [], default).Findings, finding => finding.Code == "DJIIS1714");
    }

    [Theory]
    [InlineData("Shop.msi")]
    [InlineData("Shop.zip")]
    public void ACutOffPackageIsFound(string name)
    {
        var site = _site.Build();
        string[] packages = [WriteInstaller(site), WriteWebDeploy(site)];
        var package = packages.Single(path => Path.GetFileName(path) == name);
        using (var stream = File.OpenWrite(package))
        {
            stream.SetLength(stream.Length / 2);
        }

        var result = name.EndsWith(".msi", StringComparison.Ordinal) ? PackageVerifier.Installer(site, package, [], default) : VerifyWebDeploy(site, package);

        Assert.Single(result.Findings);
    }

    [Fact]
    public void APackageThatIsNotThereIsFound()
    {
        var finding = Assert.Single(PackageVerifier.Zip(_site.Build(), _site["nowhere.zip"], _site["scratch"], default).Findings);

        Assert.Equal("DJIIS1709", finding.Code);
    }

    [Fact]
    public void AFileThatSomebodyAddedIsFound()
    {
        var site = _site.Build();
        var package = WriteWebDeploy(site);
        using (var archive = ZipFile.Open(package, ZipArchiveMode.Update))
        {
            archive.CreateEntry("Content/website/__app__/backdoor.py");
        }

        Assert.Equal("DJIIS1713", Assert.Single(VerifyWebDeploy(site, package).Findings).Code);
    }

    [Theory]
    [InlineData("Shop.Parameters.xml", "DJIIS1711")]
    [InlineData("Shop.SourceManifest.xml", "DJIIS1711")]
    [InlineData("Shop.deploy.cmd", "DJIIS1711")]
    [InlineData("Shop.SetParameters.xml", "DJIIS1710")]
    public void ADamagedFileBesideThePackageIsFound(string name, string code)
    {
        var site = _site.Build();
        var package = WriteWebDeploy(site);
        Flip(Path.Combine(_site.Output, name), 3);

        Assert.Equal(code, Assert.Single(VerifyWebDeploy(site, package).Findings).Code);
    }

    [Fact]
    public void ValuesOfADeploymentMayBeEditedAndNamesMayNot()
    {
        var site = _site.Build();
        var package = WriteWebDeploy(site);
        var path = Path.Combine(_site.Output, "Shop.SetParameters.xml");
        File.WriteAllText(path, File.ReadAllText(path).Replace("Default Web Site", "Shop", StringComparison.Ordinal));
        Assert.Empty(VerifyWebDeploy(site, package).Findings);
        File.WriteAllText(path, File.ReadAllText(path).Replace("POLLS_TITLE", "POLL_TITLE", StringComparison.Ordinal));

        var finding = Assert.Single(VerifyWebDeploy(site, package).Findings);

        Assert.Equal("DJIIS1715", finding.Code);
        Assert.True(finding.Line > 1);
    }

    [Fact]
    public void DataOfASiteThatRanFromTheFolderIsItsOwn()
    {
        var site = _site.Build();
        var folder = FolderWriter.Write(site, _site.Output).Path;
        Directory.CreateDirectory(Path.Combine(folder, "__data__", "media"));
        File.WriteAllText(Path.Combine(folder, "__data__", "media", "photo.jpg"), "photo");
        File.WriteAllText(Path.Combine(folder, "stray.txt"), "stray");

        var finding = Assert.Single(PackageVerifier.Folder(site, folder).Findings);

        Assert.Contains("'stray.txt'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NoByteOfAWebDeployPackageCanBeDamagedUnseen()
    {
        var site = _site.Build();
        var package = WriteWebDeploy(site);
        var sound = File.ReadAllBytes(package);
        for (var place = 0; place < sound.Length; place += 7)
        {
            var damaged = (byte[])sound.Clone();
            damaged[place] ^= 1;
            File.WriteAllBytes(package, damaged);

            Assert.True(VerifyWebDeploy(site, package).Findings.Count > 0, $"byte {place}");
        }

        Assert.False(Directory.Exists(_site["scratch"]));
    }

    private VerificationResult VerifyWebDeploy(SiteModel site, string package) => WebDeployVerifier.Verify(site, package, new WebDeployOptions(), _site["scratch"], default);

    private string WriteWebDeploy(SiteModel site) => WebDeployWriter.Write(site, _site.Output, new WebDeployOptions()).Package;

    private string WriteInstaller(SiteModel site)
    {
        var path = Path.Combine(_site.Output, "Shop.msi");
        InstallerWriter.Write(SiteInstaller.Describe(site, new InstallerOptions { RunsSetup = false, Compression = CabinetCompression.None }), path, default);
        return path;
    }

    /// <summary>Where an entry's data begins: behind its name in its local header (APPNOTE 4.3.7).</summary>
    private static int OffsetOf(string archive, string entry)
    {
        const int ExtraLengthOffset = 28;
        const int NameOffset = 30;
        var bytes = File.ReadAllBytes(archive);
        var name = Encoding.UTF8.GetBytes(entry);
        var place = bytes.AsSpan().IndexOf(name);
        return place + name.Length + BitConverter.ToUInt16(bytes, place - NameOffset + ExtraLengthOffset) + 1;
    }

    private static void Flip(string path, int offset)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[offset] ^= 0x20;
        File.WriteAllBytes(path, bytes);
    }

    private static void Replace(string path, string text, string other)
    {
        var bytes = File.ReadAllBytes(path);
        Encoding.ASCII.GetBytes(other).CopyTo(bytes, bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(text)));
        File.WriteAllBytes(path, bytes);
    }
}
