using System;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Scripts;

/// <summary>secrets.xml on the server, which becomes environment variables before the project's settings are imported.</summary>
public sealed class ServerSecretsTests
{
    private const string Data = "data/secrets/secrets.xml";
    private const string Setup = "setup/secrets.xml";

    [DjangoFact]
    public void ASecretIsAnEnvironmentVariableOfTheSettings()
    {
        using var site = new DeployedSettings("PASSWORD = os.environ['DB_PASSWORD']");
        site.Write(Data, "<secrets><secret name=\"DB_PASSWORD\">größe &amp; &lt;weiß&gt;</secret></secrets>");

        Assert.Equal("größe & <weiß>", site.Print("settings.PASSWORD", ("PYTHONIOENCODING", "utf-8")));
    }

    [DjangoFact]
    public void AVariableThatIsSetWins()
    {
        using var site = new DeployedSettings("PASSWORD = os.environ['DB_PASSWORD']");
        site.Write(Data, "<secrets><secret name=\"DB_PASSWORD\">of the file</secret></secrets>");

        Assert.Equal("of the pool", site.Print("settings.PASSWORD", ("DB_PASSWORD", "of the pool")));
    }

    [DjangoFact]
    public void UntilSetUpHasMovedThemTheyAreReadWhereWebDeployLeftThem()
    {
        using var site = new DeployedSettings("PASSWORD = os.environ['DB_PASSWORD']");
        site.Write(Setup, "<secrets><secret name=\"DB_PASSWORD\">new</secret></secrets>");

        Assert.Equal("new", site.Print("settings.PASSWORD"));
    }

    [DjangoFact]
    public void AnEmptySecretCountsAsNotGiven()
    {
        using var site = new DeployedSettings("PASSWORD = os.environ.get('DB_PASSWORD', 'none')");
        site.Write(Setup, "<secrets><secret name=\"DB_PASSWORD\"></secret></secrets>");

        Assert.Equal("none", site.Print("settings.PASSWORD"));
    }

    [DjangoFact]
    public void OnceMovedTheFileOfTheDataDirectoryIsTheOnlyOne()
    {
        using var site = new DeployedSettings();
        site.Write(Setup, "<secrets><secret name=\"DB_PASSWORD\">old</secret></secrets>");
        site.Write(Data, "<secrets />");

        Assert.Equal("None", site.Print("os.environ.get('DB_PASSWORD')".Replace("os", "__import__('os')", StringComparison.Ordinal)));
    }

    [DjangoFact]
    public void TheServersKeyTakesThePlaceOfTheProjects()
    {
        using var site = new DeployedSettings();
        site.Write(Data, "<secrets><secret name=\"SECRET_KEY\">the server's</secret></secrets>");

        Assert.Equal("the server's", site.Print("settings.SECRET_KEY"));
        Assert.Contains("SECRET_KEY: the server's own key in the place of the project's", site.Injected());
    }

    [DjangoFact]
    public void AKeyThatTheProjectReadsFromAnotherSecretStays()
    {
        using var site = new DeployedSettings("SECRET_KEY = os.environ['SHOP_KEY']");
        site.Write(Data, "<secrets><secret name=\"SECRET_KEY\">generated</secret><secret name=\"SHOP_KEY\">the shop's</secret></secrets>");

        Assert.Equal("the shop's", site.Print("settings.SECRET_KEY"));
    }

    [DjangoFact]
    public void TheServersKeyAnswersToItsOtherUsualName()
    {
        using var site = new DeployedSettings("SECRET_KEY = os.environ['DJANGO_SECRET_KEY']");
        site.Write(Data, "<secrets><secret name=\"SECRET_KEY\">the server's</secret></secrets>");

        Assert.Equal("the server's", site.Print("settings.SECRET_KEY"));
    }

    [DjangoFact]
    public void WithoutAFileTheProjectsKeyStays()
    {
        using var site = new DeployedSettings();

        Assert.Equal("the project's", site.Print("settings.SECRET_KEY"));
    }

    [DjangoFact]
    public void AFileThatCannotBeUsedIsNamedWithoutItsContent()
    {
        foreach (var content in new[] { "<secrets><secret name=\"A\">hunter2</secret>", "<secrets><secret>hunter2</secret></secrets>", "<!DOCTYPE a [<!ENTITY hunter2 'x'>]><secrets>&hunter2;</secrets>", "<secrets>&hunter2;</secrets>", "hunter2" })
        {
            using var site = new DeployedSettings();
            var file = site.Write(Data, content);

            var result = site.Run("from django.conf import settings; settings.DEBUG");

            Assert.NotEqual(0, result.ExitCode);
            Assert.Contains($"ImproperlyConfigured: The file of the site's secrets, {file}, ", result.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("hunter2", result.Output, StringComparison.Ordinal);
        }
    }

    [DjangoFact]
    public void AFolderOfThatNameIsAnErrorThatSaysSo()
    {
        using var site = new DeployedSettings();
        site.Write(Data + "/file", "");

        Assert.Contains("cannot be read", site.Run("from django.conf import settings; settings.DEBUG").Output, StringComparison.Ordinal);
    }
}
