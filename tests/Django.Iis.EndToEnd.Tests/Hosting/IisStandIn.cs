using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using System.Xml.Linq;

namespace Django.Iis.EndToEnd.Tests.Hosting;

/// <summary>
/// Stands in for IIS in front of a site's process, for a browser: serves the location that the web.config gives to StaticFileModule from the tree,
/// forwards every other request with the headers that HttpPlatformHandler adds, and records which was which. One request a connection.
/// </summary>
public sealed class IisStandIn : IDisposable
{
    private const string StaticModule = "StaticFileModule";

    /// <summary>What IIS knows of the file types in the sample, without any web.config.</summary>
    private static readonly Dictionary<string, string> MimeTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".css"] = "text/css",
        [".js"] = "application/javascript",
        [".png"] = "image/png",
        [".svg"] = "image/svg+xml",
    };

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string _webRoot;
    private readonly string _appPath;
    private readonly IReadOnlyList<string> _staticPaths;
    private readonly int _processPort;

    /// <param name="webRoot">Full path of the folder that holds the web.config.</param>
    /// <param name="processPort">Where the site's process listens on 127.0.0.1.</param>
    /// <param name="appPath">Path of the application below the site, without a slash at its end.</param>
    public IisStandIn(string webRoot, int processPort, string appPath = "")
    {
        _appPath = appPath;
        _webRoot = webRoot;
        _processPort = processPort;
        var configuration = XDocument.Load(Path.Combine(webRoot, "web.config"));
        var hidden = configuration.Descendants("hiddenSegments").Elements("add").Select(segment => (string)segment.Attribute("segment")!).ToList();
        _staticPaths =
        [
            .. configuration.Descendants("location")
                .Where(location => location.Descendants("add").Any(handler => (string?)handler.Attribute("modules") == StaticModule))
                .Select(location => (string)location.Attribute("path")!)
                .Where(path => !path.Split('/').Intersect(hidden, StringComparer.OrdinalIgnoreCase).Any())
                .Select(path => appPath + "/" + path + "/"),
        ];
        _listener.Start();
        Accepting = AcceptAsync();
    }

    public Uri Address => new UriBuilder(Uri.UriSchemeHttp, IPAddress.Loopback.ToString(), ((IPEndPoint)_listener.LocalEndpoint).Port).Uri;

    /// <summary>Paths that were answered from the tree.</summary>
    public ConcurrentQueue<string> Served { get; } = new();

    /// <summary>Paths that went to the site's process.</summary>
    public ConcurrentQueue<string> Forwarded { get; } = new();

    private Task Accepting { get; }

    public void Dispose()
    {
        _listener.Dispose();
        Accepting.GetAwaiter().GetResult();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // The end of the test.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            var browser = client.GetStream();
            // Browsers open connections to spare.
            if (await BrowserRequest.ReadAsync(browser) is not { } request)
            {
                return;
            }

            if (_staticPaths.Any(path => request.Path.StartsWith(path, StringComparison.OrdinalIgnoreCase)))
            {
                Served.Enqueue(request.Path);
                await ServeAsync(request.Path, browser);
            }
            else
            {
                Forwarded.Enqueue(request.Path);
                await ForwardAsync(request, ((IPEndPoint)client.Client.RemoteEndPoint!).ToString(), browser);
            }
        }
    }

    private async Task ServeAsync(string path, NetworkStream browser)
    {
        var file = Path.Combine(_webRoot, path[_appPath.Length..].TrimStart('/').Replace('/', Path.DirectorySeparatorChar));
        var content = File.Exists(file) ? await File.ReadAllBytesAsync(file) : [];
        var status = File.Exists(file) ? "200 OK" : "404 Not Found";
        var type = MimeTypes.GetValueOrDefault(Path.GetExtension(file), "text/plain");
        await browser.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: {type}\r\nContent-Length: {content.Length}\r\nConnection: close\r\n\r\n"));
        await browser.WriteAsync(content);
    }

    private async Task ForwardAsync(BrowserRequest request, string client, NetworkStream browser)
    {
        using var process = new TcpClient();
        await process.ConnectAsync(IPAddress.Loopback, _processPort);
        var stream = process.GetStream();
        await stream.WriteAsync(request.Forwarded("X-Forwarded-For: " + client, "X-Forwarded-Proto: http", "MS-ASPNETCORE-TOKEN: " + ServerMachine.Token));
        await stream.CopyToAsync(browser);
    }
}
