using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Django.Iis.Tasks.Tests;

/// <summary>The application's byte-code, of what changed.</summary>
public sealed class CompileApplicationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingEngine _engine = new();

    public void Dispose() => _folder.Dispose();

    [PythonFact]
    public void OnlyWhatChangedIsCompiledAndWhatIsGoneGoes()
    {
        _folder.Write("a.py", "A = 1\n");
        _folder.Write("app/b.py", "B = 1\n");
        _folder.Write("app/c.py", "C = 1\n");
        Assert.True(Compile("a.py", "app/b.py", "app/c.py"), Errors());
        var before = FileTree.Of(_folder["out"]);
        var untouched = Directory.GetFiles(_folder["out/__pycache__"]).Single();
        File.SetLastWriteTimeUtc(untouched, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        _folder.Write("app/b.py", "B = 2\n");
        Assert.True(Compile("a.py", "app/b.py"), Errors());

        Assert.Equal(2001, File.GetLastWriteTimeUtc(untouched).Year);
        var after = FileTree.Of(_folder["out"]);
        Assert.Equal(before.Keys.Where(path => !path.Contains("/c.", StringComparison.Ordinal)), after.Keys);
        Assert.NotEqual(before.First(file => file.Key.Contains("/b.", StringComparison.Ordinal)).Value, after.First(file => file.Key.Contains("/b.", StringComparison.Ordinal)).Value);
    }

    [PythonFact]
    public void ChangeByChangeMakesTheBytesOfACleanBuild()
    {
        const string Text = "NAME = 'alpha'\ndef join(self, name='alpha'):\n    return name in {'alpha', 'self', 'join'}\n";
        string[] names = [.. Enumerable.Range(0, 90).Select(index => $"app/m{index}.py")];
        foreach (var name in names)
        {
            _folder.Write(name, Text);
        }

        Assert.True(Compile(names), Errors());
        var clean = FileTree.Of(_folder["out"]);
        _folder.Write("app/m4.py", "other = 1\n");
        Assert.True(Compile(names), Errors());
        _folder.Write("app/m4.py", Text);
        Assert.True(Compile(names), Errors());

        FileTree.AssertSame(clean, FileTree.Of(_folder["out"]));
    }

    [PythonFact]
    public void WhatDoesNotCompileIsAWarningAtItsLineAndHasNoByteCode()
    {
        _folder.Write("a.py", "A = 1\n");
        Assert.True(Compile("a.py"), Errors());
        _folder.Write("a.py", "A = 1\nprint 'old'\n");

        Assert.True(Compile("a.py"), Errors());

        var warning = Assert.Single(_engine.Warnings);
        Assert.Equal(("DJIIS1108", _folder["a.py"], 2), (warning.Code, warning.File, warning.LineNumber));
        Assert.Empty(FileTree.Of(_folder["out"]));
    }

    [PythonFact]
    public void OtherScopesLeaveNothing()
    {
        _folder.Write("a.py", "A = 1\n");
        Assert.True(Compile("a.py"), Errors());

        Assert.True(Compile("Packages", "a.py", "a.py"), Errors());

        Assert.False(Directory.Exists(_folder["out"]));
    }

    private bool Compile(params string[] names) => names[0] == "Packages" ? Run("Packages", names[1..]) : Run("true", names);

    private bool Run(string scope, string[] names)
    {
        using var task = new CompileApplication
        {
            BuildEngine = _engine,
            ProjectFile = _folder["Shop.csproj"],
            Content = [.. names.Select(Item)],
            Destination = "out",
            CompilePython = scope,
            CompileScript = BuildPython.Script("djiis_compile.py"),
            Python = BuildPython.Executable,
            FoundVersion = BuildPython.Interpreter!.Version.ToString(),
            PythonVersion = BuildPython.Interpreter!.Minor,
        };
        return task.Execute();
    }

    private static ITaskItem Item(string name) => new TaskItem(name, new Dictionary<string, string>(StringComparer.Ordinal) { ["TargetPath"] = name });

    private string Errors() => string.Join('\n', _engine.Errors.Select(error => error.Message));
}
