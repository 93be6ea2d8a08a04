using System;
using System.IO;
using Django.Iis.Core.Projects;
using Django.Iis.Diagnostics;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.Projects;

public sealed class ProjectLocatorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string ProjectFile => _folder["Shop.csproj"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheOneBesideTheProjectFileWins()
    {
        _folder.Write("src/manage.py", "");
        var beside = _folder.Write("manage.py", "");

        Assert.Equal(beside, Find());
    }

    [Theory]
    [InlineData("src/manage.py")]
    [InlineData("src/backend/site/manage.py")]
    public void OneIsFoundUpToThreeFoldersBelow(string relative)
    {
        var manage = _folder.Write(relative, "");

        Assert.Equal(manage, Find());
    }

    [Fact]
    public void ASearchGoesNoDeeperThanThreeFolders()
    {
        _folder.Write("a/b/c/d/manage.py", "");

        Assert.Equal("DJIIS1001", Refusal().Code);
    }

    [Theory]
    [InlineData(".hidden")]
    [InlineData("node_modules")]
    [InlineData("bin")]
    [InlineData("obj")]
    [InlineData("site-packages")]
    [InlineData("__pycache__")]
    public void FoldersOfTheToolsAreNotSearched(string name)
    {
        _folder.Write(name + "/manage.py", "");

        Assert.Equal("DJIIS1001", Refusal().Code);
    }

    [Fact]
    public void AVirtualEnvironmentOfAnyNameIsNotSearched()
    {
        _folder.Write("python/pyvenv.cfg", "");
        _folder.Write("python/lib/manage.py", "");

        Assert.Equal("DJIIS1001", Refusal().Code);
    }

    [Fact]
    public void NothingBelowAFoundOneCompetesWithIt()
    {
        var outer = _folder.Write("src/manage.py", "");
        _folder.Write("src/templates/manage.py", "");

        Assert.Equal(outer, Find());
    }

    [Fact]
    public void NoneIsAnErrorAtTheProjectFileThatNamesTheFolder()
    {
        var error = Refusal();

        Assert.Equal(("DJIIS1001", ProjectFile), (error.Code, error.File));
        Assert.Contains(_folder.Path, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SeveralAreAnErrorThatListsThemAndProposesTheFirst()
    {
        _folder.Write("shop/manage.py", "");
        _folder.Write("admin/manage.py", "");

        var error = Refusal();

        Assert.Equal("DJIIS1002", error.Code);
        Assert.Contains("admin/manage.py, shop/manage.py", error.Message, StringComparison.Ordinal);
        Assert.Contains("<DjangoManagePy>admin/manage.py</DjangoManagePy>", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ANamedOneIsTakenWithoutASearch()
    {
        _folder.Write("manage.py", "");
        var named = _folder.Write("other/manage.py", "");

        Assert.Equal(named, ProjectLocator.FindManagePy(ProjectFile, "other/manage.py"));
    }

    [Fact]
    public void ANamedOneThatDoesNotExistIsAnError()
    {
        _folder.Write("manage.py", "");

        var error = Assert.Throws<DiagnosticException>(() => ProjectLocator.FindManagePy(ProjectFile, "other/manage.py"));

        Assert.Equal("DJIIS1001", error.Code);
        Assert.Contains(Path.Combine(_folder.Path, "other"), error.Message, StringComparison.Ordinal);
    }

    private string Find() => ProjectLocator.FindManagePy(ProjectFile, "");

    private DiagnosticException Refusal() => Assert.Throws<DiagnosticException>(Find);
}
