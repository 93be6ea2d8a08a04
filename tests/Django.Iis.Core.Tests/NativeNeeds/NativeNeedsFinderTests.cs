using System;
using System.IO;
using System.Linq;
using Django.Iis.Core.NativeNeeds;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.NativeNeeds;

public sealed class NativeNeedsFinderTests : IDisposable
{
    private const string Tag = "cp313-cp313-win_amd64";

    private static readonly SyntheticExecutable Module = new() { Imports = ["KERNEL32.dll", "python313.dll", "VCRUNTIME140.dll", "MSVCP140.dll"] };

    private readonly SitePackages _packages = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _packages.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void ALibraryThatNobodyBringsIsNamedWithItsDistribution()
    {
        var need = Assert.Single(_packages.With("pyodbc", Tag, ("pyodbc.pyd", Module)).Find().Needs);

        Assert.Equal(("pyodbc", "1.0"), (need.Distribution, need.Version));
        Assert.Equal(["MSVCP140.dll"], need.Libraries);
    }

    // What delvewheel leaves: a copy under a name of its own, which the module imports.
    [Fact]
    public void ACopyInTheLibsFolderOfTheDistributionIsEnough() => Assert.Empty(_packages.With(
        "numpy",
        Tag,
        ("numpy/core/_umath.cp313-win_amd64.pyd", new SyntheticExecutable { Imports = ["msvcp140-1a2b3c.dll"] }),
        ("numpy.libs/msvcp140-1a2b3c.dll", new SyntheticExecutable { Imports = ["VCRUNTIME140_1.dll", "api-ms-win-crt-heap-l1-1-0.dll"] })).Missing());

    [Fact]
    public void ALibraryOfTheDistributionNeedsOthersToo() => Assert.Equal(["CONCRT140.dll"], _packages.With(
        "gdal", Tag, ("gdal/_gdal.pyd", new SyntheticExecutable { Imports = ["GDAL.DLL"] }), ("gdal/gdal.dll", new SyntheticExecutable { Imports = ["CONCRT140.dll"] })).Missing());

    [Fact]
    public void ALibraryThatIsLoadedAtFirstUseCountsToo() =>
        Assert.Equal(["mfc140u.dll"], _packages.With("win32ui", Tag, ("win32ui.pyd", new SyntheticExecutable { DelayedImports = ["mfc140u.dll"] })).Missing());

    [Fact]
    public void WhatAnotherDistributionBringsIsNotCounted() => Assert.Equal(["MSVCP140.dll"], _packages
        .With("msvc_runtime", Tag, ("msvcp140.dll", new SyntheticExecutable()))
        .With("pyodbc", Tag, ("pyodbc.pyd", Module))
        .Missing());

    [Fact]
    public void FilesOfADataFolderAreLookedAt() =>
        Assert.Equal(["MSVCP140.dll"], _packages.With("x", Tag, ("x-1.0.data/platlib/x/x.pyd", Module)).Missing());

    [Fact]
    public void ThePythonLibraryOfAnotherVersionIsNotThere() => Assert.Equal(
        ["python312.dll"], _packages.With("x", Tag, ("x.pyd", new SyntheticExecutable { Imports = ["python312.dll", "python3.dll"] })).Missing());

    [Fact]
    public void LibrariesOfAPythonThatShipsAreThere()
    {
        _folder.Write("runtime/MSVCP140.dll", "");

        Assert.Empty(_packages.With("pyodbc", Tag, ("pyodbc.pyd", Module)).Missing(runtime: _folder["runtime"]));
    }

    [Fact]
    public void ADistributionWithoutNativeCodeNeedsNothing()
    {
        var report = _packages.With("django", "py3-none-any", ("django/__init__.py", null)).Find();

        Assert.Empty(report.Needs);
    }

    [Fact]
    public void WhatIsNoExecutableIsPassedOver()
    {
        _packages.With("odd", Tag, ("odd/text.dll", null));
        Directory.CreateDirectory(Path.Combine(_packages.Path, "odd"));
        File.WriteAllText(Path.Combine(_packages.Path, "odd/text.dll"), "no library");

        Assert.Empty(_packages.Find().Needs);
    }

    [Fact]
    public void NoFolderIsNoPackages() => Assert.Empty(_packages.Find().Needs);

    [Theory]
    [InlineData("win_amd64", SyntheticExecutable.X86, "32-bit")]
    [InlineData("win_amd64", SyntheticExecutable.Arm64, "ARM64")]
    [InlineData("win32", SyntheticExecutable.X64, "64-bit")]
    [InlineData("win_arm64", SyntheticExecutable.X64, "64-bit")]
    public void AnExtensionModuleForAnotherProcessorIsForeign(string platform, ushort machine, string processor)
    {
        var foreign = Assert.Single(_packages.With("x", "cp313-cp313-" + platform, ("x/_x.pyd", new SyntheticExecutable { Machine = machine })).Find(platform).Foreign);

        Assert.Equal(("x", "1.0", processor), (foreign.Distribution, foreign.Version, foreign.Processor));
        Assert.Equal(Path.Combine(_packages.Path, "x/_x.pyd"), foreign.File);
    }

    [Fact]
    public void ALibraryThatAModuleImportsMustBeForItsProcessor() => Assert.Equal(["other.dll"], Foreign(
        ("x/_x.pyd", new SyntheticExecutable { Imports = ["OTHER.dll"] }), ("x.libs/other.dll", new SyntheticExecutable { Machine = SyntheticExecutable.X86 })));

    [Fact]
    public void LibrariesForNoneButAnotherProcessorAreForeign() =>
        Assert.Equal(["x.dll"], Foreign(("x/x.dll", new SyntheticExecutable { Machine = SyntheticExecutable.X86 })));

    // debugpy attaches to processes of either kind.
    [Fact]
    public void ALibraryThatNothingImportsMayBeForAnotherProcessor() => Assert.Empty(Foreign(
        ("x/attach_amd64.dll", new SyntheticExecutable()), ("x/attach_x86.dll", new SyntheticExecutable { Machine = SyntheticExecutable.X86 })));

    [Fact]
    public void ALibraryMayBeThereOnceForEachProcessor() => Assert.Empty(Foreign(
        ("x/_x.pyd", new SyntheticExecutable { Imports = ["x.dll"] }),
        ("x/x64/x.dll", new SyntheticExecutable()),
        ("x/x86/x.dll", new SyntheticExecutable { Machine = SyntheticExecutable.X86 })));

    [Fact]
    public void AModuleWhoseTagIsOfAnotherPlatformIsNeverImported() => Assert.Empty(Foreign(
        ("x/_x.cp313-win_amd64.pyd", new SyntheticExecutable()), ("x/_x.cp313-win32.pyd", new SyntheticExecutable { Machine = SyntheticExecutable.X86 })));

    [Fact]
    public void AWheelForAnyPlatformMayBringLibrariesForAll() =>
        Assert.Empty(_packages.With("x", "py3-none-any", ("x/x.dll", new SyntheticExecutable { Machine = SyntheticExecutable.X86 })).Find().Foreign);

    [Fact]
    public void NeedsSurviveTheFile()
    {
        var report = _packages.With("pyodbc", Tag, ("pyodbc.pyd", Module)).Find();

        NativeNeedsXml.Write(_folder["native.xml"], report);

        var read = Assert.Single(NativeNeedsXml.Read(_folder["native.xml"]).Needs);
        Assert.Equal(("pyodbc", "1.0", "MSVCP140.dll"), (read.Distribution, read.Version, string.Join('|', read.Libraries)));
    }

    private string[] Foreign(params (string, SyntheticExecutable?)[] files) =>
        [.. _packages.With("x", Tag, files).Find().Foreign.Select(known => Path.GetFileName(known.File))];
}
