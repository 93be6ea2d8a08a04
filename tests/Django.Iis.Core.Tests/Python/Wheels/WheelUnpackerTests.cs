using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading;
using Django.Iis.Core.Caching;
using Django.Iis.Core.Python.Wheels;
using Django.Iis.Diagnostics;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Python.Wheels;

public sealed class WheelUnpackerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _destination;

    public WheelUnpackerTests()
    {
        _destination = _folder["site-packages"];
        Directory.CreateDirectory(_destination);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AWheelsFilesStandInSitePackagesWithItsMetadata()
    {
        Unpack(new SyntheticWheel("pkg").With("pkg/__init__.py", "x = 1\n"));

        Assert.Equal("x = 1\n", File.ReadAllText(Path.Combine(_destination, "pkg", "__init__.py")));
        Assert.Equal(["pkg-1.0.dist-info/METADATA", "pkg-1.0.dist-info/RECORD", "pkg-1.0.dist-info/WHEEL", "pkg/__init__.py"], Unpacked());
    }

    [Theory]
    [InlineData("purelib")]
    [InlineData("platlib")]
    [InlineData("data")]
    public void WhatIsForSitePackagesLosesItsDataFolder(string scheme)
    {
        Unpack(new SyntheticWheel("pkg").With($"pkg-1.0.data/{scheme}/pkg/a.txt", "a"));

        Assert.Contains("pkg/a.txt", Unpacked());
    }

    [Theory]
    [InlineData("scripts")]
    [InlineData("headers")]
    [InlineData("unknown")]
    public void WhatOnlyAnInstallationNeedsIsLeftOut(string scheme)
    {
        Unpack(new SyntheticWheel("pkg").With("pkg/a.py").With($"pkg-1.0.data/{scheme}/run", "#!python"));

        Assert.DoesNotContain(Unpacked(), path => path.EndsWith("run", StringComparison.Ordinal));
    }

    [Fact]
    public void AFolderOfTheArchiveIsNoFile()
    {
        Unpack(new SyntheticWheel("pkg").WithRecorded("pkg/empty/", "", hash: null).With("pkg/a.py"));

        Assert.DoesNotContain(Unpacked(), path => path.Contains("empty", StringComparison.Ordinal));
    }

    [Fact]
    public void AnotherContentThanTheRecordsIsRefused()
    {
        var error = Refusal(new SyntheticWheel("pkg").WithRecorded("pkg/a.py", "changed", "sha256=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"));

        Assert.Equal("DJIIS1210", error.Code);
        Assert.Contains("'pkg/a.py' does not have the hash", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileThatTheRecordDoesNotKnowIsRefused()
    {
        var error = Refusal(new SyntheticWheel("pkg").WithRecorded("pkg/a.py", "x", hash: null));

        Assert.Equal("DJIIS1210", error.Code);
        Assert.Contains("'pkg/a.py' is not in its RECORD", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AWheelWithoutARecordIsRefusedAtTheWheel()
    {
        var wheel = new SyntheticWheel("pkg").With("pkg/a.py").WithoutRecord().Write(_folder["wheels"]);

        var error = Assert.Throws<DiagnosticException>(() => WheelUnpacker.Unpack(wheel, _destination, CancellationToken.None));

        Assert.Equal(("DJIIS1210", wheel), (error.Code, error.File));
        Assert.Contains("it has no RECORD", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileThatIsNoArchiveIsRefused()
    {
        var wheel = _folder.Write("pkg-1.0-py3-none-any.whl", "not a zip");

        Assert.Equal("DJIIS1210", Assert.Throws<DiagnosticException>(() => WheelUnpacker.Unpack(wheel, _destination, CancellationToken.None)).Code);
    }

    [Fact]
    public void ACutArchiveIsRefused()
    {
        var whole = new SyntheticWheel("pkg").With("pkg/a.py", new string('x', 10_000)).Write(_folder["wheels"]);
        File.WriteAllBytes(whole, File.ReadAllBytes(whole)[..^30]);

        Assert.Equal("DJIIS1210", Assert.Throws<DiagnosticException>(() => WheelUnpacker.Unpack(whole, _destination, CancellationToken.None)).Code);
    }

    [Theory]
    [InlineData("../evil.py")]
    [InlineData("pkg/../../evil.py")]
    [InlineData("pkg/./evil.py")]
    [InlineData("/evil.py")]
    [InlineData("pkg//evil.py")]
    [InlineData("..\\evil.py")]
    [InlineData("C:\\evil.py")]
    [InlineData("C:/evil.py")]
    [InlineData("C:evil.py")]
    [InlineData("pkg-1.0.data/purelib/../../evil.py")]
    [InlineData("pkg-1.0.data/data//evil.py")]
    public void AFileOutsideOfSitePackagesIsRefusedAndNotWritten(string path)
    {
        var error = Refusal(new SyntheticWheel("pkg").With(path, "evil"));

        Assert.Equal("DJIIS1210", error.Code);
        Assert.Contains("outside of site-packages", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Path, "*evil*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("pkg/aux.py")]
    [InlineData("pkg/con/a.py")]
    [InlineData("pkg/a?.py")]
    [InlineData("pkg/a.")]
    public void ANameThatWindowsCannotHoldIsRefused(string path)
    {
        var error = Refusal(new SyntheticWheel("pkg").With(path));

        Assert.Equal("DJIIS1213", error.Code);
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NamesOfOneWheelThatDifferInCaseOnlyAreRefused()
    {
        var error = Refusal(new SyntheticWheel("pkg").With("pkg/Model.py", "1").With("pkg/model.py", "2"));

        Assert.Equal("DJIIS1213", error.Code);
        Assert.Contains("'pkg/Model.py'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileThatTheRecordNamesAndTheWheelLacksIsNoticed()
    {
        var wheel = new SyntheticWheel("pkg").With("pkg/a.py", "1").With("pkg/b.py", "2").Write(_folder["wheels"]);
        using (var archive = ZipFile.Open(wheel, ZipArchiveMode.Update))
        {
            archive.GetEntry("pkg/b.py")!.Delete();
        }

        var error = Assert.Throws<DiagnosticException>(() => WheelUnpacker.Unpack(wheel, _destination, CancellationToken.None));

        Assert.Equal("DJIIS1210", error.Code);
        Assert.Contains("it lacks 'pkg/b.py'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ASymbolicLinkIsRefused()
    {
        var wheel = new SyntheticWheel("pkg").With("pkg/a.py", "../b.py").Write(_folder["wheels"]);
        using (var archive = ZipFile.Open(wheel, ZipArchiveMode.Update))
        {
            archive.GetEntry("pkg/a.py")!.ExternalAttributes = unchecked((int)0xA1FF0000);
        }

        var error = Assert.Throws<DiagnosticException>(() => WheelUnpacker.Unpack(wheel, _destination, CancellationToken.None));

        Assert.Equal("DJIIS1210", error.Code);
        Assert.Contains("'pkg/a.py' is a symbolic link", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileThatStandsInAWheelTwiceIsRefused()
    {
        var error = Refusal(new SyntheticWheel("pkg").With("pkg/a.py", "1").With("pkg-1.0.data/purelib/pkg/a.py", "2"));

        Assert.Equal("DJIIS1210", error.Code);
        Assert.Contains("'pkg/a.py' stands in it twice", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NamesOfOtherAlphabetsAreKept()
    {
        Unpack(new SyntheticWheel("pkg").With("pkg/日本語.py", "1"));

        Assert.Contains("pkg/日本語.py", Unpacked());
    }

    [Fact]
    public void WhatWasUnpackedIsListedWithItsHash()
    {
        var files = WheelUnpacker.Unpack(new SyntheticWheel("pkg").With("pkg/a.py", "abc").Write(_folder["wheels"]), _destination, CancellationToken.None);

        Assert.Contains(new CachedFile("pkg/a.py", 3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"), files);
        Assert.Equal(Unpacked(), files.Select(file => file.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ASignedRecordNeedsNoHashOfItself()
    {
        Unpack(new SyntheticWheel("pkg").With("pkg/a.py").WithRecorded("pkg-1.0.dist-info/RECORD.jws", "signature", hash: null));

        Assert.Contains("pkg-1.0.dist-info/RECORD.jws", Unpacked());
    }

    [Fact]
    public void ARecordOfAnotherSpellingOfTheNameIsFound()
    {
        var wheel = new SyntheticWheel("my_pkg").With("my_pkg/a.py").Write(_folder["wheels"]);
        var renamed = Path.Combine(_folder.Path, "My_Pkg-1.0-py3-none-any.whl");
        File.Move(wheel, renamed);

        WheelUnpacker.Unpack(renamed, _destination, CancellationToken.None);

        Assert.Contains("my_pkg/a.py", Unpacked());
    }

    [Fact]
    public void UnpackingStopsWhenCancelled()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        var wheel = new SyntheticWheel("pkg").With("pkg/a.py").Write(_folder["wheels"]);

        Assert.ThrowsAny<OperationCanceledException>(() => WheelUnpacker.Unpack(wheel, _destination, cancellation.Token));
        Assert.Empty(Unpacked());
    }

    [PythonFact]
    public void PythonImportsWhatWasUnpackedAndReadsItsMetadata()
    {
        Unpack(new SyntheticWheel("pkg", "2.5").With("pkg/__init__.py", "answer = 42\n").With("pkg-2.5.data/purelib/extra.py", "more = 1\n"));

        var answer = BuildPython.Evaluate(
            BuildPython.Executable,
            "__import__('pkg').answer, __import__('extra').more, __import__('importlib.metadata').metadata.version('pkg')",
            new Dictionary<string, string?> { ["PYTHONPATH"] = _destination, ["PYTHONDONTWRITEBYTECODE"] = "1" });

        Assert.Equal("42 1 2.5", answer);
    }

    private void Unpack(SyntheticWheel wheel) => WheelUnpacker.Unpack(wheel.Write(_folder["wheels"]), _destination, CancellationToken.None);

    private DiagnosticException Refusal(SyntheticWheel wheel) => Assert.Throws<DiagnosticException>(() => Unpack(wheel));

    private IEnumerable<string> Unpacked() =>
        Directory.GetFiles(_destination, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(_destination, path).Replace('\\', '/'))
            .OrderBy(path => path, StringComparer.Ordinal);
}
