extern alias msi;

using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Django.Iis.Core.Sites;
using Django.Iis.Setup.Description;
using Django.Iis.Setup.Tests.Server;
using msi::Django.Iis.Msi.CompoundFiles;
using msi::Django.Iis.Msi.Database;

namespace Django.Iis.Setup.Tests;

/// <summary>Plans for packages that are not installed.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly TestServer _server = new();

    private string Package => Path.Combine(_server.Folder, "package");

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData(10)] // in the mini stream
    [InlineData(100_000)] // in sectors of its own
    public void AnMsisDescriptionIsPlanned(int hintLength)
    {
        WriteMsi(SiteDescriptionXml.Write(TestConfiguration.FastCgi() with { Hints = [new string('h', hintLength)] }));

        Assert.Equal(0, _server.Run("plan", "--package=" + Package));

        Assert.Contains("appcmd add site /name:Polls", _server.Output, StringComparison.Ordinal);
        Assert.Contains(new string('h', hintLength), _server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AWebDeployPackagesWebConfigIsPlannedToo()
    {
        var site = TestConfiguration.Site() with
        {
            Layout = LayoutKind.Nested,
            Folders = new SiteFolders { WebRoot = "", Setup = "__setup__", Data = @"%ProgramData%\Polls\Polls" },
        };
        using (var zip = ZipFile.Open(Package, ZipArchiveMode.Create))
        {
            Write(zip, "Content/website/__setup__/site.xml", SiteDescriptionXml.Write(site));
            Write(zip, "Content/website/web.config", System.Text.Encoding.UTF8.GetBytes(TestConfiguration.WebConfig(site)));
        }

        Assert.Equal(0, _server.Run("plan", "--package=" + Package));

        Assert.Contains("Write this server's paths into", _server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AServerThatCannotTakeThePackageSaysSoBeforeItIsInstalled()
    {
        _server.RemoveComponent("CGI");
        WriteMsi(SiteDescriptionXml.Write(TestConfiguration.FastCgi()));

        Assert.Equal(1, _server.Run("check", "--package=" + Package));

        Assert.Contains("DJIIS1820", _server.Output, StringComparison.Ordinal);
        Assert.Contains("MISSING: IIS's CGI", _server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AnInstallerThatAnMsiCannotRunIsRefusedBeforeItIsInstalled()
    {
        File.Delete(Path.Combine(_server.Inetsrv, "config", "schema", "httpplatform_schema.xml"));
        var installers = Directory.CreateDirectory(Path.Combine(_server.Folder, "installers")).FullName;
        File.WriteAllText(Path.Combine(installers, "httpPlatformHandler_amd64.msi"), "");
        WriteMsi(SiteDescriptionXml.Write(TestConfiguration.Site()));

        Assert.Equal(1, _server.Run("check", "--package=" + Package, "INSTALLPREREQUISITES=1", "--installers=" + installers));

        Assert.Contains("DJIIS1812", _server.Output, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(installers, "httpPlatformHandler_amd64.msi"), _server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AComputerWithoutIisShowsThePlanForAFreshServer()
    {
        _server.RemoveComponent("W3SVC");
        WriteMsi(SiteDescriptionXml.Write(TestConfiguration.FastCgi()));

        Assert.Equal(0, _server.Run("plan", "--package=" + Package));

        Assert.Contains("There is no IIS here", _server.Output, StringComparison.Ordinal);
        Assert.Contains("appcmd add apppool", _server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AnMsiOfAnotherProductIsRefused()
    {
        WriteMsi(content: null);
        Refused("no description");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(600)]
    public void ADamagedMsiIsRefused(int length)
    {
        WriteMsi(SiteDescriptionXml.Write(TestConfiguration.FastCgi()));
        File.WriteAllBytes(Package, File.ReadAllBytes(Package)[..length]);
        Refused("Package");
    }

    [Fact]
    public void AnMsiWithAChainThatComesBackToItselfIsRefused()
    {
        WriteMsi(SiteDescriptionXml.Write(TestConfiguration.FastCgi()));
        var bytes = File.ReadAllBytes(Package);
        // Every entry of the FAT, which has two sectors, leads to sector 0.
        var fat = (BitConverter.ToInt32(bytes, 76) + 1) * 512;
        Array.Clear(bytes, fat, 2 * 512);
        File.WriteAllBytes(Package, bytes);
        Refused("damaged");
    }

    [Fact]
    public void AZipOfSomethingElseIsRefused()
    {
        using (var zip = ZipFile.Open(Package, ZipArchiveMode.Create))
        {
            Write(zip, "readme.txt", []);
        }

        Refused("no description");
    }

    private static void Write(ZipArchive zip, string name, byte[] content)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(content);
    }

    private void Refused(string text)
    {
        Assert.Equal(1, _server.Run("plan", "--package=" + Package));

        Assert.Contains("DJIIS1848", _server.Output, StringComparison.Ordinal);
        Assert.Contains(text, _server.Output, StringComparison.OrdinalIgnoreCase);
    }

    private void WriteMsi(byte[]? content)
    {
        var others = Enumerable.Range(0, 20).Select(number => CompoundStream.FromBytes(StreamName.OfStream("Binary.Other" + number), new byte[5000]));
        var own = content is null ? [] : new[] { CompoundStream.FromBytes(StreamName.OfStream("Binary." + SiteDescription.BinaryName), content) };
        using var file = File.Create(Package);
        CompoundFileWriter.Write(file, CompoundLayout.Of(CompoundStorage.Root(Guid.Empty, [.. others, .. own])));
    }
}
