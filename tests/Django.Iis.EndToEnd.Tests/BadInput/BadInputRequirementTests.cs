using System;
using System.Formats.Tar;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests.BadInput;

/// <summary>Requirements that pip cannot fulfil: the line of the file is named.</summary>
public sealed class BadInputRequirementTests(RestoredSite site) : IClassFixture<RestoredSite>
{
    /// <summary>As much of Django as the probe asks for.</summary>
    private static readonly (string Path, string Content)[] FakeDjango =
    [
        ("django/__init__.py", "def setup(): pass\ndef get_version(): return '5.2.99'\n"),
        ("django/apps.py", "class apps:\n    is_installed = staticmethod(lambda name: False)\n"),
        ("django/conf.py", "class settings:\n    INSTALLED_APPS = []\n"),
        ("django/core/__init__.py", ""),
        ("django/core/management.py", "class ManagementUtility: pass\n"),
    ];

    private readonly DjangoProject _project = site.Project;

    [Fact]
    public void ARequirementThatDoesNotResolve()
    {
        using var edit = Requirements("# first\nno-such-distribution-anywhere==1.0\n");

        Assert.Contains("'no-such-distribution-anywhere", BadBuild.Fails(_project, "DJIIS1201", "requirements.txt", 2), StringComparison.Ordinal);
    }

    [Fact]
    public void ARequirementThatIsNone()
    {
        using var edit = Requirements("# first\n\nDjango=5\n");

        Assert.Contains("Django=5", BadBuild.Fails(_project, "DJIIS1214", "requirements.txt", 3), StringComparison.Ordinal);
    }

    [Fact]
    public void RequirementsThatContradictEachOther()
    {
        WriteWheel("apart", "1.0", "py3-none-any");
        WriteWheel("apart", "2.0", "py3-none-any");
        using var edit = Requirements("apart==1.0\napart==2.0\n");

        Assert.Contains("apart", BadBuild.Fails(_project, "DJIIS1212", "requirements.txt", 1), StringComparison.Ordinal);
    }

    [Fact]
    public void ASourceDistributionIsNoWheel()
    {
        WriteSource("onlysource");
        using var edit = Requirements("# first\nonlysource\n");

        var text = BadBuild.Fails(_project, "DJIIS1202", "requirements.txt", 2);

        Assert.Contains("'onlysource' has no wheel for win_amd64 and Python 3.13", text, StringComparison.Ordinal);
        Assert.Contains("there is only onlysource-1.0.tar.gz", text, StringComparison.Ordinal);
        Assert.Contains("'wheels'", text, StringComparison.Ordinal);
    }

    [UnixFact]
    public void AWheelThatIsNotForTheServer()
    {
        var machine = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "aarch64" : "x86_64";
        WriteWheel("hostonly", "1.0", $"py3-none-linux_{machine}");
        WriteWheel("Django", "5.2.99", "py3-none-any", FakeDjango);
        using var manage = _project.Edit("manage.py", _ => "import os\nos.environ['DJANGO_SETTINGS_MODULE'] = 'settings'\n");
        using var edit = Requirements("# first\nhostonly\nDjango==5.2.99\n");

        var result = BadBuild.Fails(_project, "DJIIS1202", "requirements.txt", 2);

        Assert.Contains("'hostonly", result, StringComparison.Ordinal);
        Assert.Contains("win_amd64", result, StringComparison.Ordinal);
    }

    private IDisposable Requirements(string text) => _project.Edit("requirements.txt", _ => text);

    /// <summary>A wheel with nothing in it but what pip asks for and the given files.</summary>
    private void WriteWheel(string name, string version, string tag, params (string Path, string Content)[] files)
    {
        Directory.CreateDirectory(_project["wheels"]);
        using var zip = ZipFile.Open(_project[$"wheels/{name}-{version}-{tag}.whl"], ZipArchiveMode.Update);
        var info = $"{name}-{version}.dist-info/";
        Add(info + "METADATA", $"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n");
        Add(info + "WHEEL", $"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: {tag}\n");
        Array.ForEach(files, file => Add(file.Path, file.Content));
        Add(info + "RECORD", $"{info}METADATA,,\n{info}WHEEL,,\n{info}RECORD,,\n" + string.Concat(files.Select(file => file.Path + ",,\n")));

        void Add(string path, string text)
        {
            using var writer = new StreamWriter(zip.CreateEntry(path).Open());
            writer.Write(text);
        }
    }

    /// <summary>A source distribution whose own build backend fails, so that nothing else is needed for it to fail.</summary>
    private void WriteSource(string name)
    {
        Directory.CreateDirectory(_project["wheels"]);
        using var file = File.Create(_project[$"wheels/{name}-1.0.tar.gz"]);
        using var zip = new GZipStream(file, CompressionLevel.Fastest);
        using var tar = new TarWriter(zip);
        Add("PKG-INFO", $"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n");
        Add("pyproject.toml", "[build-system]\nrequires = []\nbuild-backend = 'backend'\nbackend-path = ['.']\n");
        Add("backend.py", "def build_wheel(*arguments, **keywords): raise SystemExit('no compiler here')\n");

        void Add(string path, string text) =>
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, $"{name}-1.0/{path}") { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) });
    }
}
