using System.Xml.Linq;
using Django.Iis.Core.Sites;

namespace Django.Iis.Core.Tests.WebConfigs;

public class IisSchemaTests
{
    private const string V12 = "httpplatform_schema.v1.2.xml";
    private const string V2 = "httpplatform_schema.v2.xml";

    public static TheoryData<DjangoServer, string> ServersAndVersions()
    {
        var data = new TheoryData<DjangoServer, string>();
        foreach (var server in (DjangoServer[])[DjangoServer.Waitress, DjangoServer.Uvicorn, DjangoServer.Hypercorn, DjangoServer.Daphne, DjangoServer.Wfastcgi])
        {
            data.Add(server, V12);
            data.Add(server, V2);
        }

        return data;
    }

    [IisSchemaFact]
    [MemberData(nameof(ServersAndVersions))]
    public void WhatIsGeneratedIsValidForEitherVersionOfTheHandler(DjangoServer server, string version)
    {
        var plan = (server == DjangoServer.Wfastcgi ? Plans.Wfastcgi : Plans.Waitress with { Server = server }).Below() with { HashedStaticFiles = true, RequestTimeout = 90_000 };

        Assert.Empty(Schema(version).Check(Plans.Generate(plan, Plans.Installed, new SiteVariable("TZ", "UTC", IsSecret: false))));
    }

    [IisSchemaFact]
    [InlineData("DjangoStartupTimeLimit")]
    [InlineData("DjangoRequestTimeout")]
    [InlineData("DjangoProcesses")]
    public void TheLargestValuesWeAcceptAreValidForBothVersions(string property)
    {
        var plan = property switch
        {
            "DjangoStartupTimeLimit" => Plans.Waitress with { StartupTimeLimit = 3600 },
            "DjangoRequestTimeout" => Plans.Waitress with { RequestTimeout = 1_296_000 },
            _ => Plans.Waitress with { Processes = 100 },
        };

        Assert.All((string[])[V12, V2], version => Assert.Empty(Schema(version).Check(Plans.Generate(plan))));
    }

    /// <summary>The reader itself must be able to fail.</summary>
    [IisSchemaFact]
    [InlineData("<system.webServer><httpPlatform startupRetryCount=\"3\"/></system.webServer>", "<httpPlatform> has no attribute startupRetryCount")]
    [InlineData("<system.webServer><httpPlatform startupTimeLimit=\"9999\"/></system.webServer>", "<httpPlatform startupTimeLimit=\"9999\"> is not valid")]
    [InlineData("<system.webServer><handlers><add name=\"x\" path=\"*\"/></handlers></system.webServer>", "<add> lacks verb")]
    [InlineData("<system.webServer><httpErrors existingResponse=\"passThrough\"/></system.webServer>", "<httpErrors existingResponse=\"passThrough\"> is not valid")]
    [InlineData("<system.webServer><nothing/></system.webServer>", "system.webServer/nothing is no section")]
    public void TheSchemaFindsWhatIisWouldRefuse(string content, string finding) =>
        Assert.Equal([finding], Schema(V2).Check(XDocument.Parse("<configuration>" + content + "</configuration>")));

    private static IisSchema Schema(string version) => new(IisSchemaFactAttribute.Folder!, version);
}
