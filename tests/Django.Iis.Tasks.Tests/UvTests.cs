using System;
using System.IO;
using Django.Iis.Core.IO;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.Tasks.Tests;

/// <summary>PythonInstaller=uv, with a stand-in that records how it is called and answers what the test says. The real uv is not run.</summary>
[Collection(ShellCollection.Name)]
public sealed class UvTests : IDisposable
{
    private const string StandIn =
        """
        import os, shutil, sys
        with open("{record}", "w") as record:
            record.write(" ".join(sys.argv[1:]) + "\n")
            record.write("index=%s\n" % os.environ.get("UV_DEFAULT_INDEX", ""))
            record.write(open(sys.argv[3]).read())
        if os.path.exists("{answer}"):
            shutil.copy("{answer}", sys.argv[sys.argv.index("--output-file") + 1])
        else:
            sys.exit("no solution at https://someone:hunter2@host/simple")
        """;

    private readonly ResolvedProject _project = new(("PIP_INDEX_URL", "https://someone:hunter2@host/simple"));
    private readonly ShellVariables _path;

    public UvTests()
    {
        _project.Installer = "uv";
        _path = new ShellVariables(("PATH", _project.Folder["tools"] + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH")));
        _project.Wheel("shop", "1.0");
        _project.Wheel("shop", "2.0");
    }

    private string Record => File.ReadAllText(_project.Folder["record.txt"]);

    public void Dispose()
    {
        _path.Dispose();
        _project.Dispose();
    }

    [UnixFact]
    public void WhatUvChoosesIsDownloadedByItsHash()
    {
        Install();
        _project.Folder.Write("answer.txt", $"shop==1.0 --hash=sha256:{Hashes.OfFile(_project.Folder["wheels/shop-1.0-py3-none-any.whl"])}\n");

        Assert.True(_project.Resolve("shop\n"), _project.Errors);

        Assert.Equal(["shop-1.0"], _project.Wheels());
        Assert.StartsWith("pip compile ", Record, StringComparison.Ordinal);
        Assert.Contains("--python-platform x86_64-pc-windows-msvc --python-version 3.13 --generate-hashes --no-build", Record, StringComparison.Ordinal);
        Assert.EndsWith("\nindex=https://someone:hunter2@host/simple\nshop\n", Record, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", _project.Errors, StringComparison.Ordinal);
    }

    [UnixFact]
    public void ALocalProjectIsAWheelForUvAndForTheServer()
    {
        Install();
        _project.LocalProject("lib");
        _project.Folder.Write("answer.txt", "");

        Assert.True(_project.Resolve("./lib\n"), _project.Errors);

        Assert.Contains("lib @ file:///", Record, StringComparison.Ordinal);
    }

    [UnixFact]
    public void UvThatFailsIsAnErrorWithItsWords()
    {
        Install();

        Assert.False(_project.Resolve("shop\n"));

        var text = _project.Error("DJIIS1228", "Shop.csproj", 0);
        Assert.Contains("no solution at https://host/simple", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", _project.Errors, StringComparison.Ordinal);
    }

    [PythonFact]
    public void UvThatIsNotThereIsAnError()
    {
        using var path = new ShellVariables(("PATH", _project.Folder["tools"]));

        Assert.False(_project.Resolve("shop\n"));

        Assert.Contains("no program 'uv' on PATH", _project.Error("DJIIS1228", "Shop.csproj", 0), StringComparison.Ordinal);
    }

    [PythonFact]
    public void AnotherInstallerIsAnError()
    {
        _project.Installer = "conda";

        Assert.False(_project.Resolve("shop\n"));

        Assert.Contains("pip, uv", _project.Error("DJIIS1004", "Shop.csproj", 0), StringComparison.Ordinal);
    }

    private void Install()
    {
        var script = StandIn.Replace("{record}", _project.Folder["record.txt"], StringComparison.Ordinal).Replace("{answer}", _project.Folder["answer.txt"], StringComparison.Ordinal);
        var program = _project.Folder.Write("tools/uv", $"#!{BuildPython.Executable}\n{script}\n");
#pragma warning disable CA1416 // a Unix test
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
#pragma warning restore CA1416
    }
}
