using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.Checks;
using Django.Iis.Core.Python;
using Django.Iis.Core.Sites;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.Checks;

/// <summary>The SDK's own checks, each with a report that has it and one that has not.</summary>
public sealed class SiteChecksTests : IDisposable
{
    private const string Channels = "<app name='channels'/>";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(DjangoServer.Waitress, true)]
    [InlineData(DjangoServer.Wfastcgi, true)]
    [InlineData(DjangoServer.Uvicorn, false)]
    [InlineData(DjangoServer.Daphne, false)]
    public void ChannelsNeedAnAsgiServer(DjangoServer server, bool isFound)
    {
        var findings = Findings(Channels + "<setting name='ASGI_APPLICATION' value='shop.asgi.application' file='/src/settings.py' line='7'/>", server);

        var finding = findings.SingleOrDefault(finding => finding.Descriptor.Code == "DJIIS1029");
        Assert.Equal(isFound ? (CheckSeverity.Error, new SourcePlace("/src/settings.py", 7)) : default, finding is null ? default : (finding.Severity, finding.Place));
    }

    [Theory]
    [InlineData("<application kind='asgi' path='shop.asgi.application' declared='true' found='true'/>", true)]
    [InlineData("<application kind='asgi' path='shop.asgi.application' declared='false' found='true'/>", false)]
    [InlineData("<application kind='asgi' path='shop.asgi.application' declared='true' found='true'/><application kind='wsgi' path='shop.wsgi.application' declared='false' found='true'/>", false)]
    public void AnApplicationThatIsOnlyAsgiNeedsAnAsgiServer(string report, bool isFound) => AssertFound("DJIIS1029", isFound, Findings(report));

    [Theory]
    [InlineData("uvicorn,django", true)]
    [InlineData("uvicorn,websockets", false)]
    [InlineData("uvicorn,wsproto", false)]
    [InlineData("", false)]
    public void ChannelsOnUvicornNeedAWebSocketLibrary(string distributions, bool isFound) =>
        AssertFound("DJIIS1030", isFound, Findings(Channels, DjangoServer.Uvicorn, distributions: distributions.Split(',', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData(DjangoServer.Waitress, "wsgi", true)]
    [InlineData(DjangoServer.Uvicorn, "wsgi", false)]
    [InlineData(DjangoServer.Uvicorn, "asgi", true)]
    public void TheApplicationThatTheServerImportsMustExist(DjangoServer server, string kind, bool isFound)
    {
        var findings = Findings($"<application kind='{kind}' path='shop.nowhere.application' declared='true' found='false'/>", server);

        AssertFound("DJIIS1028", isFound, findings);
        Assert.All(findings.Where(finding => finding.Descriptor.Code == "DJIIS1028"), finding => Assert.Contains("no module 'shop.nowhere'", finding.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<channel-layer alias='default' backend='channels.layers.InMemoryChannelLayer'/>", 2, "DJIIS1031")]
    [InlineData("<channel-layer alias='default' backend='channels.layers.InMemoryChannelLayer'/>", 1, null)]
    [InlineData("<channel-layer alias='default' backend='channels_redis.core.RedisChannelLayer'/>", 2, null)]
    [InlineData("<cache alias='default' backend='django.core.cache.backends.locmem.LocMemCache' file='/src/settings.py' line='3'/>", 2, "DJIIS1032")]
    [InlineData("<cache alias='default' backend='django.core.cache.backends.locmem.LocMemCache'/>", 2, null)]
    [InlineData("<cache alias='default' backend='django.core.cache.backends.locmem.LocMemCache'/><setting name='SESSION_ENGINE' value='django.contrib.sessions.backends.cache'/>", 2, "DJIIS1032")]
    [InlineData("<cache alias='default' backend='django.core.cache.backends.locmem.LocMemCache'/><middleware name='django.middleware.cache.UpdateCacheMiddleware'/>", 2, "DJIIS1032")]
    [InlineData("<cache alias='default' backend='django.core.cache.backends.db.DatabaseCache' file='/src/settings.py' line='3'/>", 2, null)]
    [InlineData("<database alias='default' backend='django.db.backends.sqlite3'/>", 4, "DJIIS1033")]
    [InlineData("<database alias='default' backend='django.db.backends.sqlite3'/>", 1, null)]
    [InlineData("<database alias='default' backend='django.db.backends.postgresql'/>", 4, null)]
    public void SeveralProcessesNeedWhatTheyCanShare(string report, int processes, string? code) =>
        Assert.Equal(code, Findings(report, processes: processes).SingleOrDefault()?.Descriptor.Code);

    [Theory]
    [InlineData("random", "DJIIS1034", CheckSeverity.Warning)]
    [InlineData("literal", "DJIIS1038", CheckSeverity.Message)]
    public void ASecretKeyIsReportedAtItsLine(string kind, string code, CheckSeverity severity)
    {
        var finding = Assert.Single(Findings($"<secret-key kind='{kind}' file='/src/settings.py' line='9'/>"));

        Assert.Equal((code, severity, new SourcePlace("/src/settings.py", 9)), (finding.Descriptor.Code, finding.Severity, finding.Place));
    }

    [Theory]
    [InlineData("5.2.18", "STATICFILES_STORAGE", true)]
    [InlineData("5.1", "DEFAULT_FILE_STORAGE", true)]
    [InlineData("6.1.1", "STATICFILES_STORAGE", true)]
    [InlineData("5.0.14", "STATICFILES_STORAGE", false)]
    [InlineData("4.2.28", "DEFAULT_FILE_STORAGE", false)]
    public void AStorageSettingThatDjangoIgnoresIsReported(string version, string setting, bool isFound)
    {
        var findings = Findings($"<django version='{version}'/><setting name='{setting}' value='my.Storage' file='/src/settings.py' line='4'/>");

        AssertFound("DJIIS1035", isFound, findings);
        Assert.All(findings, finding => Assert.Contains("{\"BACKEND\": \"my.Storage\"}}", finding.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("True", "DEBUG", true)]
    [InlineData("True", "All", true)]
    [InlineData("True", "MEDIA_ROOT", false)]
    [InlineData("False", "DEBUG", false)]
    public void DebugThatTheProjectKeepsOnIsReported(string value, string own, bool isFound) =>
        AssertFound("DJIIS1037", isFound, Findings($"<setting name='DEBUG' value='{value}'/>", ownSettings: [own]));

    [Theory]
    [InlineData("db_host", true)]
    [InlineData("DB_HOST", false)]
    [InlineData("OTHER", false)]
    public void AVariableThatDiffersOnlyInCaseIsReported(string declared, bool isFound) =>
        AssertFound("DJIIS1036", isFound, Findings("<variable name='DB_HOST'/>", variables: [declared]));

    [Fact]
    public void AProjectThatReadsBothSpellingsIsLeftAlone() =>
        Assert.Empty(Findings("<variable name='DB_HOST'/><variable name='db_host'/>", variables: ["db_host"]));

    [Fact]
    public void AnOrdinaryProjectHasNoFindings() =>
        Assert.Empty(Findings("<django version='5.2.18'/><application kind='wsgi' path='shop.wsgi.application' declared='true' found='true'/><setting name='DEBUG' value='True'/><database alias='default' backend='django.db.backends.sqlite3'/>"));

    private static void AssertFound(string code, bool isFound, IReadOnlyList<SiteFinding> findings) =>
        Assert.Equal(isFound ? 1 : 0, findings.Count(finding => finding.Descriptor.Code == code));

    private IReadOnlyList<SiteFinding> Findings(
        string report,
        DjangoServer server = DjangoServer.Waitress,
        int processes = 1,
        string[]? distributions = null,
        string[]? variables = null,
        string[]? ownSettings = null) =>
        SiteChecks.Run(new SiteFacts
        {
            Report = ProbeReport.Read(_folder.Write("report.xml", $"<report>{report}</report>")),
            Server = server,
            Processes = processes,
            Distributions = distributions ?? [],
            DeclaredVariables = variables ?? [],
            OwnSettings = ownSettings ?? [],
        });
}
