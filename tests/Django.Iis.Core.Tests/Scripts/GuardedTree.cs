using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using Django.Iis.Core.Python;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Scripts;

/// <summary>A source tree of a few files, and Python code that runs under djiis_guard.py in it.</summary>
internal sealed class GuardedTree : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public GuardedTree()
    {
        Write("shop/__init__.py", "");
        Write("shop/local.py", "NAME = 'tree'\n");
        Write("conf/a.toml", "one");
        Write("conf/deep/b.toml", "two");
        Write("notes.txt", "as it was");
    }

    public string this[string relative] => _folder["trée/" + relative];

    public string Write(string relative, string content) => _folder.Write("trée/" + relative, content);

    /// <summary>Everything in the tree: name, content, time.</summary>
    public IReadOnlyList<string> Snapshot() =>
    [
        .. new DirectoryInfo(this[""]).EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
            .Where(entry => !entry.FullName.StartsWith(this["obj"], StringComparison.Ordinal))
            .Select(entry => $"{entry.FullName} {entry.LastWriteTimeUtc:O} {(entry is FileInfo file ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file.FullName))) : "")}")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Runs code with BASE as the tree's pathlib.Path and the guard on, and returns what it prints.</summary>
    public ProcessResult Run(string code, string? python = null)
    {
        // Beside the code stands obj, as in a project: the build's own folder inside the tree.
        var script = _folder.Write("code.py", $"""
            import sys
            sys.dont_write_bytecode = True
            sys.path.insert(0, {Literal(Path.GetDirectoryName(BuildPython.Script("djiis_guard.py"))!)})
            from djiis_guard import Guard
            from djiis_scratch import Scratch
            sys.path[0] = {Literal(this[""])}
            import os
            os.chdir(sys.path[0])
            guard = Guard([os.getcwd()], Scratch({Literal(this["obj/scratch"])}).folder, [{Literal(this["obj"])}])
            guard.start()
            import shutil, sqlite3
            from pathlib import Path
            BASE = Path(os.getcwd())
            """ + "\n" + code);
        return ChildProcess.Run(python ?? BuildPython.Executable, [script], _folder.Path, new Dictionary<string, string?>(PythonEnvironment.Clean));
    }

    public void Dispose() => _folder.Dispose();

    private static string Literal(string path) => "r'''" + path + "'''";
}
