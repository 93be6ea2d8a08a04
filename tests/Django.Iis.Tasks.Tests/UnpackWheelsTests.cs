using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.Tasks.Tests;

/// <summary>The server's site-packages, from the cache.</summary>
public sealed class UnpackWheelsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingEngine _engine = new();

    public UnpackWheelsTests()
    {
        var wheel = new SyntheticWheel("shop").With("shop/template.py", "print 'of Python 2'\n");
        for (var index = 0; index < 200; index++)
        {
            wheel.With($"shop/m{index}.py", $"ANSWER = {index}\n");
        }

        wheel.Write(_folder["wheels"]);
        new SyntheticWheel("server").With("server/__init__.py", "").Write(_folder["more"]);
    }

    public void Dispose() => _folder.Dispose();

    [PythonFact]
    public void TheFilesOfAllFoldersStandTogetherWithTheirByteCode()
    {
        Assert.True(Unpack("one"), Errors());

        var tag = "cpython-3" + BuildPython.Interpreter!.Version.Minor;
        Assert.True(File.Exists(_folder["one/server/__init__.py"]));
        Assert.True(File.Exists(_folder[$"one/shop/__pycache__/m7.{tag}.pyc"]));
        Assert.True(File.Exists(_folder["one/shop/template.py"]));
        Assert.False(File.Exists(_folder[$"one/shop/__pycache__/template.{tag}.pyc"]));
        Assert.Empty(_engine.Warnings);
    }

    [PythonFact]
    public void ASecondFolderIsFilledWithoutPython()
    {
        Assert.True(Unpack("one"), Errors());

        Assert.True(Unpack("two", python: _folder["no-such-python"]), Errors());

        FileTree.AssertSame(FileTree.Of(_folder["one"]), FileTree.Of(_folder["two"]));
    }

    [PythonFact]
    public void ACacheThatIsEmptyMakesTheSameBytes()
    {
        Assert.True(Unpack("one"), Errors());

        Assert.True(Unpack("two", cache: "other"), Errors());

        FileTree.AssertSame(FileTree.Of(_folder["one"]), FileTree.Of(_folder["two"]));
    }

    [PythonFact]
    public void WhatWasChangedThroughALinkIsMadeAnew()
    {
        Assert.True(Unpack("one"), Errors());
        var before = FileTree.Of(_folder["one"]);
        File.WriteAllText(_folder["one/shop/m7.py"], "ANSWER = 8\n");
        File.WriteAllText(Directory.GetFiles(_folder["one/shop/__pycache__"], "m9.*").Single(), "");

        Assert.True(Unpack("two"), Errors());

        FileTree.AssertSame(before, FileTree.Of(_folder["two"]));
    }

    [Theory]
    [InlineData("None", "3.13")]
    [InlineData("false", "3.13")]
    [InlineData("All", "3.99")]
    public void ThereIsNoByteCodeThatIsNotWantedOrOfNoUse(string scope, string version)
    {
        Assert.True(Unpack("one", python: _folder["no-such-python"], scope: scope, version: version), Errors());

        Assert.Empty(Directory.GetFiles(_folder["one"], "*.pyc", SearchOption.AllDirectories));
        Assert.Equal(scope == "All", _engine.Message("DJIIS1107") is not null);
    }

    [PythonFact]
    public async System.Threading.Tasks.Task ManyProcessesFillOneCacheAtOnce()
    {
        var build = _folder.Write("build.proj", $"""
            <Project>
              <UsingTask TaskName="{typeof(UnpackWheels).FullName}" AssemblyFile="{typeof(UnpackWheels).Assembly.Location}" />
              <Target Name="Build">
                <UnpackWheels ProjectFile="{_folder["Shop.csproj"]}" Wheels="wheels;more" Destination="$(Into)" Manifest="$(Into).txt" CacheFolder="cache" CompilePython="All" PythonVersion="{BuildPython.Interpreter!.Minor}"
                              CompileScript="{BuildPython.Script("djiis_compile.py")}" Python="{BuildPython.Executable}" FoundVersion="{BuildPython.Interpreter!.Version}" />
              </Target>
            </Project>
            """);

        var builds = Enumerable.Range(0, 4).Select(index => System.Threading.Tasks.Task.Run(() => ChildProcess.Run(
            "dotnet", ["msbuild", build, $"-p:Into=out{index}", "-nodeReuse:false", "-v:q"], _folder.Path, new Dictionary<string, string?> { ["MSBUILDDISABLENODEREUSE"] = "1" }))).ToArray();
        var results = await System.Threading.Tasks.Task.WhenAll(builds);

        Assert.All(results, result => result.Succeeded());
        Assert.All(Enumerable.Range(1, 3), index => FileTree.AssertSame(FileTree.Of(_folder["out0"]), FileTree.Of(_folder["out" + index])));
        Assert.Equal(2, Directory.GetDirectories(_folder["cache/1/wheels"]).Length);
        Assert.Equal(2, Directory.GetDirectories(_folder["cache/1/bytecode"]).Length);
        Assert.Empty(Directory.GetDirectories(_folder["cache/1/tmp"]));
    }

    private bool Unpack(string destination, string? python = null, string cache = "cache", string scope = "All", string? version = null)
    {
        var found = BuildPython.Interpreter?.Version ?? BuildPython.Usual;
        using var task = new UnpackWheels
        {
            BuildEngine = _engine,
            ProjectFile = _folder["Shop.csproj"],
            Wheels = ["wheels", "more"],
            Destination = destination,
            Manifest = destination + ".txt",
            CacheFolder = cache,
            CompilePython = scope,
            CompileScript = BuildPython.Script("djiis_compile.py"),
            Python = python ?? BuildPython.Executable,
            FoundVersion = found.ToString(),
            PythonVersion = version ?? found.ToString(2),
        };
        return task.Execute();
    }

    private string Errors() => string.Join('\n', _engine.Errors.Select(error => error.Message));
}
