using System;
using System.Collections.Generic;
using Django.Iis.Core.Python;
using Django.Iis.Core.Python.Runtimes;
using Django.Iis.Diagnostics;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.Python.Runtimes;

public sealed class BundledPythonTests : IDisposable
{
    private const string ProjectFile = "/src/Shop.csproj";

    private readonly TemporaryFolder _folder = new();

    private SortedDictionary<string, byte[]> _files = StandInPython.Files();

    private string Folder => _folder["python"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AWholePythonIsTaken() => Assert.Equal("3.13", Check());

    [Theory]
    [InlineData("win_amd64", SyntheticExecutable.X86)]
    [InlineData("win_amd64", SyntheticExecutable.Arm64)]
    [InlineData("win32", SyntheticExecutable.X64)]
    [InlineData("win_arm64", SyntheticExecutable.X64)]
    public void AnotherProcessorIsRefused(string platform, ushort machine)
    {
        _files = StandInPython.Files(machine);

        var error = Refuse(platform);

        Assert.Equal(("DJIIS1116", ProjectFile), (error.Code, error.File));
        Assert.Contains(platform, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("win32", SyntheticExecutable.X86)]
    [InlineData("win_arm64", SyntheticExecutable.Arm64)]
    public void EveryPlatformHasItsOwn(string platform, ushort machine)
    {
        _files = StandInPython.Files(machine);

        Assert.Equal("3.13", Check(platform));
    }

    [Fact]
    public void AnotherMinorVersionIsRefused()
    {
        _files = StandInPython.Files(library: "python312.dll");

        var error = Refuse();

        Assert.Equal("DJIIS1115", error.Code);
        Assert.Contains("is 3.12, and PythonVersion is 3.13", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("python.exe")]
    [InlineData("python313.dll")]
    [InlineData("Lib/os.py")]
    public void APythonThatLacksSomethingIsRefused(string file)
    {
        _files.Remove(file);

        var error = Refuse();

        Assert.Equal("DJIIS1114", error.Code);
        Assert.Contains(file, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileThatIsNoProgramIsRefused()
    {
        _files["python.exe"] = "#!/bin/sh"u8.ToArray();

        Assert.Equal("DJIIS1114", Refuse().Code);
    }

    // Scripts of a virtual environment, or the environment itself.
    [Theory]
    [InlineData("pyvenv.cfg")]
    [InlineData("../pyvenv.cfg")]
    public void AVirtualEnvironmentIsRefused(string file)
    {
        _folder.Write("python/" + file, "home = C:\\Python313");

        Assert.Contains("virtual environment", Refuse().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheEmbeddablePackageIsRefused()
    {
        _files["python313._pth"] = "python313.zip\n."u8.ToArray();
        _files.Remove("Lib/os.py");

        var error = Refuse();

        Assert.Equal("DJIIS1118", error.Code);
        Assert.Contains("PYTHONPATH", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void APythonWithoutItsLicenceIsRefused()
    {
        _files.Remove("LICENSE.txt");

        Assert.Equal("DJIIS1117", Refuse().Code);
    }

    [Fact]
    public void AFolderThatIsNotThereIsRefused()
    {
        var error = Assert.Throws<DiagnosticException>(() => BundledPython.Check(_folder["nowhere"], Platform("win_amd64"), Target, ProjectFile));

        Assert.Equal("DJIIS1113", error.Code);
        Assert.Contains(_folder["nowhere"], error.Message, StringComparison.Ordinal);
    }

    private static TargetVersion Target => TargetVersion.Parse("3.13", ProjectFile);

    private static TargetPlatform Platform(string tag) => TargetPlatform.Parse(tag, ProjectFile);

    private string Check(string platform = "win_amd64") => BundledPython.Check(StandInPython.WriteTo(Folder, _files), Platform(platform), Target, ProjectFile);

    private DiagnosticException Refuse(string platform = "win_amd64") => Assert.Throws<DiagnosticException>(() => Check(platform));
}
