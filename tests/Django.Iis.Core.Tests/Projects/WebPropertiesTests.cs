using System.Collections.Generic;
using Django.Iis.Core.Projects;
using Django.Iis.Core.Sites;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Tests.Projects;

public class WebPropertiesTests
{
    [Fact]
    public void WithoutAnyPropertyTheDefaultsHold() => Assert.Equivalent(new WebPlan(), Read([]), strict: true);

    [Theory]
    [InlineData("1", 1)]
    [InlineData("500KB", 512_000)]
    [InlineData("100 mb", 104_857_600)]
    [InlineData("3GB", 3_221_225_472)]
    [InlineData("4294967295", 4_294_967_295)]
    public void SizesHaveUnits(string text, long bytes) => Assert.Equal(bytes, Read(new() { ["DjangoMaxRequestBody"] = text }).MaxRequestBody);

    [Theory]
    [InlineData("4GB")]
    [InlineData("99999999999999999999GB")]
    [InlineData("1.5MB")]
    [InlineData("MB")]
    public void OtherSizesAreErrors(string text) => Assert.Equal("DJIIS1409", Refused(new() { ["DjangoMaxUrl"] = text }));

    [Fact]
    public void AFrontEndsPrefixesAreWrittenInManyWays()
    {
        var plan = Read(new() { ["DjangoFrontEnd"] = "../frontend/dist", ["DjangoUrlPrefixes"] = " /api/; admin ,API;\n accounts/ " });

        Assert.Equal(["api", "admin", "accounts"], plan.FrontEnd!.UrlPrefixes);
    }

    [Fact]
    public void AFrontEndWithoutPrefixesHasTheUsualOnes() =>
        Assert.Equivalent(new FrontEndPlan { DefaultDocument = "index.html", Fallback = true, UrlPrefixes = ["api", "admin"] }, Read(new() { ["DjangoFrontEnd"] = "dist" }).FrontEnd, strict: true);

    [Fact]
    public void PrefixesAloneAreAnError() => Assert.Equal("DJIIS1313", Refused(new() { ["DjangoUrlPrefixes"] = "api" }));

    [Theory]
    [InlineData("", DjangoServer.Uvicorn, true, true)]
    [InlineData("auto", DjangoServer.Uvicorn, false, false)]
    [InlineData("Auto", DjangoServer.Waitress, true, false)]
    [InlineData("true", DjangoServer.Waitress, false, true)]
    [InlineData("false", DjangoServer.Daphne, true, false)]
    public void WebSocketsAreForChannelsUnlessTheProjectSaysOtherwise(string value, DjangoServer server, bool hasChannels, bool expected) =>
        Assert.Equal(expected, new WebProperties(new Dictionary<string, string> { ["DjangoWebSockets"] = value }, "x.csproj").WebSockets(server, hasChannels));

    private static WebPlan Read(Dictionary<string, string> values) => new WebProperties(values, "x.csproj").Read([]);

    private static string Refused(Dictionary<string, string> values) => Assert.Throws<DiagnosticException>(() => Read(values)).Code;
}
