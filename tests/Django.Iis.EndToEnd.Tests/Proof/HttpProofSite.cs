using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Django.Iis.EndToEnd.Tests.Hosting;

namespace Django.Iis.EndToEnd.Tests.Proof;

/// <summary>Behind HttpPlatformHandler: it appends to what the client says of itself, sends the process's token, keeps the host and the whole path.</summary>
public sealed class HttpProofSite : IProofSite
{
    /// <summary>Where the client is, for IIS.</summary>
    public const string Client = "203.0.113.9";

    private static readonly HttpMessageHandler Plain = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };

    private readonly HttpClient _client = new(Plain, disposeHandler: false) { Timeout = TimeSpan.FromMinutes(2) };

    public HttpProofSite(SiteProcess process, string data)
    {
        Process = process;
        Data = data;
    }

    public SiteProcess Process { get; }

    public string Data { get; }

    /// <summary>The headers that reach the process.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Forwarded(ProofRequest request)
    {
        if (!request.FromIis)
        {
            return request.Headers;
        }

        KeyValuePair<string, string>[] appended = [new("X-Forwarded-For", Client + ":4711"), new("X-Forwarded-Proto", request.Https ? "https" : "http")];
        return
        [
            .. request.Headers.Where(header => !header.Key.StartsWith("MS-ASPNETCORE-", StringComparison.OrdinalIgnoreCase) && !appended.Any(own => own.Key == header.Key)),
            .. appended.Select(own => KeyValuePair.Create(own.Key, request.Headers.TryGetValue(own.Key, out var claimed) ? claimed + ", " + own.Value : own.Value)),
            new("MS-ASPNETCORE-TOKEN", ServerMachine.Token),
        ];
    }

    public async Task<ProofAnswer> SendAsync(ProofRequest request)
    {
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(Process.Address, request.Path));
        foreach (var (name, value) in Forwarded(request))
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        if (request.Body.Length > 0)
        {
            message.Content = new ByteArrayContent(request.Body);
        }

        using var answer = await _client.SendAsync(message);
        var headers = answer.Headers.Concat(answer.Content.Headers).ToDictionary(header => header.Key, header => header.Value.Last(), StringComparer.OrdinalIgnoreCase);
        return new ProofAnswer((int)answer.StatusCode, headers, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>What the process printed: to the package's own files where the launcher runs.</summary>
    public string Log()
    {
        var folder = Path.Combine(Data, "logs");
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
        return Process.Output + string.Concat(files.Select(ReadShared));
    }

    public void Dispose()
    {
        _client.Dispose();
        Process.Dispose();
    }

    private static string ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
