using System;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests.BadInput;

/// <summary>What is wrong with files and properties is said before anything is done.</summary>
public sealed class BadInputProjectTests(RestoredSite site) : IClassFixture<RestoredSite>
{
    private const string ProjectFile = "Site.csproj";

    private readonly DjangoProject _project = site.Project;

    [Fact]
    public void NoManagePy()
    {
        using var away = new MovedFile(_project["manage.py"]);

        Assert.Contains("<DjangoManagePy>", BadBuild.Fails(_project, "DJIIS1001", ProjectFile), StringComparison.Ordinal);
    }

    [Fact]
    public void ANamedManagePyThatDoesNotExist()
    {
        Assert.Contains("nowhere.py", BadBuild.Fails(_project, "DJIIS1001", ProjectFile, 0, "-p:DjangoManagePy=nowhere.py"), StringComparison.Ordinal);
    }

    [Fact]
    public void SeveralManagePy()
    {
        using var away = new MovedFile(_project["manage.py"]);
        using var first = _project.Add("one/manage.py", "pass");
        using var second = _project.Add("two/manage.py", "pass");

        var text = BadBuild.Fails(_project, "DJIIS1002", ProjectFile);

        Assert.Contains("one/manage.py, two/manage.py", text, StringComparison.Ordinal);
        Assert.Contains("<DjangoManagePy>one/manage.py</DjangoManagePy>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void AManagePyElsewhereWhoseFolderIsNoContent()
    {
        using var elsewhere = _project.Add("../backend/manage.py", "pass");

        var text = BadBuild.Fails(_project, "DJIIS1017", ProjectFile, 0, "-p:DjangoManagePy=../backend/manage.py");

        Assert.Contains("<DjangoContent Include=\"../backend/**\" />", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DjangoHostingModel", "Cgi", "HttpPlatform, FastCgi")]
    [InlineData("DjangoServer", "gunicorn", "Waitress")]
    [InlineData("DjangoStaticFiles", "Nginx", "Iis")]
    [InlineData("DjangoPackageFormats", "Rpm", "Msi, WebDeploy, Zip, Folder")]
    [InlineData("PythonTargetPlatform", "linux_x86_64", "win_amd64, win32, win_arm64")]
    public void AWordThatAPropertyDoesNotKnow(string property, string value, string known)
    {
        var text = BadBuild.Fails(_project, "DJIIS1004", ProjectFile, 0, $"-p:{property}={value}");

        Assert.Contains($"'{value}' is not a value of {property}", text, StringComparison.Ordinal);
        Assert.Contains(known, text, StringComparison.Ordinal);
    }

    [Fact]
    public void APythonToBundleThatIsNotThere()
    {
        var text = BadBuild.Fails(_project, "DJIIS1113", ProjectFile, 0, "-p:PythonRuntime=Bundled", "-p:DjangoBundledPythonPath=python-3.13");

        Assert.Contains("python-3.13", text, StringComparison.Ordinal);
    }

    [Fact]
    public void APythonToBundleOfWhichNoPackageIsKnown()
    {
        var text = BadBuild.Fails(_project, "DJIIS1112", ProjectFile, 0, "-p:PythonRuntime=Bundled", "-p:PythonVersion=3.15");

        Assert.Contains("Set PythonPackageVersion", text, StringComparison.Ordinal);
    }

    [Fact]
    public void APythonVersionThatIsNone()
    {
        Assert.Contains("'three'", BadBuild.Fails(_project, "DJIIS1105", ProjectFile, 0, "-p:PythonVersion=three"), StringComparison.Ordinal);
    }

    [Fact]
    public void ASecretWithItsValue()
    {
        using var edit = Body("""<ItemGroup><DjangoEnvironmentVariable Include="TOKEN" Value="abc" Secret="true" /></ItemGroup>""");

        var text = BadBuild.Fails(_project, "DJIIS1016", ProjectFile);

        Assert.Contains("'TOKEN'", text, StringComparison.Ordinal);
        Assert.DoesNotContain("abc", text, StringComparison.Ordinal);
    }

    [Fact]
    public void AVariableWithoutAUsableName()
    {
        using var edit = Body("""<ItemGroup><DjangoEnvironmentVariable Include="A=B" Value="abc" /></ItemGroup>""");

        BadBuild.Fails(_project, "DJIIS1015", ProjectFile);
    }

    [Fact]
    public void NoRequirements()
    {
        using var away = new MovedFile(_project["requirements.txt"]);

        Assert.Contains("<PythonRequirements>", BadBuild.Fails(_project, "DJIIS1206", ProjectFile), StringComparison.Ordinal);
    }

    [Fact]
    public void RequirementsOfAKindThatIsNotRead()
    {
        using var away = new MovedFile(_project["requirements.txt"]);
        using var other = _project.Add("Pipfile", "[packages]");

        Assert.Contains("pipenv requirements > requirements.txt", BadBuild.Fails(_project, "DJIIS1208", ProjectFile), StringComparison.Ordinal);
    }

    [Fact]
    public void ANamedRequirementsFileThatDoesNotExist()
    {
        Assert.Contains("nowhere.txt", BadBuild.Fails(_project, "DJIIS1207", ProjectFile, 0, "-p:PythonRequirements=nowhere.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void AnIncludedRequirementsFileThatDoesNotExist()
    {
        using var edit = _project.Edit("requirements.txt", _ => "# first\n-r nowhere.txt\n");

        Assert.Contains("nowhere.txt", BadBuild.Fails(_project, "DJIIS1207", "requirements.txt", 2), StringComparison.Ordinal);
    }

    [Fact]
    public void AVersionThatNoMsiCanCarry()
    {
        Assert.Contains("26.11.20", BadBuild.Fails(_project, "DJIIS1601", ProjectFile, 0, "-p:Version=2026.11.20"), StringComparison.Ordinal);
    }

    [Fact]
    public void AVersionThatIsNone()
    {
        Assert.Contains("1.0.0", BadBuild.Fails(_project, "DJIIS1605", ProjectFile, 0, "-p:Version=abc"), StringComparison.Ordinal);
    }

    [Fact]
    public void AVersionWithASuffixIsCutWithAMessage()
    {
        var text = BadBuild.Succeeds(_project, "message", "DJIIS1602", ProjectFile, 0, "-p:Version=1.2.3-beta.1", "-t:DjangoLocateProject");

        Assert.Contains("'1.2.3-beta.1' becomes 1.2.3", text, StringComparison.Ordinal);
    }

    private IDisposable Body(string xml) => _project.Edit(ProjectFile, text => text.Replace("<!-- body -->", xml, StringComparison.Ordinal));
}
