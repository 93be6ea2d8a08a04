using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.Sites;
using Django.Iis.Setup.Description;
using Django.Iis.Setup.Tests.Server;

namespace Django.Iis.Setup.Tests;

/// <summary>INSTALLPREREQUISITES adds what the server lacks, and nothing that would have to be downloaded.</summary>
public sealed class PrerequisiteTests : IDisposable
{
    private readonly TestServer _server = new();

    private string Beside => Path.Combine(_server.Release("1.0.0"), "setup", "prerequisites");

    public void Dispose() => _server.Dispose();

    [Fact]
    public void PartsOfWindowsAreAddedByDism()
    {
        _server.RemoveComponent("WebSockets");
        _server.RemoveComponent("ApplicationInit");
        _server.Lay(TestConfiguration.Site() with { Features = [IisFeature.WebSockets] });

        Assert.Equal(0, _server.Run("install", "INSTALLPREREQUISITES=1"));

        Assert.Equal(
            [
                "dism /online /enable-feature /featurename:IIS-ApplicationInit /all /norestart /quiet",
                "dism /online /enable-feature /featurename:IIS-WebSockets /all /norestart /quiet",
            ],
            _server.Changes().Where(call => call.StartsWith("dism", StringComparison.Ordinal)));
        Assert.Equal(0, _server.Run("status"));
    }

    [Fact]
    public void AModulesInstallerBesideThePackageIsRun()
    {
        RemoveHandler();
        var installer = LayBeside("httpPlatformHandler_amd64.msi");

        Assert.Equal(0, _server.Run("install", "INSTALLPREREQUISITES=1"));

        Assert.Contains("msiexec /i " + installer + " /qn /norestart", _server.Changes());
    }

    [Fact]
    public void AnInstallerInTheGivenFolderIsRun()
    {
        RemoveHandler();
        _server.Lay(TestConfiguration.Site());
        var folder = Directory.CreateDirectory(Path.Combine(_server.Folder, "installers here")).FullName;
        File.WriteAllText(Path.Combine(folder, "httpPlatformHandler_v2_amd64.msi"), "");

        Assert.Equal(0, _server.Run("install", "INSTALLPREREQUISITES=1", "--installers=" + folder));
    }

    [Fact]
    public void InsideOfAnotherInstallationAnInstallersCommandIsSaid()
    {
        RemoveHandler();
        LayBeside("httpPlatformHandler_amd64.msi");
        var before = _server.Snapshot();
        _server.Tools.FailAt(NumberOfFirstChange(), 1618);

        Assert.Equal(1, _server.Run("install", "INSTALLPREREQUISITES=1"));

        Assert.Contains("DJIIS1812", _server.Output, StringComparison.Ordinal);
        Assert.Contains("msiexec /i", _server.Output, StringComparison.Ordinal);
        Assert.Equal(before, _server.Snapshot());
    }

    [Fact]
    public void TheRuntimesInstallerIsRunWhereItsLibrariesAreMissing()
    {
        _server.Lay(TestConfiguration.Site() with { Prerequisites = [new SitePrerequisite("Microsoft.VCRedist.2015+.x64", "Microsoft Visual C++ 2015-2022", ["msvcp140.dll"], ["numpy"])] });
        Directory.CreateDirectory(Beside);
        File.WriteAllText(Path.Combine(Beside, "vc_redist.x64.exe"), "");

        Assert.Equal(0, _server.Run("install", "INSTALLPREREQUISITES=1"));

        Assert.Contains("Install Microsoft Visual C++ 2015-2022.", _server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatNobodyLaidBesideIsRefusedAllTheSame()
    {
        RemoveHandler();
        _server.Lay(TestConfiguration.Site());
        var before = _server.Snapshot();

        Assert.Equal(1, _server.Run("install", "INSTALLPREREQUISITES=1"));

        Assert.Contains("DJIIS1820", _server.Output, StringComparison.Ordinal);
        Assert.Equal(before, _server.Snapshot());
    }

    [Fact]
    public void APortThatShowsItselfOnlyWhenIisIsThereTakesIisAwayAgain()
    {
        _server.RemoveComponent("W3SVC");
        _server.Lay(TestConfiguration.Site() with { HostName = "", Bindings = SiteBindings.Parse("http/*:80:") });
        var machine = Components();

        Assert.Equal(1, _server.Run("install", "INSTALLPREREQUISITES=1"));

        Assert.Contains("DJIIS1830", _server.Output, StringComparison.Ordinal);
        Assert.Equal(machine, Components());
    }

    /// <summary>Behind the calls that read the server, as many as a plan makes, and those that close the journal's two folders.</summary>
    private int NumberOfFirstChange()
    {
        _server.Run("plan", "INSTALLPREREQUISITES=1");
        return _server.Tools.Calls.Count + 2 + 1;
    }

    private string[] Components() =>
    [
        .. XElement.Load(Path.Combine(_server.Inetsrv, "machine.xml")).Elements("value").Select(value => value.ToString()).Order(StringComparer.Ordinal),
    ];

    private void RemoveHandler() => File.Delete(Path.Combine(_server.Inetsrv, "config", "schema", "httpplatform_schema.xml"));

    private string LayBeside(string name)
    {
        _server.Lay(TestConfiguration.Site());
        Directory.CreateDirectory(Beside);
        var path = Path.Combine(Beside, name);
        File.WriteAllText(path, "");
        return path.Replace(_server.Folder, "~", StringComparison.Ordinal);
    }
}
