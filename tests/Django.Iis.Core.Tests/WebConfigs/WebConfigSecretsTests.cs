using System;
using Django.Iis.Core.Sites;
using Django.Iis.Core.WebConfigs;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Tests.WebConfigs;

public class WebConfigSecretsTests
{
    private static readonly SiteVariable Secret = new("SECRET_KEY", "", IsSecret: true);

    [Theory]
    [InlineData("<system.webServer><httpPlatform><environmentVariables>\n<environmentVariable name=\"secret_key\" value=\"hunter2\"/></environmentVariables></httpPlatform></system.webServer>")]
    [InlineData("<appSettings>\n<add key=\"SECRET_KEY\" value=\"hunter2\"/></appSettings>")]
    public void AValueUnderASecretsNameIsAnErrorThatDoesNotRepeatIt(string section)
    {
        var document = WebConfigText.Parse("<configuration>" + section + "</configuration>", "web.config");

        var error = Assert.Throws<DiagnosticException>(() => WebConfigSecrets.Check(document, "web.config", [Secret]));

        Assert.Equal(("DJIIS1407", 2), (error.Code, error.Line));
        Assert.DoesNotContain("hunter2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEmptyPlaceForASecretIsHarmless()
    {
        var document = WebConfigText.Parse("<configuration><appSettings><add key=\"SECRET_KEY\" value=\"\"/></appSettings></configuration>", "web.config");

        WebConfigSecrets.Check(document, "web.config", [Secret]);
    }
}
