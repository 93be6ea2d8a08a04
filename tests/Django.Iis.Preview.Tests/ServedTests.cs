using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.Sites;
using Django.Iis.Preview.Requests;

namespace Django.Iis.Preview.Tests;

/// <summary>What is public is served, with its type, and everything else is Django's.</summary>
public class ServedTests
{
    [Theory]
    [InlineData("/static/css/site.css", "text/css")]
    [InlineData("/STATIC/Css/Site.css", "text/css")]
    [InlineData("/static/js/app.27e20196a850.js", "application/javascript")]
    [InlineData("/static/img/logo.webp", "image/webp")]
    [InlineData("/static/fonts/a.woff2", "font/woff2")]
    [InlineData("/static/js/module.mjs", "text/javascript")]
    [InlineData("/static/docs/read%20me.txt", "text/plain")]
    public void StaticFilesComeWithTheirType(string url, string type)
    {
        foreach (var kind in SiteLayouts.Kinds)
        {
            var verdict = Get(PlanMatrix.Usual, url, kind);

            Assert.Equal((VerdictKind.File, type), (verdict.Kind, verdict.MimeType));
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/polls/1/")]
    [InlineData("/favicon.ico")]
    [InlineData("/static.css")]
    [InlineData("/staticx/site.css")]
    [InlineData("/report.pdf")]
    [InlineData("/über/")]
    public void TheRestIsDjangos(string url) => Assert.Equal(VerdictKind.Django, Get(PlanMatrix.Usual, url).Kind);

    [Theory]
    [InlineData("/static/missing.css", "404.0")]
    [InlineData("/static/", "403.14")]
    [InlineData("/static/css", "403.14")]
    [InlineData("/static/staticfiles.json", "404.8")]
    [InlineData("/__app__/manage.py", "404.8")]
    [InlineData("/bin/x", "404.8")]
    [InlineData("/a.config", "404.7")]
    [InlineData("/a+b/", "404.11")]
    [InlineData("/a%2541/", "404.11")]
    [InlineData("/%00", "400.0")]
    [InlineData("/..", "400.0")]
    public void WhatIisRefusesDjangoNeverSees(string url, string status)
    {
        var verdict = Get(PlanMatrix.Usual, url);

        Assert.Equal((VerdictKind.Refused, status), (verdict.Kind, verdict.Status));
        Assert.NotEmpty(verdict.Reason);
    }

    [Fact]
    public void StaticFilesAreOnlyRead() =>
        Assert.Equal("405.0", Evaluator(PlanMatrix.Usual).Evaluate(new PreviewRequest("/static/css/site.css") { Method = "POST" }).Status);

    [Theory]
    [InlineData(104_857_600, VerdictKind.Django)]
    [InlineData(104_857_601, VerdictKind.Refused)]
    public void ABodyMayHaveAHundredMegabytes(long length, VerdictKind kind) =>
        Assert.Equal(kind, Evaluator(PlanMatrix.Usual).Evaluate(new PreviewRequest("/upload/") { Method = "POST", ContentLength = length }).Kind);

    [Fact]
    public void ALongQueryIsRefusedUntilTheLimitIsRaised()
    {
        var url = "/search/?q=" + new string('x', 3000);

        Assert.Equal("404.15", Get(PlanMatrix.Usual, url).Status);
        Assert.Equal(VerdictKind.Django, Get(PlanMatrix.Usual with { Web = new WebPlan { MaxQueryString = 4096 } }, url).Kind);
    }

    [Fact]
    public void AnotherApplicationsAddressIsNotOurs()
    {
        var plan = PlanMatrix.Usual with { AppPath = "/app", StaticUrl = "/app/static/" };

        Assert.Equal(VerdictKind.Elsewhere, Get(plan, "/static/css/site.css").Kind);
        Assert.Equal(VerdictKind.File, Get(plan, "/app/static/css/site.css").Kind);
        Assert.Equal(VerdictKind.Django, Get(plan, "/APP/polls/").Kind);
    }

    [Theory]
    [InlineData("/", "index.html")]
    [InlineData("/index.html", "index.html")]
    [InlineData("/assets/index-4f3a.js", "assets/index-4f3a.js")]
    [InlineData("/settings/profile", "index.html")]
    [InlineData("/apiary", "index.html")]
    public void AFrontEndAnswersWithItsFilesOrItsPage(string url, string file)
    {
        var verdict = Get(PlanMatrix.WithFrontEnd, url, LayoutKind.Nested);

        Assert.Equal((VerdictKind.File, file), (verdict.Kind, verdict.File));
    }

    [Theory]
    [InlineData("/api")]
    [InlineData("/api/")]
    [InlineData("/API/items/1")]
    [InlineData("/admin/login/")]
    public void BesideAFrontEndDjangoHasItsPrefixes(string url) => Assert.Equal(VerdictKind.Django, Get(PlanMatrix.WithFrontEnd, url).Kind);

    [Theory]
    [InlineData("/__app__/manage.py", "404.5")]
    [InlineData("/static/missing.css", "404.0")]
    public void TheFrontEndsPageStandsForNothingElse(string url, string status) => Assert.Equal(status, Get(PlanMatrix.WithFrontEnd, url).Status);

    [Fact]
    public void WithoutAFallbackAnUnknownAddressIsMissing() =>
        Assert.Equal("404.0", Get(PlanMatrix.Usual with { Web = new WebPlan { FrontEnd = new FrontEndPlan { Fallback = false } } }, "/settings/profile").Status);

    [Theory]
    [InlineData("/media/photo.jpg", VerdictKind.File, "200")]
    [InlineData("/media/evil.html", VerdictKind.Refused, "404.7")]
    [InlineData("/media/evil.SVG", VerdictKind.Refused, "404.7")]
    [InlineData("/media/", VerdictKind.Refused, "403.14")]
    public void UploadsAreSentUnlessABrowserWouldRunThem(string url, VerdictKind kind, string status)
    {
        var verdict = Get(PlanMatrix.Usual with { Web = new WebPlan { MediaPath = "media" } }, url);

        Assert.Equal((kind, status), (verdict.Kind, verdict.Status));
    }

    [Fact]
    public void WhiteNoisesFilesAreDjangosAnswers() =>
        Assert.Equal(VerdictKind.Django, Get(PlanMatrix.Plan("HttpPlatform WhiteNoise front end /"), "/static/css/site.css").Kind);

    /// <summary>
    /// Shibboleth's native module answers its own addresses when a request begins (iis/register.cpp of cpp-sp: RQ_BEGIN_REQUEST), so before a handler is chosen: what counts is that request
    /// filtering, which is asked then too, lets them pass. Its refusals are 404.5 and above, and 413.
    /// </summary>
    [Theory]
    [InlineData("/Shibboleth.sso/Login?target=https%3A%2F%2Fshop.example%2Fadmin%2F", "GET", 0)]
    [InlineData("/Shibboleth.sso/SAML2/POST", "POST", 500_000)]
    [InlineData("/Shibboleth.sso/Metadata", "GET", 0)]
    [InlineData("/Shibboleth.sso/Logout", "GET", 0)]
    public void ShibbolethsOwnAddressesAreRefusedByNoFilter(string url, string method, long length)
    {
        foreach (var plan in PlanMatrix.Names.Where(name => name.StartsWith("FastCgi", System.StringComparison.Ordinal)).Select(PlanMatrix.Plan))
        {
            using var site = PackagedSite.Create(plan);
            foreach (var kind in SiteLayouts.Kinds)
            {
                var verdict = site.Evaluator(kind).Evaluate(new PreviewRequest(url) { Method = method, ContentLength = length });

                Assert.DoesNotMatch(@"^(400|413|404\.([5-9]|1\d|20)$)", verdict.Status);
                Assert.True(plan.Web.FrontEnd is not null || verdict.Kind == VerdictKind.Django, verdict.Reason);
            }
        }
    }

    [Fact]
    public void AForgedOriginalUrlIsRefusedUnderFastCgi()
    {
        var request = new PreviewRequest("/public/") { Headers = new Dictionary<string, string> { ["x-original-url"] = "/admin/" } };

        Assert.Equal("404.19", Evaluator(PlanMatrix.Plan("FastCgi Iis alone /")).Evaluate(request).Status);
    }

    private static Verdict Get(HostingPlan plan, string url, LayoutKind kind = LayoutKind.Installed)
    {
        using var site = PackagedSite.Create(plan);
        return site.Evaluator(kind).Evaluate(new PreviewRequest(url)) is var verdict && kind == LayoutKind.Installed ? verdict with { File = verdict.File?.Replace("releases/1.0.0/www/", "", System.StringComparison.Ordinal) } : verdict;
    }

    private static RequestEvaluator Evaluator(HostingPlan plan)
    {
        using var site = PackagedSite.Create(plan);
        return site.Evaluator(LayoutKind.Installed);
    }
}
