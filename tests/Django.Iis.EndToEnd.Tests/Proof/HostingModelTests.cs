using System;
using System.Collections.Generic;
using System.IO;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using System.Xml.Linq;
using Django.Iis.EndToEnd.Tests.Hosting;
using Django.Iis.Preview.Requests;
using Django.Iis.Preview.Trees;
using Django.Iis.Setup.Description;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests.Proof;

/// <summary>
/// Each hosting model's process, started as its web.config says, with this machine's Python. A hyphen stands for DjangoLauncher=false. wfastcgi is a stand-in where no
/// package index has it (Proof/wfastcgi_standin.py); nothing here is IIS.
/// </summary>
public sealed class HostingModelTests : IClassFixture<BuiltProof>
{
    private const int Upload = 100 * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly string[] Servers = ["waitress", "waitress-", "uvicorn", "uvicorn-", "hypercorn", "hypercorn-", "daphne", "daphne-", "runserver", "runserver-"];

    private readonly BuiltProof _proof;

    public HostingModelTests(BuiltProof proof)
    {
        _proof = proof;
    }

    /// <summary>Each model of hosting: the launcher's servers, the same without it, and FastCGI's.</summary>
    public static TheoryData<string> Models() => new([.. Servers, "wfastcgi", "command"]);

    /// <summary>Those behind HttpPlatformHandler.</summary>
    public static TheoryData<string> ServerModels() => new(Servers);

    [UnixTheory]
    [MemberData(nameof(Models))]
    public async Task ServesAPageAndAnswersAnUnknownAddressItself(string model)
    {
        var page = await _proof.Of(model).SendAsync(new ProofRequest("/"));
        var missing = await _proof.Of(model).SendAsync(new ProofRequest("/nothing?here=1"));

        Assert.Equal((200, "The shop is open."), (page.Status, page.Body));
        Assert.Equal(404, missing.Status);
        Assert.Contains("<h1>Not Found</h1>", missing.Body, StringComparison.Ordinal);
    }

    [UnixTheory]
    [MemberData(nameof(Models))]
    public async Task TakesAnUploadOf100Megabytes(string model)
    {
        var body = new byte[Upload];
        new Random(5).NextBytes(body);

        var answer = await _proof.Of(model).SendAsync(new ProofRequest("/upload", "POST") { Body = body });

        Assert.Equal($"{Upload} {Convert.ToHexStringLower(SHA256.HashData(body))}", answer.Body);
    }

    /// <summary>IIS serves them beside the process: what the web.config says is asked of the evaluator of IIS's rules, as a process cannot be.</summary>
    [UnixTheory]
    [MemberData(nameof(Models))]
    [InlineData("waitress/app")]
    [InlineData("wfastcgi/app")]
    public void AStaticFileIsIissBusiness(string model)
    {
        var path = model.Contains('/', StringComparison.Ordinal) ? "/app" : "/";
        var root = Path.GetDirectoryName(_proof.Of(model).Data)!;
        var tree = new ServedTree("", ["web.config", "static/shop/style.css", "__app__/manage.py"]);

        var verdict = new RequestEvaluator(XDocument.Load(Path.Combine(root, "web.config")), tree, path).Evaluate(new PreviewRequest(path.TrimEnd('/') + "/static/shop/style.css"));

        Assert.Equal((VerdictKind.File, "text/css"), (verdict.Kind, verdict.MimeType));
        Assert.Equal("p { color: green; }\n", File.ReadAllText(Path.Combine(root, verdict.File!)));
    }

    [UnixTheory]
    [InlineData("waitress/app", "/APP/away")]
    [InlineData("waitress-/app", "/app/away")]
    [InlineData("uvicorn/app", "/APP/away")]
    [InlineData("uvicorn-/app", "/APP/away")]
    [InlineData("hypercorn/app", "/APP/away")]
    [InlineData("hypercorn-/app", "/APP/away")]
    [InlineData("daphne/app", "/APP/away")]
    [InlineData("daphne-/app", "/APP/away")]
    [InlineData("runserver/app", "/APP/away")]
    [InlineData("runserver-/app", "/APP/away")]
    [InlineData("wfastcgi/app", "/APP/away")]
    public async Task RedirectsBelowTheApplicationsPath(string model, string path)
    {
        var answer = await _proof.Of(model).SendAsync(new ProofRequest(path));

        Assert.Equal(302, answer.Status);
        Assert.Equal("/app/about", answer.Headers["Location"]);
    }

    [UnixTheory]
    [MemberData(nameof(Models))]
    public async Task LogsTheTracebackOfAViewThatRaises(string model)
    {
        var site = _proof.Of(model);

        var answer = await site.SendAsync(new ProofRequest("/tea"));

        var log = File.ReadAllText(Path.Combine(site.Data, "logs", "django.log"));
        Assert.Equal(500, answer.Status);
        Assert.DoesNotContain("no tea left", answer.Body, StringComparison.Ordinal);
        Assert.Contains("Traceback (most recent call last)", log, StringComparison.Ordinal);
        Assert.Contains("RuntimeError: no tea left", log, StringComparison.Ordinal);
    }

    [UnixTheory]
    [MemberData(nameof(Models))]
    public async Task KnowsFromIisWhetherTheRequestIsSecureAndWhose(string model)
    {
        var about = await AboutAsync(model, new ProofRequest("/about") { Https = true });

        Assert.Equal("True " + HttpProofSite.Client + " ", about);
    }

    [UnixTheory]
    [MemberData(nameof(ServerModels))]
    [InlineData("wfastcgi")]
    public async Task WhatAClientClaimsThroughIisDoesNothing(string model)
    {
        var about = await AboutAsync(model, new ProofRequest("/about") { Headers = Forged });

        Assert.Equal("False " + HttpProofSite.Client + " ", about);
    }

    [UnixTheory]
    [MemberData(nameof(ServerModels))]
    public async Task WhatAProgramOfTheMachineClaimsDoesNothing(string model)
    {
        var about = await AboutAsync(model, new ProofRequest("/about") { Headers = Forged, FromIis = false });

        Assert.Equal("False 127.0.0.1 ", about);
    }

    [UnixFact]
    public async Task AnOriginalUrlOfAClientsIsNotTheAddress()
    {
        var headers = new Dictionary<string, string> { ["X-Original-URL"] = "/app/tea" };

        var answer = await _proof.Of("wfastcgi/app").SendAsync(new ProofRequest("/App/?x=1") { Headers = headers });

        Assert.Equal((200, "The shop is open."), (answer.Status, answer.Body));
    }

    [UnixTheory]
    [InlineData("uvicorn")]
    [InlineData("uvicorn-")]
    [InlineData("hypercorn")]
    [InlineData("hypercorn-")]
    [InlineData("daphne")]
    [InlineData("daphne-")]
    public async Task CarriesAWebSocket(string model)
    {
        var site = (HttpProofSite)_proof.Of(model);
        using var patience = new CancellationTokenSource(Patience);
        using var socket = new ClientWebSocket();
        foreach (var (name, value) in HttpProofSite.Forwarded(new ProofRequest("/echo") { Https = true }))
        {
            socket.Options.SetRequestHeader(name, value);
        }

        await socket.ConnectAsync(new UriBuilder(site.Process.Address) { Scheme = "ws", Path = "/echo" }.Uri, patience.Token);
        await socket.SendAsync("tea?"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, patience.Token);
        var buffer = new byte[1024];
        var heard = await socket.ReceiveAsync(buffer, patience.Token);

        var text = Encoding.UTF8.GetString(buffer, 0, heard.Count);
        Assert.Contains("\"heard\": \"tea?\"", text, StringComparison.Ordinal);
        Assert.Contains("\"scheme\": \"wss\"", text, StringComparison.Ordinal);
    }

    [UnixTheory]
    [InlineData("waitress")]
    [InlineData("uvicorn")]
    [InlineData("hypercorn")]
    [InlineData("daphne")]
    [InlineData("runserver")]
    public async Task EndsWhenIisAsksItToAndAnswersTheRequestThatRuns(string model)
    {
        using var site = (HttpProofSite)_proof.Start(model);
        var running = site.SendAsync(new ProofRequest("/wait"));
        await Until(() => File.Exists(Path.Combine(site.Data, "waiting")) || running.IsCompleted);

        var answer = await site.SendAsync(new ProofRequest("/iisintegration", "POST") { Headers = new Dictionary<string, string> { ["X-Event"] = "shutdown" } });
        File.WriteAllText(Path.Combine(site.Data, "go"), "");

        Assert.Equal(202, answer.Status);
        Assert.Equal((200, "Waited."), ((await running).Status, (await running).Body));
        Assert.Equal(0, site.Process.WaitForExit(Patience));
    }

    [UnixTheory]
    [InlineData("waitress")]
    [InlineData("daphne")]
    public async Task NobodyElseEndsIt(string model)
    {
        var answer = await _proof.Of(model).SendAsync(new ProofRequest("/iisintegration", "POST") { FromIis = false });

        Assert.NotEqual(202, answer.Status);
        Assert.Equal(200, (await _proof.Of(model).SendAsync(new ProofRequest("/"))).Status);
    }

    [UnixFact]
    public async Task TheTokenStandsInNoLog()
    {
        var site = (HttpProofSite)_proof.Of("uvicorn");

        await site.SendAsync(new ProofRequest("/tea"));

        Assert.Contains("launcher: uvicorn", site.Log(), StringComparison.Ordinal);
        Assert.DoesNotContain(ServerMachine.Token, site.Log(), StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task AUserOfWindowsIsDjangosThroughFastCgi()
    {
        using var site = _proof.Start("wfastcgi", plan => plan with { RemoteUser = RemoteUserKind.Windows, RemoteUserDomain = "CONTOSO" });
        _proof.Manage(site, ["migrate", "--noinput"]);

        var named = await site.SendAsync(new ProofRequest("/about") { Variables = new Dictionary<string, string> { ["REMOTE_USER"] = @"CONTOSO\Alice" } });
        var forged = await site.SendAsync(new ProofRequest("/about") { Headers = Forged });

        Assert.Contains("\"user\": \"alice\"", named.Body, StringComparison.Ordinal);
        Assert.Contains("\"user\": \"\"", forged.Body, StringComparison.Ordinal);
    }

    private static async Task Until(Func<bool> happened)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!happened())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }
    }

    private static Dictionary<string, string> Forged => new()
    {
        ["X-Forwarded-Proto"] = "https",
        ["X-Forwarded-For"] = "6.6.6.6",
        ["X-IIS-WindowsAuthToken"] = "1f4",
        ["Remote-User"] = "admin",
        ["MS-ASPNETCORE-TOKEN"] = "guessed",
        ["MS-ASPNETCORE-WINAUTHTOKEN"] = "1f4",
    };

    private async Task<string> AboutAsync(string model, ProofRequest request)
    {
        var answer = await _proof.Of(model).SendAsync(request);
        Assert.Equal(200, answer.Status);
        var about = JsonDocument.Parse(answer.Body).RootElement;
        return $"{about.GetProperty("secure")} {about.GetProperty("client")} {about.GetProperty("user")}";
    }
}
