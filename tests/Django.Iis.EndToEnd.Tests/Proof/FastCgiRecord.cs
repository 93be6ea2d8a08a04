using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Django.Iis.EndToEnd.Tests.Proof;

/// <summary>The records of FastCGI (specification 1.0, section 3.3).</summary>
internal static class FastCgiRecord
{
    public const byte BeginRequest = 1;
    public const byte EndRequest = 3;
    public const byte Params = 4;
    public const byte StandardInput = 5;
    public const byte StandardOutput = 6;
    public const byte StandardError = 7;

    private const int HeadLength = 8;

    private const int MostContent = 0xFFFF;

    /// <summary>The role of a responder, and to keep the connection.</summary>
    private static readonly byte[] Responder = [0, 1, 1, 0, 0, 0, 0, 0];

    /// <summary>A whole request, with number 1.</summary>
    public static void WriteRequest(Stream stream, IEnumerable<KeyValuePair<string, string>> variables, byte[] body)
    {
        Write(stream, BeginRequest, Responder);
        using var pairs = new MemoryStream();
        foreach (var (name, value) in variables)
        {
            var (nameBytes, valueBytes) = (Encoding.UTF8.GetBytes(name), Encoding.UTF8.GetBytes(value));
            WriteLength(pairs, nameBytes.Length);
            WriteLength(pairs, valueBytes.Length);
            pairs.Write(nameBytes);
            pairs.Write(valueBytes);
        }

        WriteStream(stream, Params, pairs.ToArray());
        WriteStream(stream, StandardInput, body);
        stream.Flush();
    }

    /// <summary>The next record.</summary>
    public static (byte Kind, byte[] Content) Read(Stream stream)
    {
        var head = new byte[HeadLength];
        stream.ReadExactly(head);
        var content = new byte[BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(4))];
        stream.ReadExactly(content);
        stream.ReadExactly(new byte[head[6]]);
        return (head[1], content);
    }

    // A stream ends with an empty record.
    private static void WriteStream(Stream stream, byte kind, byte[] content)
    {
        for (var start = 0; start < content.Length; start += MostContent)
        {
            Write(stream, kind, content.AsSpan(start, Math.Min(MostContent, content.Length - start)));
        }

        Write(stream, kind, []);
    }

    private static void Write(Stream stream, byte kind, ReadOnlySpan<byte> content)
    {
        Span<byte> head = [1, kind, 0, 1, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head[4..], (ushort)content.Length);
        stream.Write(head);
        stream.Write(content);
    }

    private static void WriteLength(Stream stream, int length)
    {
        if (length < 0x80)
        {
            stream.WriteByte((byte)length);
            return;
        }

        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, 0x8000_0000u | (uint)length);
        stream.Write(bytes);
    }
}
