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
    [InlineData("pylock.toml", "")]
    [InlineData("pyproject.toml", "[project]\ndependencies = []\n")]
    [InlineData("pyproject.toml", "# shop\n[dependency-groups]\nlive = []\n")]
    public void OtherStandardFilesServeToo(string name, string text)
    {
        _folder.Write("src/uv.lock", "");
        var file = _folder.Write("src/" + name, text);

        Assert.Equal(file, Find());
    }

    [Fact]
    public void ALockWinsOverTheProjectThatItLocks()
    {
        _folder.Write("src/pyproject.toml", "[project]\n");
        var file = _folder.Write("pylock.toml", "");

        Assert.Equal(file, Find());
    }

    [Fact]
    public void AProjectFileWithTheSettingsOfToolsAloneSaysNothing()
    {
        _folder.Write("src/pyproject.toml", "[tool.black]\nline-length = 100\n");

        Assert.Equal("DJIIS1206", Assert.Throws<DiagnosticException>(Find).Code);
    }

    [Theory]
    [InlineData("uv.lock", "", "uv export --format pylock.toml")]
    [InlineData("poetry.lock", "", "poetry export")]
    [InlineData("pyproject.toml", "[tool.poetry.dependencies]\ndjango = '^5.2'\n", "poetry export")]
    [InlineData("pdm.lock", "", "pdm export")]
    [InlineData("Pipfile.lock", "", "pipenv requirements")]
    [InlineData("Pipfile", "", "pipenv requirements")]
    [InlineData("setup.py", "", "-e .")]
    [InlineData("environment.yml", "", "pip list")]
    public void AnotherKindIsRefusedWithTheCommandThatExportsIt(string name, string text, string command)
    {
        var file = _folder.Write("src/" + name, text);

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

    [Theory]
    [InlineData("uv.lock", "uv export")]
    [InlineData("locks.toml", "'pylock.'")]
    public void ANamedFileOfAnotherKindIsRefused(string name, string remedy)
    {
        _folder.Write(name, "");

        var error = Assert.Throws<DiagnosticException>(() => RequirementsLocator.Find(ProjectFile, _folder["src"], name));

        Assert.Equal("DJIIS1208", error.Code);
        Assert.Contains(remedy, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pylock.live.toml")]
    [InlineData("pyproject.toml")]
    [InlineData("deps.in")]
    public void ANamedFileOfAReadableKindIsTaken(string name)
    {
        var file = _folder.Write(name, "");

        Assert.Equal(file, RequirementsLocator.Find(ProjectFile, _folder["src"], name));
    }

    [Fact]
    public void AFolderOfRequirementsIsHintedAt()
    {
        _folder.Write("requirements/base.txt", "");
        _folder.Write("requirements/production.txt", "");

        Assert.Contains("<PythonRequirements>requirements/production.txt<", Assert.Throws<DiagnosticException>(Find).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ALockBesideAReadableProjectIsKnownAsUnused()
    {
        var project = _folder.Write("src/pyproject.toml", "[project]\n");
        var file = _folder.Write("src/uv.lock", "");

        var (path, command) = Assert.Single(RequirementExports.Unused(project));

        Assert.Equal(file, path);
        Assert.Contains("uv export", command, StringComparison.Ordinal);
        Assert.Empty(RequirementExports.Unused(_folder.Write("src/requirements.txt", "")));
    }

    private string Find() => RequirementsLocator.Find(ProjectFile, _folder["src"], "");
}
