using System;
using System.IO;
using System.Threading.Tasks;
using Django.Iis.EndToEnd.Tests.Hosting;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests.Proof;

/// <summary>Chromium in Django's admin below /app: forms, redirects, cookies and static files of a sub-application together.</summary>
public sealed class AdminTests : IClassFixture<BuiltProof>
{
    private const string User = "admin";
    private const string Password = "of this test only";

    private readonly BuiltProof _proof;

    public AdminTests(BuiltProof proof)
    {
        _proof = proof;
    }

    [ToolTheory(Browser.Program)]
    [InlineData("waitress/app")]
    [InlineData("uvicorn/app")]
    public async Task ABrowserLogsInBelowTheApplicationsPath(string model)
    {
        var site = (HttpProofSite)_proof.Of(model);
        _proof.Manage(site, ["migrate", "--noinput"]);
        _proof.Manage(site, ["createsuperuser", "--noinput", "--username", User, "--email", "admin@shop.example"], ("DJANGO_SUPERUSER_PASSWORD", Password));
        using var iis = new IisStandIn(Path.GetDirectoryName(site.Data)!, site.Process.Port, "/app");
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(iis.Address);

        await page.GotoAsync("/App/admin/");
        await page.FillAsync("#id_username", User);
        await page.FillAsync("#id_password", Password);
        await page.ClickAsync("input[type=submit]");

        Assert.Contains("Site administration", await page.TitleAsync());
        Assert.StartsWith("/app/admin/", new Uri(page.Url).AbsolutePath, StringComparison.OrdinalIgnoreCase);
        // --secondary of Django's admin/css/base.css in its light theme: IIS's part answered.
        Assert.Equal("rgb(65, 118, 144)", await Browser.StyleOf(page, "#header", "background-color"));
        Assert.Contains(iis.Served, path => path.EndsWith(".css", StringComparison.Ordinal));
    }
}
