using System;
using Django.Iis.Core.Projects;
using Django.Iis.Diagnostics;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.Projects;

public sealed class ContentSelectorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AFileGoesWhereItStandsBelowManagePy() => Assert.Equal("shop/views.py", Selector().Select(_folder["src/shop/views.py"], ""));

    [Fact]
    public void AFileBesideTheFolderOfManagePyIsNotTheApplications() => Assert.Null(Selector().Select(_folder["README.md"], ""));

    [Fact]
    public void AFileFromElsewhereNeedsALink()
    {
        using var elsewhere = new TemporaryFolder();

        var error = Assert.Throws<DiagnosticException>(() => Selector().Select(elsewhere["data.json"], ""));

        Assert.Equal(("DJIIS1012", _folder["Shop.csproj"]), (error.Code, error.File));
    }

    [Theory]
    [InlineData("data/name.json", "data/name.json")]
    [InlineData(@"data\name.json", "data/name.json")]
    [InlineData("/data/name.json", "data/name.json")]
    public void ALinkSaysWhereAFileGoes(string link, string expected)
    {
        using var elsewhere = new TemporaryFolder();

        Assert.Equal(expected, Selector().Select(elsewhere["data.json"], link));
    }

    [Fact]
    public void WhatIsInAVirtualEnvironmentOfAnyNameStaysOut()
    {
        _folder.Write("src/tools/python/pyvenv.cfg", "");
        var selector = Selector();

        Assert.Null(selector.Select(_folder["src/tools/python/lib/django/__init__.py"], ""));
        Assert.Equal("tools/run.py", selector.Select(_folder["src/tools/run.py"], ""));
    }

    [Fact]
    public void WhatIsInAnExcludedFolderStaysOut()
    {
        var selector = Selector(_folder["src/media"]);

        Assert.Null(selector.Select(_folder["src/media/upload.png"], ""));
        Assert.Equal("media.py", selector.Select(_folder["src/media.py"], ""));
    }

    [Theory]
    [InlineData("src")]
    [InlineData("src/")]
    [InlineData(".")]
    public void AnExcludedFolderThatHoldsTheApplicationExcludesNothing(string folder) =>
        Assert.Equal("shop/views.py", Selector(System.IO.Path.GetFullPath(_folder[folder])).Select(_folder["src/shop/views.py"], ""));

    private ContentSelector Selector(params string[] excluded) => new(_folder["src"], _folder["Shop.csproj"], excluded);
}
