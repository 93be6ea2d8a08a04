using System;
using Django.Iis.Core.Python;
using Django.Iis.Diagnostics;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.Python;

public sealed class RequirementFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("-r other.txt")]
    [InlineData("-rother.txt")]
    [InlineData("-c other.txt")]
    [InlineData("--requirement other.txt")]
    [InlineData("--requirement=other.txt")]
    [InlineData("--constraint=other.txt # pinned")]
    [InlineData("  -r   other.txt")]
    public void AnIncludedFileCounts(string line)
    {
        var other = _folder.Write("other.txt", "");
        var main = _folder.Write("requirements.txt", line);

        Assert.Equal([main, other], RequirementFiles.Read(main).Files);
    }

    [Fact]
    public void PlacesToLookAreThoseOfAllFilesWithTheirVariables()
    {
        using var folder = new TemporaryFolder();
        folder.Write("vendor/readme.txt", "");
        folder.Write("more/base.txt", "-f ../vendor\n--no-index\n--require-hashes\n");
        var main = folder.Write("requirements.txt", "-i https://${TOKEN}@index.example/simple  # ours\n--extra-index-url=https://more.example\n-r more/base.txt\nDjango\n");

        Assert.Equal(
            ["-i https://${TOKEN}@index.example/simple", "--extra-index-url https://more.example", "-f " + RequirementFiles.Quoted(folder["vendor"]), "--no-index"],
            RequirementFiles.Read(main).IndexOptions);
    }

    [Fact]
    public void AnIncludedFileIsRelativeToTheOneThatIncludesIt()
    {
        var deep = _folder.Write("requirements/common.txt", "");
        var production = _folder.Write("requirements/production.txt", "-r common.txt");
        var main = _folder.Write("requirements.txt", "-r requirements/production.txt");

        Assert.Equal([main, production, deep], RequirementFiles.Read(main).Files);
    }

    [Fact]
    public void FilesThatIncludeEachOtherEnd()
    {
        var other = _folder.Write("other.txt", "-r requirements.txt");
        var main = _folder.Write("requirements.txt", "-r other.txt");

        Assert.Equal([main, other], RequirementFiles.Read(main).Files);
    }

    [Theory]
    [InlineData("-r https://example.org/requirements.txt")]
    [InlineData("# -r other.txt")]
    [InlineData("-e ./lib")]
    [InlineData("--find-links wheels")]
    public void WhatIncludesNoFileOfTheDiskIsPassedOver(string line)
    {
        var main = _folder.Write("requirements.txt", line);

        Assert.Equal([main], RequirementFiles.Read(main).Files);
    }

    [Fact]
    public void AMissingIncludeIsAnErrorAtItsLine()
    {
        var main = _folder.Write("requirements.txt", "Django\n-r other.txt\n");

        var error = Assert.Throws<DiagnosticException>(() => RequirementFiles.Read(main));

        Assert.Equal(("DJIIS1207", main, 2), (error.Code, error.File, error.Line));
        Assert.Contains(_folder["other.txt"], error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Django~=5.2", "django")]
    [InlineData("django", "Django")]
    [InlineData("zope.interface>=5", "zope-interface")]
    [InlineData("python_dotenv ; sys_platform == 'win32'", "python-dotenv")]
    [InlineData("uvicorn[standard]==0.32", "uvicorn")]
    [InlineData("pkg @ https://example.org/pkg.whl", "pkg")]
    public void ADistributionIsFoundUnderAnySpellingOfItsName(string line, string name)
    {
        var main = _folder.Write("requirements.txt", "# comment\n\n" + line + "\n");

        Assert.Equal((main, 3), RequirementFiles.Read(main).Find(name));
    }

    [Theory]
    [InlineData("# waitress")]
    [InlineData("waitress-extras")]
    [InlineData("--no-binary waitress")]
    public void AnotherLineDoesNotNameADistribution(string line)
    {
        var main = _folder.Write("requirements.txt", line);

        Assert.False(RequirementFiles.Read(main).Names("waitress"));
    }

    [Fact]
    public void ALineOfAnIncludedFileIsFoundThere()
    {
        var other = _folder.Write("other.txt", "\nwaitress\n");
        var main = _folder.Write("requirements.txt", "-r other.txt");

        Assert.Equal((other, 2), RequirementFiles.Read(main).Locate("waitress"));
    }

    [Fact]
    public void ADistributionThatNoLineNamesIsBlamedOnTheMainFile()
    {
        var main = _folder.Write("requirements.txt", "\nDjango\n");

        Assert.Equal((main, 1), RequirementFiles.Read(main).Locate("sqlparse"));
    }

    [Fact]
    public void ADistributionThatAConstraintsFileNamesIsNotRequired()
    {
        _folder.Write("constraints.txt", "waitress==3.0\n");
        var main = _folder.Write("requirements.txt", "Django\n-c constraints.txt\n");

        Assert.False(RequirementFiles.Read(main).Names("waitress"));
    }
}
