using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.Sites;
using Django.Iis.Core.WebConfigs;
using Django.Iis.Core.WebConfigs.Validation;

namespace Django.Iis.Core.Tests.WebConfigs.Validation;

/// <summary>Each mistake with its code, its line and what to do; and no finding where there is no mistake.</summary>
public class ConfigValidatorTests
{
    [Theory]
    [InlineData("<handlers><add name='x' path='*' verb='*' modul='y'/></handlers>", "DJIIS1431", "has no attribute 'modul'")]
    [InlineData("<handlers><entry name='x'/></handlers>", "DJIIS1430", "It takes: add, remove, clear")]
    [InlineData("<handlers><add name='x' path='*'/></handlers>", "DJIIS1433", "lacks the attribute 'verb'")]
    [InlineData("<handlers><add name='' path='*' verb='*'/></handlers>", "DJIIS1432", "it must not be empty")]
    [InlineData("<handlers accessPolicy='Read, Run'/>", "DJIIS1432", "it is made of None, Read")]
    [InlineData("<handlers><remove name='x' path='*'/></handlers>", "DJIIS1431", "It has: name")]
    [InlineData("<httpErrors existingResponse='passThrough'/>", "DJIIS1432", "knows 'PassThrough'")]
    [InlineData("<directoryBrowse enabled='False'/>", "DJIIS1432", "knows 'false'")]
    [InlineData("<HttpErrors existingResponse='PassThrough'/>", "DJIIS1434", "'HttpErrors' must be 'httpErrors'")]
    [InlineData("<httpPlatform ProcessPath='x'/>", "DJIIS1434", "must be 'processPath'")]
    [InlineData("<httpPlatform startupTimeLimit='9999'/>", "DJIIS1432", "from 0 to 3600")]
    [InlineData("<httpPlatform requestTimeout='00:01:30'/>", "DJIIS1432", "a multiple of 00:01:00")]
    [InlineData("<httpPlatform requestTimeout='90'/>", "DJIIS1432", "")]
    [InlineData("<httpPlatform requestTimeout='abc'/>", "DJIIS1432", "written as 00:02:00")]
    [InlineData("<httpPlatform startupRetryCount='3'/>", "DJIIS1438", "1.2 only")]
    [InlineData("<httpPlatform><handlerSettings/></httpPlatform>", "DJIIS1438", "2 only")]
    [InlineData("<httpPlatform><environmentVariables><environmentVariable name='A'/></environmentVariables></httpPlatform>", "DJIIS1433", "'value'")]
    [InlineData("<security><requestFiltering><requestLimits maxUrl='-1'/></requestFiltering></security>", "DJIIS1432", "4294967295")]
    [InlineData("<security><requestFiltering><hiddenSegments><add segment='bin'/></hiddenSegments></requestFiltering></security>", "DJIIS1435", "<remove segment=\"bin\" />")]
    [InlineData("<staticContent><mimeMap fileExtension='.css' mimeType='text/css'/></staticContent>", "DJIIS1435", "'.css'")]
    [InlineData("<handlers><add name='a' path='*' verb='*'/><add name='a' path='x' verb='*'/></handlers>", "DJIIS1435", "'a'")]
    [InlineData("<httpErrors><error statusCode='404' path='/x'/></httpErrors>", "DJIIS1435", "'404'")]
    [InlineData("<fastCgi><application fullPath='x'/></fastCgi>", "DJIIS1436", "only the server's own configuration")]
    [InlineData("<directoryBrowse/><directoryBrowse/>", "DJIIS1445", "Join the two")]
    [InlineData("<staticContents/>", "DJIIS1452", "Is it <staticContent>?")]
    [InlineData("<webSockets/>", "DJIIS1452", "Is it <webSocket>?")]
    [InlineData("<security><requestFilterings/></security>", "DJIIS1452", "Is it <requestFiltering>?")]
    public void WhatIisRefusesInOurSectionsIsAnError(string sections, string code, string text)
    {
        var finding = Assert.Single(Check(sections));

        Assert.True(finding.IsError);
        Assert.Equal((code, 4), (finding.Descriptor.Code, finding.Line));
        Assert.Contains(text, finding.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<httpRedirect enabled='yes'/>", "DJIIS1432")]
    [InlineData("<caching><profiles><add extension='.x' policy='Never'/></profiles></caching>", "DJIIS1432")]
    [InlineData("<webSocket enabled='true'/>", "DJIIS1437")]
    [InlineData("<security><authentication><windowsAuthentication enabled='true'/></authentication></security>", "DJIIS1437")]
    [InlineData("<iisnode/>", "DJIIS1446")]
    [InlineData("<staticContent><mimeMap fileExtension='.webp' mimeType='image/webp'/></staticContent>", "DJIIS1447")]
    public void WhatOthersAnswerForIsAWarning(string sections, string code)
    {
        var finding = Assert.Single(Check(sections));

        Assert.False(finding.IsError);
        Assert.Equal((code, 4), (finding.Descriptor.Code, finding.Line));
    }

    [Theory]
    [InlineData("<httpErrors><remove statusCode='404'/><error statusCode='404' path='/x' responseMode='ExecuteURL'/></httpErrors>")]
    [InlineData("<httpErrors><error statusCode='404' subStatusCode='8' path='/x'/></httpErrors>")]
    [InlineData("<staticContent><clear/><mimeMap fileExtension='.css' mimeType='text/css'/></staticContent>")]
    [InlineData("<handlers lockAttributes='accessPolicy'><clear/><add name='StaticFile' path='*' verb='*'/></handlers>")]
    [InlineData("<handlers configSource='handlers.config'/>")]
    [InlineData("<validation validateIntegratedModeConfiguration='false'/>")]
    [InlineData("<security><ipSecurity allowUnlisted='true'/></security>")]
    [InlineData("<rewrite><rules><rule name='a' stopProcessing='true'><match url='(.*)'/><action type='Redirect' url='https://{HTTP_HOST}/{R:1}'/></rule></rules></rewrite>")]
    public void WhatIisTakesIsNotSpokenOf(string sections) => Assert.Empty(Check(sections));

    [Theory]
    [InlineData("<system.webSever/>", "DJIIS1452", true)]
    [InlineData("<appSetings/>", "DJIIS1452", true)]
    [InlineData("<nhibernate/>", "DJIIS1446", false)]
    public void AStrangeSectionOfTheWholeFileIsFound(string section, string code, bool isError)
    {
        var finding = Assert.Single(ConfigValidator.Check(Parse($"<configuration>\n{section}\n</configuration>")));

        Assert.Equal((code, isError, 2), (finding.Descriptor.Code, finding.IsError, finding.Line));
    }

    [Fact]
    public void ADeclaredSectionIsItsModulesOwn() =>
        Assert.Empty(ConfigValidator.Check(Parse("<configuration><configSections><sectionGroup name='system.webSever'/><section name='nhibernate'/></configSections><system.webSever/><nhibernate/></configuration>")));

    [Fact]
    public void AnEntryOfTheApplicationMayNotComeAgainInALocation()
    {
        var config = Parse(
            """
            <configuration>
              <system.webServer>
                <staticContent><mimeMap fileExtension=".own" mimeType="text/x" /></staticContent>
              </system.webServer>
              <location path="static">
                <system.webServer>
                  <staticContent><mimeMap fileExtension=".own" mimeType="text/y" /></staticContent>
                </system.webServer>
              </location>
              <location path="other">
                <system.webServer>
                  <staticContent><remove fileExtension=".own" /><mimeMap fileExtension=".own" mimeType="text/y" /></staticContent>
                </system.webServer>
              </location>
            </configuration>
            """);

        var finding = Assert.Single(ConfigValidator.Check(config));

        Assert.Equal(("DJIIS1435", 7), (finding.Descriptor.Code, finding.Line));
    }

    [Fact]
    public void AnApplicationsSectionIsNotForAnAddressBelowIt()
    {
        var config = Parse("<configuration>\n<location path='static'><system.webServer>\n<applicationInitialization/></system.webServer></location></configuration>");

        Assert.Equal(("DJIIS1436", 3), Assert.Single(ConfigValidator.Check(config)) is var finding ? (finding.Descriptor.Code, finding.Line) : default);
    }

    [Fact]
    public void ASectionThatTheFileDeclaresIsKnown() =>
        Assert.Empty(ConfigValidator.Check(Parse("<configuration><configSections><sectionGroup name='system.webServer'><section name='own'/></sectionGroup></configSections><system.webServer><own/></system.webServer></configuration>")));

    public static TheoryData<string> Plans { get; } = new("waitress", "fastcgi", "frontend", "all");

    [Theory]
    [MemberData(nameof(Plans))]
    public void WhatTheBuildWritesHasNoFindings(string name)
    {
        var web = new WebPlan
        {
            StaticImmutable = true, MediaPath = "media", FrontEnd = new FrontEndPlan(), HttpsRedirect = HttpsRedirect.UrlRewrite, Preload = true, MaxUrl = 8192, MaxQueryString = 8192,
            ResponseHeaders = [new("Permissions-Policy", "camera=()")],
        };
        var plan = name switch
        {
            "fastcgi" => WebConfigs.Plans.Wfastcgi with { Web = web },
            "frontend" => WebConfigs.Plans.Waitress with { Web = new WebPlan { FrontEnd = new FrontEndPlan { Fallback = false } } },
            "all" => WebConfigs.Plans.Uvicorn with { Web = web },
            _ => WebConfigs.Plans.Waitress,
        };
        foreach (var layout in (SiteLayout[])[WebConfigs.Plans.Nested, WebConfigs.Plans.Installed])
        {
            var config = Parse(WebConfigText.Format(WebConfigs.Plans.Generate(plan, layout)));

            Assert.Empty(ConfigValidator.Check(config).Select(finding => finding.Text));
            Assert.Empty(ConfigLints.Find(config, plan.Model, layout).Concat(ConfigLints.Uncovered(config)).Select(finding => finding.Text));
        }
    }

    private static IReadOnlyList<ConfigFinding> Check(string sections) =>
        ConfigValidator.Check(Parse("<?xml version='1.0'?>\n<configuration>\n<system.webServer>\n" + sections + "\n</system.webServer>\n</configuration>\n"));

    private static XDocument Parse(string text) => WebConfigText.Parse(text, "web.config");
}
