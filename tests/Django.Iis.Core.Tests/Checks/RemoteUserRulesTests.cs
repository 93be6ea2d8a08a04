using System;
using System.Linq;
using Django.Iis.Core.Checks;
using Django.Iis.Core.Python;
using Django.Iis.Core.Sites;
using Django.Iis.Setup.Description;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.Checks;

public sealed class RemoteUserRulesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(RemoteUserKind.Windows)]
    [InlineData(RemoteUserKind.Shibboleth)]
    public void UsersOfIisNeedAuthentication(RemoteUserKind kind)
    {
        var finding = Assert.Single(Run(kind, "django.middleware.common.CommonMiddleware"));

        Assert.Equal("DJIIS1046", finding.Descriptor.Code);
        Assert.Equal(CheckSeverity.Error, finding.Severity);
    }

    [Theory]
    [InlineData("django.contrib.auth.middleware.AuthenticationMiddleware")]
    [InlineData("shop.middleware.TokenRemoteUserMiddleware")]
    public void WithItAllIsWell(string middleware) => Assert.Empty(Run(RemoteUserKind.Windows, middleware));

    [Fact]
    public void WithoutUsersOfIisNothingIsNeeded() => Assert.Empty(Run(RemoteUserKind.None, "django.middleware.common.CommonMiddleware"));

    [Fact]
    public void AProjectThatKeepsItsMiddlewareKnowsItsWay() => Assert.Empty(Run(RemoteUserKind.Windows, "django.middleware.common.CommonMiddleware", "MIDDLEWARE"));

    private SiteFinding[] Run(RemoteUserKind kind, string middleware, params string[] own) =>
    [
        .. SiteChecks.Run(new SiteFacts
        {
            Report = ProbeReport.Read(_folder.Write("report.xml", $"<report><middleware name='{middleware}' /></report>")),
            Server = DjangoServer.Waitress,
            Processes = 1,
            RemoteUser = kind,
            OwnSettings = own,
        }).Where(finding => finding.Descriptor.Code == "DJIIS1046"),
    ];
}
