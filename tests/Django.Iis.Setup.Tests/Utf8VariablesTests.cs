using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Setup.Tests.Server;

namespace Django.Iis.Setup.Tests;

/// <summary>Addresses in UTF-8 for FastCGI: a value that all sites of the server share.</summary>
public sealed class Utf8VariablesTests : IDisposable
{
    private const string Key = @"SYSTEM\CurrentControlSet\Services\W3SVC\Parameters";

    private const string Name = "FastCGIUtf8ServerVariables";

    private readonly TestServer _server = new();

    private string? Value => (string?)XElement.Load(Path.Combine(_server.Inetsrv, "machine.xml")).Elements("value").SingleOrDefault(value => (string?)value.Attribute("name") == Name)?.Attribute("data");

    public void Dispose() => _server.Dispose();

    [Fact]
    public void ItIsLeftAloneUnlessThePackageAsksForIt()
    {
        _server.Lay(TestConfiguration.FastCgi());

        Assert.Equal(0, _server.Run("install"));

        Assert.Null(Value);
    }

    [Fact]
    public void ItIsSetForEveryProcessAndSaidSo()
    {
        Install();

        Assert.Equal("REQUEST_URI\nPATH_INFO", Value);
        Assert.Contains(@"reg add HKLM\SYSTEM\CurrentControlSet\Services\W3SVC\Parameters /v FastCGIUtf8ServerVariables /t REG_MULTI_SZ /d REQUEST_URI\0PATH_INFO /f", _server.Changes());
        Assert.Contains("iisreset", _server.Output, StringComparison.Ordinal);
        Assert.Equal(0, _server.Run("status"));
    }

    [Fact]
    public void WhatIsThereIsAddedToAndStaysWhenTheSiteIsRemoved()
    {
        _server.ChangeMachine(machine => machine.Add(TestServer.Value(Key, Name, "SCRIPT_NAME\nPATH_INFO")));
        Install();
        Assert.Equal("SCRIPT_NAME\nPATH_INFO\nREQUEST_URI", Value);

        Assert.Equal(0, _server.Run("uninstall"));

        Assert.Equal("SCRIPT_NAME\nPATH_INFO", Value);
    }

    [Fact]
    public void ItGoesWithTheSiteThatSetIt()
    {
        Install();

        Assert.Equal(0, _server.Run("uninstall"));

        Assert.Null(Value);
    }

    [Fact]
    public void ItStaysWhileAnotherApplicationCountsOnIt()
    {
        Install();
        var other = Directory.CreateDirectory(Path.Combine(_server.ProgramData, "Django.Iis", "Other")).FullName;
        var state = XElement.Load(Path.Combine(_server.ProgramData, "Django.Iis", "Polls", "state.xml"));
        state.SetAttributeValue("siteName", "Other");
        state.SetAttributeValue("root", "/other");
        state.Save(Path.Combine(other, "state.xml"));

        Assert.Equal(0, _server.Run("uninstall"));

        Assert.Equal("REQUEST_URI\nPATH_INFO", Value);
        Assert.Contains("another application", _server.Output, StringComparison.Ordinal);
    }

    private void Install()
    {
        var site = TestConfiguration.FastCgi();
        _server.Lay(site with { FastCgi = site.FastCgi! with { Utf8ServerVariables = true } });
        Assert.True(_server.Run("install") == 0, _server.Output);
    }
}
