using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Django.Iis.Tests.Python;

/// <summary>A wheel of a few bytes, valid unless a test says otherwise. Source: packaging.python.org, "Binary distribution format".</summary>
public sealed class SyntheticWheel
{
    private readonly string _name;
    private readonly string _version;
    private readonly string _tag;
    private readonly List<(string Path, string Content, string? Hash)> _files = [];
    private readonly List<string> _metadata = [];
    private bool _hasRecord = true;

    /// <param name="name">The distribution, as in a wheel's file name.</param>
    /// <param name="version">PEP 440.</param>
    /// <param name="tag"><c>python-abi-platform</c>.</param>
    public SyntheticWheel(string name, string version = "1.0", string tag = "py3-none-any")
    {
        _name = name;
        _version = version;
        _tag = tag;
    }

    /// <summary>Adds a file as it stands in the archive.</summary>
    public SyntheticWheel With(string path, string content = "")
    {
        _files.Add((path, content, Hash(content)));
        return this;
    }

    /// <summary>Adds a file whose RECORD entry holds something else; null leaves the entry out.</summary>
    public SyntheticWheel WithRecorded(string path, string content, string? hash)
    {
        _files.Add((path, content, hash));
        return this;
    }

    /// <summary>Adds a requirement to the metadata.</summary>
    public SyntheticWheel Requires(string requirement) => WithMetadata("Requires-Dist: " + requirement);

    /// <summary>Adds a line to the metadata.</summary>
    public SyntheticWheel WithMetadata(string line)
    {
        _metadata.Add(line);
        return this;
    }

    public SyntheticWheel WithoutRecord()
    {
        _hasRecord = false;
        return this;
    }

    /// <summary>Writes the wheel and returns its full path.</summary>
    public string Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{_name}-{_version}-{_tag}.whl");
        var info = $"{_name}-{_version}.dist-info";
        With($"{info}/METADATA", string.Join("\n", [$"Metadata-Version: 2.1\nName: {_name}\nVersion: {_version}", .. _metadata, ""]));
        With($"{info}/WHEEL", $"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: {_tag}\n");
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, content, _) in _files)
        {
            Add(archive, name, content);
        }

        if (_hasRecord)
        {
            var rows = _files.Where(file => file.Hash is not null).Select(file => $"{Quoted(file.Path)},{file.Hash},{Encoding.UTF8.GetByteCount(file.Content)}\n");
            Add(archive, $"{info}/RECORD", string.Concat(rows) + $"{info}/RECORD,,\n");
        }

        return path;
    }

    private static void Add(ZipArchive archive, string name, string content)
    {
        using var stream = archive.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }

    private static string Quoted(string path) =>
        path.IndexOfAny([',', '"']) < 0 ? path : "\"" + path.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static string Hash(string content) =>
        "sha256=" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
