using System;
using System.Diagnostics;
using System.Globalization;

namespace Django.Iis.Tests.Python;

/// <summary>A package index on this machine that serves one folder of wheels to one user, <c>someone</c>, with HTTP's basic authentication.</summary>
public sealed class PrivateIndex : IDisposable
{
    /// <summary>Serves the working directory as /simple/; prints its port.</summary>
    private const string Server =
        """
        import base64, http.server, os, sys
        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                if self.headers.get("Authorization") != "Basic " + base64.b64encode(b"someone:" + sys.argv[1].encode()).decode():
                    self.send_response(401); self.send_header("WWW-Authenticate", "Basic realm=x"); self.end_headers(); return
                parts = self.path.strip("/").split("/")
                path = parts[-1]
                if os.path.isfile(path):
                    body = open(path, "rb").read()
                else:
                    names = [name for name in os.listdir(".") if name.startswith(parts[-1] + "-")]
                    if not names:
                        self.send_response(404); self.end_headers(); return
                    body = "".join('<a href="/files/%s">%s</a>' % (name, name) for name in names).encode()
                self.send_response(200); self.send_header("Content-Type", "text/html"); self.send_header("Content-Length", str(len(body))); self.end_headers()
                self.wfile.write(body)
            def log_message(self, *arguments):
                pass
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        print(server.server_port, flush=True)
        server.serve_forever()
        """;

    private readonly Process _process;

    /// <param name="folder">Full path of the folder of wheels.</param>
    /// <param name="password">The user's.</param>
    public PrivateIndex(string folder, string password)
    {
        _process = Process.Start(new ProcessStartInfo(BuildPython.Executable, ["-c", Server, password]) { RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = folder })!;
        Port = int.Parse(_process.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
    }

    /// <summary>On 127.0.0.1.</summary>
    public int Port { get; }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
