using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;

namespace Django.Iis.EndToEnd.Tests.Proof;

/// <summary>
/// Behind IIS's FastCGI module, with a socket in the place of the named pipe: the process connects back, makes that its standard input, and becomes what the
/// handler's scriptProcessor says. It starts in a folder that is not the web root's.
/// </summary>
public sealed class FastCgiProofSite : IProofSite
{
    private const string Bootstrap = """
        import os, socket, sys
        connection = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
        os.dup2(connection.fileno(), 0)
        os.execv(sys.argv[2], sys.argv[2:])
        """;

    private readonly Process _process;
    private readonly TcpClient _connection;
    private readonly BufferedStream _stream;
    private readonly string _webRoot;

    private FastCgiProofSite(Process process, TcpClient connection, string webRoot)
    {
        _process = process;
        _connection = connection;
        _stream = new BufferedStream(connection.GetStream(), 1 << 16);
        _webRoot = webRoot;
        Data = Path.Combine(webRoot, "__data__");
    }

    public string Data { get; }

    /// <param name="python">Full path of this machine's Python.</param>
    /// <param name="arguments">What stands behind the bar in scriptProcessor.</param>
    /// <param name="environment">What set-up gives the FastCGI application.</param>
    /// <param name="webRoot">APPL_PHYSICAL_PATH.</param>
    public static FastCgiProofSite Start(string python, string arguments, IEnumerable<KeyValuePair<string, string>> environment, string webRoot)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo(python, ["-c", Bootstrap, port, python, .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)]) { WorkingDirectory = Path.GetTempPath() };
        start.Environment.Clear();
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new FastCgiProofSite(Process.Start(start)!, listener.AcceptTcpClient(), webRoot);
    }

    public Task<ProofAnswer> SendAsync(ProofRequest request) => Task.Run(() => Send(request));

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        // Not the stream: what it could not write it would try again.
        _connection.Dispose();
    }

    private ProofAnswer Send(ProofRequest request)
    {
        FastCgiRecord.WriteRequest(_stream, Variables(request), request.Body);
        using var output = new MemoryStream();
        while (true)
        {
            var (kind, content) = FastCgiRecord.Read(_stream);
            if (kind == FastCgiRecord.EndRequest)
            {
                return Answer(Encoding.UTF8.GetString(output.ToArray()));
            }

            if (kind == FastCgiRecord.StandardOutput)
            {
                output.Write(content);
            }
        }
    }

    /// <summary>As IIS has them: the whole path in PATH_INFO and SCRIPT_NAME both, a REMOTE_USER that is empty for nobody.</summary>
    private Dictionary<string, string> Variables(ProofRequest request)
    {
        var path = request.Path.Split('?')[0];
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["REQUEST_METHOD"] = request.Method,
            ["SCRIPT_NAME"] = path,
            ["PATH_INFO"] = path,
            ["QUERY_STRING"] = request.Path.Contains('?', StringComparison.Ordinal) ? request.Path[(path.Length + 1)..] : "",
            ["REQUEST_URI"] = request.Path,
            ["SERVER_NAME"] = "localhost",
            ["SERVER_PORT"] = request.Https ? "443" : "80",
            ["SERVER_PROTOCOL"] = "HTTP/1.1",
            ["REMOTE_ADDR"] = HttpProofSite.Client,
            ["REMOTE_USER"] = "",
            ["HTTPS"] = request.Https ? "on" : "off",
            ["HTTP_HOST"] = "localhost",
            ["CONTENT_LENGTH"] = request.Body.Length.ToString(CultureInfo.InvariantCulture),
            ["APPL_PHYSICAL_PATH"] = _webRoot + Path.DirectorySeparatorChar,
        };
        foreach (var (name, value) in request.Headers.Select(header => KeyValuePair.Create("HTTP_" + header.Key.ToUpperInvariant().Replace('-', '_'), header.Value)).Concat(request.Variables))
        {
            variables[name] = value;
        }

        return variables;
    }

    private static ProofAnswer Answer(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var headers = text[..end].Split("\r\n").Select(line => line.Split(": ", 2)).GroupBy(pair => pair[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(pairs => pairs.Key, pairs => pairs.Last()[1], StringComparer.OrdinalIgnoreCase);
        return new ProofAnswer(int.Parse(headers["Status"].Split(' ')[0], CultureInfo.InvariantCulture), headers, text[(end + 4)..]);
    }
}
