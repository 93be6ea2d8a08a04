using System;
using Django.Iis.Core.Projects;
using Django.Iis.Diagnostics;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.Projects;

public sealed class RequirementsLocatorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string ProjectFile => _folder["Shop.csproj"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheFileBesideManagePyWinsOverTheOneBesideTheProjectFile()
    {
        _folder.Write("requirements.txt", "");
        var beside = _folder.Write("src/requirements.txt", "");

        Assert.Equal(beside, Find());
    }

    [Fact]
    public void TheFileBesideTheProjectFileServesToo()
    {
        var file = _folder.Write("requirements.txt", "");

        Assert.Equal(file, Find());
    }

    [Fact]
    public void RequirementsTxtWinsOverAnyLockFile()
    {
        _folder.Write("src/pylock.toml", "");
        var file = _folder.Write("requirements.txt", "");

        Assert.Equal(file, Find());
    }

    [Theory]
    [InlineData("pylock.toml", "uv export")]
    [InlineData("pyproject.toml", "pip-compile")]
    [InlineData("uv.lock", "uv export")]
    [InlineData("poetry.lock", "poetry export")]
    [InlineData("Pipfile.lock", "pipenv requirements")]
    public void AnotherKindIsRefusedWithTheCommandThatExportsIt(string name, string command)
    {
        var file = _folder.Write("src/" + name, "");

        var error = Assert.Throws<DiagnosticException>(Find);

        Assert.Equal(("DJIIS1208", ProjectFile), (error.Code, error.File));
        Assert.Contains(file, error.Message, StringComparison.Ordinal);
        Assert.Contains(command, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingAtAllIsRefused() => Assert.Equal("DJIIS1206", Assert.Throws<DiagnosticException>(Find).Code);

    [Fact]
    public void ANamedFileIsRelativeToTheProjectFile()
    {
        _folder.Write("src/requirements.txt", "");
        var named = _folder.Write("requirements/production.txt", "");

        Assert.Equal(named, RequirementsLocator.Find(ProjectFile, _folder["src"], "requirements/production.txt"));
    }

    [Fact]
    public void ANamedFileThatIsMissingIsRefused()
    {
        _folder.Write("requirements.txt", "");

        var error = Assert.Throws<DiagnosticException>(() => RequirementsLocator.Find(ProjectFile, _folder["src"], "production.txt"));

        Assert.Equal("DJIIS1207", error.Code);
        Assert.Contains(_folder["production.txt"], error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ANamedFileOfAnotherKindIsRefused()
    {
        _folder.Write("pyproject.toml", "");

        Assert.Equal("DJIIS1208", Assert.Throws<DiagnosticException>(() => RequirementsLocator.Find(ProjectFile, _folder["src"], "pyproject.toml")).Code);
    }

    private string Find() => RequirementsLocator.Find(ProjectFile, _folder["src"], "");
}
