using System;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests.BadInput;

/// <summary>A web.config or a transform that does not do what it says.</summary>
[Collection(BuiltPollsCollection.Name)]
public sealed class BadInputWebConfigTests(BuiltPolls polls)
{
    private const string WebConfig = "web.config";

    private const string Transform = "web.Release.config";

    private readonly DjangoProject _project = polls.Project;

    [Fact]
    public void AWebConfigThatIsNotXml()
    {
        using var file = _project.Add(WebConfig, "<configuration>\n  <system.webServer>\n</configuration>\n");

        BadBuild.Fails(_project, "DJIIS1401", WebConfig, 3);
    }

    [Fact]
    public void AWebConfigThatContradictsTheProject()
    {
        using var file = _project.Add(WebConfig, """
            <configuration>
              <system.webServer>
                <httpPlatform startupTimeLimit="7"
                  arguments="-m gunicorn -b :%HTTP_PLATFORM_PORT%" />
              </system.webServer>
            </configuration>
            """);

        Assert.Contains("arguments=\"-m gunicorn -b :%HTTP_PLATFORM_PORT%\"", BadBuild.Fails(_project, "DJIIS1403", WebConfig, 4), StringComparison.Ordinal);
    }

    [Fact]
    public void AWebConfigThatHoldsASecret()
    {
        using var file = _project.Add(WebConfig, """
            <configuration>
              <system.webServer>
                <httpPlatform>
                  <environmentVariables>
                    <environmentVariable name="SECRET_KEY" value="abc-123" />
                  </environmentVariables>
                </httpPlatform>
              </system.webServer>
            </configuration>
            """);

        var text = BadBuild.Fails(_project, "DJIIS1407", WebConfig, 5);

        Assert.Contains("SECRET_KEY", text, StringComparison.Ordinal);
        Assert.DoesNotContain("abc-123", text, StringComparison.Ordinal);
    }

    [Fact]
    public void AWebConfigThatNamesSettingsThatDoNotExist()
    {
        using var file = _project.Add(WebConfig, """
            <configuration>
              <system.webServer>
                <httpPlatform>
                  <environmentVariables>
                    <environmentVariable name="DJANGO_SETTINGS_MODULE" value="myiste.settings" />
                  </environmentVariables>
                </httpPlatform>
              </system.webServer>
            </configuration>
            """);

        Assert.Contains("manage.py names 'mysite.settings'", BadBuild.Fails(_project, "DJIIS1439", WebConfig, 5), StringComparison.Ordinal);
    }

    [Fact]
    public void ATransformThatIsNotXml()
    {
        using var file = _project.Add(Transform, "<configuration>\n  <system.webServer>\n</configuration>\n");

        BadBuild.Fails(_project, "DJIIS1422", Transform, 3);
    }

    [Fact]
    public void ATransformThatIsUnknown()
    {
        using var file = _project.Add(Transform, """
            <configuration xmlns:xdt="http://schemas.microsoft.com/XML-Document-Transform">
              <system.webServer xdt:Transform="Explode" />
            </configuration>
            """);

        Assert.Contains("Explode", BadBuild.Fails(_project, "DJIIS1423", Transform, 2), StringComparison.Ordinal);
    }

    [Fact]
    public void ATransformThatMatchesNothingIsAWarning()
    {
        using var file = _project.Add(Transform, """
            <configuration xmlns:xdt="http://schemas.microsoft.com/XML-Document-Transform">
              <nowhere xdt:Transform="Remove" />
            </configuration>
            """);

        BadBuild.Succeeds(_project, "warning", "DJIIS1424", Transform, 2, "-t:DjangoTransformWebConfig");
    }
}
