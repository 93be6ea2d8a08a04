using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Django.Iis.EndToEnd.Tests.Hosting;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests;

/// <summary>The tree that Web Deploy lays out, run by its own web.config. See <see cref="ServerMachine"/> for what is exchanged.</summary>
[Collection(BuiltPollsCollection.Name)]
public sealed partial class DeployedSiteTests : IClassFixture<DeployedPolls>
{
    private const string Question = "What&#x27;s new?";

    /// <summary>An image that a style sheet names by the hashed name that collectstatic gave it.</summary>
    private const string LogoLoads = """
        new Promise(done => {
          const image = new Image();
          image.onload = () => done(true);
          image.onerror = () => done(false);
          image.src = getComputedStyle(document.querySelector('.logo')).backgroundImage.slice(5, -2);
        })
        """;

    private readonly DeployedPolls _polls;

    public DeployedSiteTests(DeployedPolls polls)
    {
        _polls = polls;
    }

    [ToolFact("mono", "mcs", "gcc")]
    public async Task ShowsTheQuestionOfTheDataMigration()
    {
        using var client = new HttpClient { BaseAddress = _polls.Site.Address };

        var page = await client.GetStringAsync("/polls/");

        Assert.Contains(Question, page);
    }

    [ToolFact("mono", "mcs", "gcc")]
    public async Task CountsAVoteInTheDataDirectory()
    {
        using var client = new HttpClient { BaseAddress = _polls.Site.Address };
        var before = VotesInDatabase();

        using var answer = await Vote(client);

        Assert.Equal("/polls/1/results/", answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(before + 1, VotesInDatabase());
    }

    [ToolFact("mono", "mcs", "gcc")]
    public async Task WritesNothingBesideItsData()
    {
        using var client = new HttpClient { BaseAddress = _polls.Site.Address };

        using var answer = await Vote(client);
        var login = await client.GetStringAsync("/admin/login/");

        Assert.Contains("Polls administration", login);
        Assert.Equal(_polls.TreeBefore, _polls.TreeNow());
    }

    [ToolFact("mono", "mcs", "gcc")]
    public async Task LeavesStaticFilesToIis()
    {
        using var client = new HttpClient { BaseAddress = _polls.Site.Address };

        using var answer = await client.GetAsync("/static/polls/style.css");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [ToolFact("mono", "mcs", "gcc", Browser.Program)]
    public async Task TheAdminWearsItsStyleInABrowser()
    {
        using var iis = new IisStandIn(_polls.Tree, _polls.Site.Port);
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(iis.Address);

        await page.GotoAsync("/admin/");
        await page.FillAsync("#id_username", DeployedPolls.User);
        await page.FillAsync("#id_password", DeployedPolls.Password);
        await page.ClickAsync("input[type=submit]");

        Assert.Contains("Site administration", await page.TitleAsync());
        // --secondary of Django's admin/css/base.css in its light theme.
        Assert.Equal("rgb(65, 118, 144)", await Browser.StyleOf(page, "#header", "background-color"));
        AssertEachIsAnsweredByItsSide(iis);
    }

    [ToolFact("mono", "mcs", "gcc", Browser.Program)]
    public async Task ThePollsWearTheirStyleInABrowser()
    {
        using var iis = new IisStandIn(_polls.Tree, _polls.Site.Port);
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync(iis.Address);

        await page.GotoAsync("/polls/");

        Assert.Equal("rgb(246, 248, 249)", await Browser.StyleOf(page, "body", "background-color"));
        Assert.True(await page.EvaluateAsync<bool>(LogoLoads));
        AssertEachIsAnsweredByItsSide(iis);
    }

    private static void AssertEachIsAnsweredByItsSide(IisStandIn iis)
    {
        Assert.Contains(iis.Served, path => path.EndsWith(".css", StringComparison.Ordinal));
        Assert.DoesNotContain(iis.Forwarded, path => path.StartsWith("/static/", StringComparison.Ordinal));
    }

    /// <summary>As a browser would: the form, its token and cookie, the redirect.</summary>
    private static async Task<HttpResponseMessage> Vote(HttpClient client)
    {
        var form = await client.GetStringAsync("/polls/1/");
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["csrfmiddlewaretoken"] = Token().Match(form).Groups["value"].Value,
            ["choice"] = "1",
        };
        using var content = new FormUrlEncodedContent(fields);
        var answer = await client.PostAsync("/polls/1/vote/", content);
        return answer.EnsureSuccessStatusCode();
    }

    private int VotesInDatabase()
    {
        const string script = "import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute('select votes from polls_choice where id = 1').fetchone()[0])";
        var database = Path.Combine(_polls.Data, "db", "db.sqlite3");
        return int.Parse(ChildProcess.Run(_polls.Python, ["-I", "-c", script, database]).Succeeded(), CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("name=\"csrfmiddlewaretoken\" value=\"(?<value>[^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
