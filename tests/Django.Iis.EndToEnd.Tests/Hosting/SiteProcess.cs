using System;
using System.Diagnostics;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace Django.Iis.EndToEnd.Tests.Hosting;

/// <summary>A site's process that listens on a loopback port until the end of the test.</summary>
public sealed class SiteProcess : IDisposable
{
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(50);

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private SiteProcess(Process process, int port)
    {
        _process = process;
        Port = port;
    }

    public int Port { get; }

    public Uri Address => new UriBuilder(Uri.UriSchemeHttp, IPAddress.Loopback.ToString(), Port).Uri;

    /// <summary>What the process has printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <param name="start">The program.</param>
    /// <param name="port">The port on 127.0.0.1 that it will listen on.</param>
    /// <param name="limit">How long it may take until then.</param>
    public static SiteProcess Start(ProcessStartInfo start, int port, TimeSpan limit)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var site = new SiteProcess(new Process { StartInfo = start }, port);
        site._process.OutputDataReceived += site.Keep;
        site._process.ErrorDataReceived += site.Keep;
        site._process.Start();
        site._process.BeginOutputReadLine();
        site._process.BeginErrorReadLine();
        site.WaitUntilItListens(limit);
        return site;
    }

    /// <summary>A page that must be there.</summary>
    /// <param name="host">The host name that the request is for.</param>
    /// <param name="path">The page's path.</param>
    public async Task<string> GetAsync(string host, string path)
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        using var answer = await client.SendAsync(request);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {page}{Environment.NewLine}{Output}");
        return page;
    }

    /// <summary>Waits until the process has ended by itself, and returns its exit code.</summary>
    public int WaitForExit(TimeSpan limit)
    {
        Assert.True(_process.WaitForExit(limit), $"the site's process did not end within {limit}");
        return _process.ExitCode;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private void WaitUntilItListens(TimeSpan limit)
    {
        for (var clock = Stopwatch.StartNew(); !Listens(); _process.WaitForExit(BetweenAttempts))
        {
            Assert.False(_process.HasExited, "the site's process ended:" + Environment.NewLine + Output);
            if (clock.Elapsed > limit)
            {
                var output = Output;
                Dispose();
                Assert.Fail($"the site's process did not listen within {limit}:{Environment.NewLine}{output}");
            }
        }
    }

    private bool Listens()
    {
        using var client = new TcpClient();
        try
        {
            client.Connect(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.AppendLine(line.Data);
        }
    }
}
