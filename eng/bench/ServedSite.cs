using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using Django.Iis.Build;

namespace Django.Iis.Bench;

/// <summary>A server's process, and one client that asks it with the headers that IIS sends.</summary>
internal sealed class ServedSite : IDisposable
{
    private const string Token = "bench";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly HttpClient _client = new();
    private readonly Uri _address;

    /// <param name="project">What it serves.</param>
    /// <param name="arguments">Of Python; PORT stands for the port.</param>
    public ServedSite(ServedProject project, IEnumerable<string> arguments)
    {
        var port = FreePort().ToString(CultureInfo.InvariantCulture);
        _address = new Uri($"http://127.0.0.1:{port}/");
        var start = new ProcessStartInfo(project.Python, arguments.Select(argument => argument.Replace("PORT", port, StringComparison.Ordinal)))
        {
            WorkingDirectory = project.WebRoot,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Variables())
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        WaitUntilItAnswers();
    }

    /// <summary>Microseconds that each of so many requests took, one after the other on one connection.</summary>
    public IReadOnlyList<double> Ask(int requests)
    {
        var times = new List<double>(requests);
        for (var number = 0; number < requests; number++)
        {
            var begun = Stopwatch.GetTimestamp();
            Get();
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMicroseconds);
        }

        return times;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _client.Dispose();
    }

    private static IEnumerable<(string Name, string Value)> Variables() =>
    [
        ("PYTHONPATH", string.Join(System.IO.Path.PathSeparator, "__app__", "__python__")),
        ("PYTHONSAFEPATH", "1"),
        ("DJANGO_SETTINGS_MODULE", "django_iis.settings"),
        ("DJANGO_IIS_APPLICATION", "__app__"),
        ("DJANGO_IIS_DATA", "__data__"),
        ("HTTP_PLATFORM_TOKEN", Token),
    ];

    private void WaitUntilItAnswers()
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Patience; Thread.Sleep(50))
        {
            if (_process.HasExited)
            {
                throw new BuildFailure("a server ended before it answered");
            }

            try
            {
                Get();
                return;
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }
        }

        throw new BuildFailure("a server did not answer");
    }

    private void Get()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _address);
        request.Headers.Add("X-Forwarded-For", "203.0.113.9:4711");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("MS-ASPNETCORE-TOKEN", Token);
        using var answer = _client.Send(request);
        answer.EnsureSuccessStatusCode();
        answer.Content.CopyTo(System.IO.Stream.Null, context: null, CancellationToken.None);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
