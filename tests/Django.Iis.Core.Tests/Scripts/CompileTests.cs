using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Python;
using Django.Iis.Core.Python.ByteCode;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Scripts;

/// <summary>djiis_compile.py: the same bytes from every run, that a server imports.</summary>
public sealed class CompileTests : IDisposable
{
    /// <summary>What marshal writes differently from run to run, or could: shared and repeated names, sets, docstrings, deep nesting, every kind of constant.</summary>
    private const string Tricky = """
        '''A docstring.'''
        import json, asyncio
        KNOWN = x in {'alpha', 'beta', 'gamma', 'join', 'self', 'name'} if (x := 'self') else frozenset({1, 2, 3})
        NUMBERS = (1.5, 2**70, 3j, b'', b'a', b'join', -1, 255, 256, 257, ..., None, True)
        class Shared:
            name = 'name'
            def join(self, name='name', *, key=('a', 'b'), **others):
                '''Joins.'''
                def inner():
                    nonlocal name
                    return name in ('a', 'b', ('c', frozenset())) or [self for self in range(10) if self in {'x', 'y', 'z'}]
                return inner
        async def main():
            async with Shared() as self:
                yield f'{self!r:>{10}}'
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Versions =>
        [.. new[] { "3.10", "3.11", "3.12", "3.13", "3.14" }.Where(version => BuildPython.Exactly(Version.Parse(version)) is not null)];

    [PythonTheory]
    [MemberData(nameof(Versions))]
    public void WhatElseAProcessDoesChangesNoByte(string version)
    {
        var names = Enumerable.Range(0, 5).Select(index => $"pkg/m{index}.py").ToList();
        foreach (var name in names)
        {
            _folder.Write("src/" + name, Tricky + $"\nOWN = {name.Length} in {{'{name}', 'shared', 'alpha'}}\n");
        }

        var library = Directory.GetFiles(BuildPython.Evaluate(BuildPython.Of(version).Executable, "__import__('sysconfig').get_path('stdlib')"), "*.py").Order(StringComparer.Ordinal).Take(60);
        var names2 = names.Concat(library.Select(Path.GetFileName).OfType<string>().Select(name => "std/" + name)).ToList();
        foreach (var file in library)
        {
            _folder.Write("src/std/" + Path.GetFileName(file), File.ReadAllText(file));
        }

        Compile(version, "one", names2);
        Compile(version, "two", Enumerable.Reverse(names2), "import json, asyncio, email.mime.text, decimal, http.server; held = sys.intern('alpha'), sys.intern('beta'), sys.intern('key')\n");
        foreach (var name in names2.Take(7))
        {
            Compile(version, "three", [name]);
        }

        FileTree.AssertSame(FileTree.Of(_folder["one"]), FileTree.Of(_folder["two"]));
        Assert.Equal(names2.Count, FileTree.Of(_folder["one"]).Count);
        var three = FileTree.Of(_folder["three"]);
        FileTree.AssertSame(FileTree.Of(_folder["one"]).Where(file => three.ContainsKey(file.Key)).ToDictionary(), three);
    }

    [PythonFact]
    public void TheServersPythonImportsItAndShowsTheServersPath()
    {
        _folder.Write("src/pkg/boom.py", "def fail():\n    raise ValueError(__file__)\n");
        Compile("", "src", ["pkg/boom.py"]);
        // The byte-code counts, whatever becomes of the source's bytes.
        _folder.Write("src/pkg/boom.py", "def fail():\n    return 'compiled anew'\n");

        var result = ChildProcess.Run(
            BuildPython.Executable,
            ["-c", "import pkg.boom; pkg.boom.fail()"],
            environment: new Dictionary<string, string?> { ["PYTHONPATH"] = _folder["src"], ["PYTHONDONTWRITEBYTECODE"] = "1" });

        Assert.Contains("ValueError: " + Path.Combine(_folder["src"], "pkg", "boom.py"), result.Output, StringComparison.Ordinal);
        Assert.Contains($"File \"{Path.Combine(_folder["src"], "pkg", "boom.py")}\", line 2", result.Output, StringComparison.Ordinal);
    }

    [PythonFact]
    public void NoFolderOfThisMachineStandsInTheBytes()
    {
        _folder.Write("src/pkg/a.py", Tricky);
        Compile("", "out", ["pkg/a.py"]);

        var bytes = File.ReadAllText(Directory.GetFiles(_folder["out"], "*.pyc", SearchOption.AllDirectories).Single(), System.Text.Encoding.Latin1);

        Assert.DoesNotContain(_folder.Path, bytes, StringComparison.Ordinal);
        Assert.Contains("pkg/a.py", bytes, StringComparison.Ordinal);
    }

    [PythonFact]
    public void WhatDoesNotCompileIsReportedWithItsLineAndTheRestIsMade()
    {
        _folder.Write("src/good.py", "");
        _folder.Write("src/old.py", "x = 1\nprint 'two'\n");
        _folder.Write("src/null.py", "x = 1\0\n");

        var failures = Compile("", "out", ["good.py", "old.py", "null.py"]);

        Assert.Equal([(_folder["src/old.py"], 2)], failures.Where(failure => failure.Line > 1).Select(failure => (failure.Source, failure.Line)));
        Assert.Equal(2, failures.Count);
        Assert.Single(Directory.GetFiles(_folder["out"], "*", SearchOption.AllDirectories));
    }

    [PythonFact]
    public void AnotherPythonsByteCodeIsNotMadeUnderAWrongName()
    {
        var result = ChildProcess.Run(BuildPython.Executable, [BuildPython.Script("djiis_compile.py"), "cpython-39", _folder.Write("jobs", ""), _folder["report"]]);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("not cpython-39", result.Output, StringComparison.Ordinal);
    }

    private IReadOnlyList<ByteCodeFailure> Compile(string version, string output, IEnumerable<string> names, string before = "")
    {
        var python = BuildPython.Of(version);
        var tag = ByteCodeFiles.Tag(python.Version);
        var jobs = names.Select(name => new ByteCodeJob(_folder["src/" + name], name, _folder[output + "/" + ByteCodeFiles.PathOf(name, tag)]));
        var list = _folder.Write("jobs.txt", ByteCodeFiles.Format(jobs));
        var environment = PythonEnvironment.With([new("PYTHONHASHSEED", "0")]);
        ChildProcess.Run(
            python.Executable,
            ["-c", $"import sys\n{before}import runpy; sys.argv = ['x', '{tag}', r'{list}', r'{_folder["report.txt"]}']; runpy.run_path(r'{BuildPython.Script("djiis_compile.py")}', run_name='__main__')"],
            environment: environment).Succeeded();
        return ByteCodeFiles.ReadReport(_folder["report.txt"]);
    }
}
