using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace Django.Iis.EndToEnd.Tests.Hosting;

/// <summary>A request of HTTP/1.1 as a browser sends it: with a Content-Length where there is a body.</summary>
internal sealed record BrowserRequest(string Line, IReadOnlyList<string> Headers, byte[] Body)
{
    private static readonly byte[] EndOfHead = "\r\n\r\n"u8.ToArray();

    /// <summary>Without the query, decoded.</summary>
    public string Path => Uri.UnescapeDataString(Line.Split(' ')[1].Split('?')[0]);

    /// <returns>Null when the browser closes the connection without a request.</returns>
    public static async Task<BrowserRequest?> ReadAsync(Stream stream)
    {
        var head = new List<byte>();
        var next = new byte[1];
        while (!EndsWithEndOfHead(head))
        {
            if (await stream.ReadAsync(next) == 0)
            {
                return null;
            }

            head.Add(next[0]);
        }

        var lines = Encoding.Latin1.GetString([.. head]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var body = new byte[lines.Where(line => Is(line, "Content-Length")).Select(line => int.Parse(line.Split(':')[1], CultureInfo.InvariantCulture)).SingleOrDefault()];
        await stream.ReadExactlyAsync(body);
        return new BrowserRequest(lines[0], lines[1..], body);
    }

    /// <summary>The bytes to send on: the connection ends with the answer.</summary>
    /// <param name="headers">To add; the browser's own of these names go.</param>
    public byte[] Forwarded(params string[] headers)
    {
        string[] added = ["Connection: close", .. headers];
        var kept = Headers.Where(line => !added.Any(header => Is(line, header.Split(':')[0])));
        return [.. Encoding.Latin1.GetBytes(string.Join("\r\n", [Line, .. kept, .. added, "", ""])), .. Body];
    }

    private static bool EndsWithEndOfHead(List<byte> head) =>
        head.Count >= EndOfHead.Length && head.Skip(head.Count - EndOfHead.Length).SequenceEqual(EndOfHead);

    private static bool Is(string line, string name) => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase);
}
