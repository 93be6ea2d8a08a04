using System;
using System.IO;
using System.Linq;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests.BadInput;

/// <summary>Settings that cannot be loaded: the file and line that say so are named.</summary>
[Collection(BuiltPollsCollection.Name)]
public sealed class BadInputSettingsTests(BuiltPolls polls)
{
    private const string Settings = "mysite/settings.py";

    private readonly DjangoProject _project = polls.Project;

    [Fact]
    public void ManagePyThatChoosesNoSettings()
    {
        using var edit = _project.Edit("manage.py", text => text.Replace("os.environ.setdefault", "print", StringComparison.Ordinal));

        Assert.Contains("<DjangoSettingsModule>", BadBuild.Fails(_project, "DJIIS1003", "manage.py", 1), StringComparison.Ordinal);
    }

    [Fact]
    public void SettingsThatDoNotExist()
    {
        Assert.Contains("'nowhere.settings'", BadBuild.Fails(_project, "DJIIS1007", "Polls.csproj", 0, "-p:DjangoSettingsModule=nowhere.settings"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import no_such_package", "DJIIS1008", "Add the distribution that provides it to requirements.txt")]
    [InlineData("os.environ['NO_SUCH_VARIABLE']", "DJIIS1009", "<DjangoEnvironmentVariable Include=\"NO_SUCH_VARIABLE\"")]
    [InlineData("if True print()", "DJIIS1010", "Python cannot read this file: ")]
    [InlineData("1 / 0", "DJIIS1011", "ZeroDivisionError: division by zero")]
    [InlineData("raise SystemExit('settings say no')", "DJIIS1011", "settings say no")]
    public void ALineThatFails(string line, string code, string text)
    {
        var number = File.ReadLines(_project[Settings]).Count() + 1;
        using var edit = _project.Edit(Settings, settings => settings + line + "\n");

        Assert.Contains(text, BadBuild.Fails(_project, code, Settings, number), StringComparison.Ordinal);
    }

    [Fact]
    public void AStaticFileThatRefersToNothing()
    {
        const string Css = "polls/static/polls/style.css";
        var number = File.ReadLines(_project[Css]).Count() + 1;
        using var edit = _project.Edit(Css, text => text + "body { background: url('images/nowhere.png') }\n");

        Assert.Contains("nowhere.png", BadBuild.Fails(_project, "DJIIS1301", Css, number), StringComparison.Ordinal);
    }

    [Fact]
    public void AStaticUrlThatLeavesNoFolder()
    {
        using var edit = _project.Edit(Settings, text => text + "STATIC_URL = '/'\n");

        Assert.Contains("<DjangoStaticFiles>None</DjangoStaticFiles>", BadBuild.Fails(_project, "DJIIS1303", "Polls.csproj"), StringComparison.Ordinal);
    }
}
