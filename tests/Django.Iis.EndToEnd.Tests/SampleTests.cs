using System;
using System.IO;
using System.Net.Http;
using System.Net.WebSockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Django.Iis.EndToEnd.Tests.Hosting;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests;

/// <summary>The other samples, built as they are and started by the web.config of their packages.</summary>
public sealed class SampleTests : IDisposable
{
    private readonly TemporaryFolder _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task PortalAnswersBelowItsPathInTheVisitorsLanguageAndKeepsItsDataOutside()
    {
        using var project = DjangoProject.Sample("Portal");
        project.Build("-p:DjangoPackageFormats=Folder", "-p:EnvironmentName=Staging").Succeeded();
        var tree = project.Artefact("Staging/Portal");
        var machine = new ServerMachine(tree, HostPython.Of(project), _server["ProgramData"]);
        machine.Manage(["migrate", "--noinput"]).Succeeded();

        using var site = machine.Start();
        using var client = new HttpClient { BaseAddress = site.Address };
        client.DefaultRequestHeaders.Host = "staging.intranet.example";
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("de");
        var page = await client.GetStringAsync(new Uri("/portal/", UriKind.Relative));

        Assert.Contains("Es gibt keine Mitteilungen.", page, StringComparison.Ordinal);
        Assert.Contains("<title>Portal (staging)</title>", page, StringComparison.Ordinal);
        Assert.Matches("href=\"/portal/static/notices/style\\.[0-9a-f]{12}\\.css\"", page);
        Assert.True(File.Exists(Path.Combine(tree, "__data__", "db", "db.sqlite3")));
        Assert.False(File.Exists(Path.Combine(tree, "__app__", "db.sqlite3")));
    }

    [Fact]
    public void PortalIsBuiltFromALockThatItMade()
    {
        using var project = DjangoProject.Sample("Portal");

        project.Build("-p:EnvironmentName=Staging", "-p:DjangoPackageFormats=Folder", "-p:DjangoUpdateLock=true").Succeeded();
        var made = File.ReadAllText(project["pylock.win_amd64.toml"]);
        var locked = project.Build("-p:EnvironmentName=Staging", "-p:DjangoPackageFormats=Folder", "-p:DjangoLockedMode=true").Succeeded();

        Assert.Contains("name = \"django\"", made, StringComparison.Ordinal);
        Assert.Contains("servers = [\"waitress\"]", made, StringComparison.Ordinal);
        Assert.DoesNotContain("DJIIS1222", locked, StringComparison.Ordinal);
        Assert.Equal(made, File.ReadAllText(project["obj/resolve/win_amd64-3.13/lock.toml"]));
    }

    [Theory]
    [InlineData("uvicorn")]
    [InlineData("daphne")]
    public async Task ChatCarriesWhatOneSaysToAll(string server)
    {
        using var project = DjangoProject.Sample("Chat");
        project.Build("-p:DjangoPackageFormats=Folder", "-p:DjangoServer=" + server).Succeeded();
        var tree = project.Artefact("Chat");
        var compiled = CompiledPackages.OfThisMachine(Path.Combine(tree, "__python__"), server, _server["compiled"]);
        using var site = new ServerMachine(tree, HostPython.Of(project), _server["ProgramData"], compiled).Start();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var one = await ConnectAsync(site, patience.Token);
        using var other = await ConnectAsync(site, patience.Token);

        await one.SendAsync(Encoding.UTF8.GetBytes("""{"text": "Grüße"}"""), WebSocketMessageType.Text, endOfMessage: true, patience.Token);
        var buffer = new byte[1024];
        var heard = await other.ReceiveAsync(buffer, patience.Token);

        Assert.Equal("Grüße", System.Text.Json.JsonDocument.Parse(buffer.AsMemory(0, heard.Count)).RootElement.GetProperty("text").GetString());
    }

    private static async Task<ClientWebSocket> ConnectAsync(SiteProcess site, CancellationToken patience)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", site.Address.GetLeftPart(UriPartial.Authority));
        await socket.ConnectAsync(new UriBuilder(site.Address) { Scheme = "ws", Path = "/ws/room/" }.Uri, patience);
        return socket;
    }
}
