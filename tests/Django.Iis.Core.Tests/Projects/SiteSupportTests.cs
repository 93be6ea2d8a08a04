using System;
using System.IO;
using System.Linq;
using Django.Iis.Core.Projects;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.Projects;

public sealed class SiteSupportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EveryTemplateShipsWithLineFeeds()
    {
        _folder.Write("templates/sitecustomize.py", "a\r\nb\r\n");
        _folder.Write("templates/django_iis/wsgi.py", "c\n");

        Write();

        Assert.Equal("a\nb\n", File.ReadAllText(_folder["site/sitecustomize.py"]));
        Assert.Equal("c\n", File.ReadAllText(_folder["site/django_iis/wsgi.py"]));
    }

    [Fact]
    public void OnlyPythonSourcesShip()
    {
        _folder.Write("templates/django_iis/__pycache__/wsgi.cpython-313.pyc", "");

        Write();

        Assert.Equal(["project.py"], Directory.GetFiles(_folder["site"], "*", SearchOption.AllDirectories).Select(Path.GetFileName));
    }

    [Fact]
    public void TheProjectsModulesAreWrittenDown()
    {
        Write("mysite.settings", "mysite.wsgi.application", "");

        var lines = File.ReadAllLines(_folder["site/django_iis/project.py"]);
        Assert.Contains("SETTINGS_MODULE = \"mysite.settings\"", lines);
        Assert.Contains("WSGI_APPLICATION = \"mysite.wsgi.application\"", lines);
        Assert.Contains("ASGI_APPLICATION = None", lines);
    }

    [Fact]
    public void FoldersToImportFromAndTheProjectsOwnSettingsAreTuples()
    {
        Directory.CreateDirectory(_folder["templates"]);

        SiteSupport.Write(_folder["templates"], _folder["site"], "mysite.settings", "", "", ["src", "apps"], ["DEBUG"]);

        var lines = File.ReadAllLines(_folder["site/django_iis/project.py"]);
        Assert.Contains("SYS_PATH = (\"src\", \"apps\",)", lines);
        Assert.Contains("OWN_SETTINGS = (\"DEBUG\",)", lines);
    }

    [Fact]
    public void AModuleThatOnlyImportlibCanNameIsWrittenDownToo()
    {
        Write("my-site.settings");

        Assert.Contains("SETTINGS_MODULE = \"my-site.settings\"", File.ReadAllLines(_folder["site/django_iis/project.py"]));
    }

    [Fact]
    public void WhatWouldEndTheLiteralIsEscaped()
    {
        Write("a\"\\\n");

        Assert.Contains("SETTINGS_MODULE = \"a\\\"\\\\\\n\"", File.ReadAllLines(_folder["site/django_iis/project.py"]));
    }

    [Fact]
    public void AFileThatIsRightAlreadyIsLeftAlone()
    {
        Write();
        var written = DateTime.UnixEpoch;
        File.SetLastWriteTimeUtc(_folder["site/django_iis/project.py"], written);

        Write();

        Assert.Equal(written, File.GetLastWriteTimeUtc(_folder["site/django_iis/project.py"]));
    }

    private void Write(string settings = "mysite.settings", string wsgi = "", string asgi = "")
    {
        Directory.CreateDirectory(_folder["templates"]);
        SiteSupport.Write(_folder["templates"], _folder["site"], settings, wsgi, asgi);
    }
}
