using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.Python;
using Django.Iis.Diagnostics;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.Python;

/// <summary>Each failure, as each generation of pip words it, becomes one coded error at the line to mend.</summary>
public sealed class PipOutputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PipOutput _output = new();

    public static TheoryData<string> Versions { get; } = new(PipTranscript.Versions);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Versions))]
    public void AnUnknownNameIsBlamedOnItsLine(string pip) =>
        AssertInstall(pip, "unknown name", "# c\nalpha\nnosuch==9.0  # note\n", "DJIIS1201", 3, "No version of 'nosuch' satisfies the requirement nosuch==9.0.");

    [Theory]
    [MemberData(nameof(Versions))]
    public void AVersionThatDoesNotExistIsBlamedOnItsLine(string pip) =>
        AssertInstall(pip, "no such version", "\nalpha[x,y]>=5,<6 ; python_version > \"3.0\"\n", "DJIIS1201", 2, "No version of 'alpha' satisfies the requirement alpha");

    [Theory]
    [MemberData(nameof(Versions))]
    public void AnUnknownRequirementOfADistributionIsBlamedOnTheDistributionsLine(string pip) =>
        AssertInstall(pip, "unknown name of another", "alpha\nneedsmissing\n", "DJIIS1201", 2, "No version of 'nosuch_thing' satisfies the requirement nosuch_thing>=2.");

    [Theory]
    [MemberData(nameof(Versions))]
    public void MetadataThatCannotBeMadeIsAFailedBuildWithItsReason(string pip) =>
        AssertInstall(pip, "metadata fails", "alpha\nbadsetup\n", "DJIIS1203", 2, "'badsetup' has no wheel for this machine, and building it from source failed: RuntimeError: install libfoo first.");

    [Theory]
    [MemberData(nameof(Versions))]
    public void AWheelThatCannotBeBuiltIsAFailedBuildWithItsReason(string pip) =>
        AssertInstall(pip, "build fails", "alpha\nbadbuild\n", "DJIIS1203", 2, "'badbuild' has no wheel for this machine, and building it from source failed: mysql.h: No such file or directory.");

    [Theory]
    [MemberData(nameof(Versions))]
    public void AMissingBuildRequirementIsAFailedBuildOfTheDistribution(string pip) =>
        AssertInstall(pip, "build requirement is missing", "alpha\nbadbackend\n", "DJIIS1203", 2, "'badbackend' has no wheel for this machine, and building it from source failed: No matching distribution found for no-such-backend.");

    [Theory]
    [MemberData(nameof(Versions))]
    public void AFailedBuildIsFoundUnderAnotherSpellingOfTheName(string pip) =>
        AssertInstall(pip, "build fails, other spelling", "alpha\nmy_dashed.name\n", "DJIIS1203", 2, "'My-Dashed.Name' has no wheel");

    [Theory]
    [MemberData(nameof(Versions))]
    public void AFolderThatCannotBeBuiltIsAFailedBuild(string pip) =>
        AssertInstall(pip, "folder fails", "alpha\n./badlocal\n", "DJIIS1203", 1, "'badlocal' has no wheel for this machine, and building it from source failed: RuntimeError: boom.");

    [Theory]
    [MemberData(nameof(Versions))]
    public void AConflictSaysWhoWantsWhat(string pip) =>
        AssertInstall(pip, "conflict", "wantsone\nwantstwo\n", "DJIIS1212", 1, "The requirements contradict each other: wantsone 1.0 depends on gamma==1.0; wantstwo 1.0 depends on gamma==2.0.");

    [Theory]
    [MemberData(nameof(Versions))]
    public void ABadOperatorIsARequirementThatPipCannotRead(string pip) =>
        AssertInstall(pip, "bad operator", "alpha\ndjango=5\n", "DJIIS1214", 2, "pip cannot read this requirement: Invalid requirement: 'django=5'");

    [Theory]
    [MemberData(nameof(Versions))]
    public void WhatIsNoNameIsARequirementThatPipCannotRead(string pip) =>
        AssertInstall(pip, "no name", "alpha\n\n!!!\n", "DJIIS1214", 3, "'!!!'");

    [Theory]
    [MemberData(nameof(Versions))]
    public void AnUnknownOptionIsARequirementThatPipCannotRead(string pip) =>
        AssertInstall(pip, "bad option", "alpha\n--nonsense\n", "DJIIS1214", 1, "--nonsense");

    [Theory]
    [MemberData(nameof(Versions))]
    public void AWrongHashIsPipsFailureAtItsLine(string pip) =>
        AssertInstall(pip, "wrong hash", "alpha==1.0 --hash=sha256:0\n", "DJIIS1205", 1, "someone may have tampered with them. alpha==1.0 from file:///links/alpha-1.0-py3-none-any.whl");

    [Theory]
    [MemberData(nameof(Versions))]
    public void AFailedCloneIsNoFailedBuild(string pip) =>
        AssertInstall(pip, "git fails", "alpha\npkg @ git+https://host/x.git\n", "DJIIS1205", 2, "pip failed: fatal: unable to access 'https://127.0.0.1:1/x.git/': Failed to connect to 127.0.0.1");

    [Theory]
    [MemberData(nameof(Versions))]
    public void AnAddressThatDoesNotAnswerIsBlamedOnItsLine(string pip) =>
        AssertInstall(pip, "address fails", "alpha\npkg @ https://host/pkg.whl\n", "DJIIS1205", 2, "Connection refused");

    [Theory]
    [MemberData(nameof(Versions))]
    public void AFolderThatCannotBeEditedIsBlamedOnItsLine(string pip) =>
        AssertInstall(pip, "editable fails", "alpha\n-e ./badlocal\n", "DJIIS1205", 2, "it cannot be installed in editable mode");

    [Theory]
    [MemberData(nameof(Versions))]
    public void ADistributionWithoutAWheelForTheServerIsBlamedOnItsLine(string pip) =>
        AssertDownload(pip, "source only", "alpha\nsourceonly\n", "DJIIS1202", 2, "'sourceonly' has no wheel for win_amd64 and Python 3.13");

    [Theory]
    [MemberData(nameof(Versions))]
    public void ARequirementWithoutAWheelForTheServerIsBlamedOnTheDistributionsLine(string pip) =>
        AssertDownload(pip, "source only of another", "alpha\nwantssource\n", "DJIIS1202", 2, "'sourceonly' of 'wantssource' has no wheel for win_amd64 and Python 3.13");

    [Theory]
    [MemberData(nameof(Versions))]
    public void AWheelOfAnotherSystemIsNoneForTheServer(string pip) =>
        AssertDownload(pip, "wheel of another system", "alpha\nnativelinux\n", "DJIIS1202", 2, "'nativelinux' has no wheel for win_amd64");

    [Theory]
    [MemberData(nameof(Versions))]
    public void AFailedCloneFailsTheDownloadAsItIs(string pip) =>
        AssertDownload(pip, "git fails", "alpha\npkg @ git+https://host/x.git\n", "DJIIS1205", 2, "fatal: unable to access");

    [Theory]
    [MemberData(nameof(Versions))]
    public void AWarningIsHandedOnWithoutItsPrefix(string pip)
    {
        Read(pip, "install: unknown extra");

        Assert.Equal(["alpha 2.0 does not provide the extra 'nosuch'"], _output.Warnings);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void AnIndexWithCredentialsIsShownWithoutThem(string pip)
    {
        var shown = Read(pip, "install: index with credentials").Concat(Read(pip, "install: git fails")).Concat(Read(pip, "install: address fails")).ToList();

        Assert.Contains(shown, line => line.Contains("****@127.0.0.1:1", StringComparison.Ordinal));
        Assert.DoesNotContain(shown, line => line.Contains("s3cr3t", StringComparison.Ordinal) || line.Contains("someone", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("at https://user:pass@host/simple", "at https://****@host/simple")]
    [InlineData("at https://token@host:8443/simple", "at https://****@host:8443/simple")]
    [InlineData("at https://user:p@ss@host/simple", "at https://****@host/simple")]
    [InlineData("https://a:b@one/ https://c:d@two/", "https://****@one/ https://****@two/")]
    [InlineData("git+ssh://git@github.com/x.git", "git+ssh://****@github.com/x.git")]
    [InlineData("https://host/x@1.0", "https://host/x@1.0")]
    [InlineData("mail me@example.org", "mail me@example.org")]
    public void CredentialsOfAnAddressAreLeftOut(string line, string shown) => Assert.Equal(shown, _output.Add(line));

    [Fact]
    public void AWarningIsGivenOnce()
    {
        _output.Add("WARNING: twice");
        _output.Add("WARNING: twice");

        Assert.Equal(["twice"], _output.Warnings);
    }

    [Fact]
    public void ATransientFailureThatPipRetriesIsNoWarning()
    {
        _output.Add("WARNING: Retrying (Retry(total=4, connect=None)) after connection broken by 'NewConnectionError': /simple/django/");

        Assert.Empty(_output.Warnings);
    }

    [Fact]
    public void ACrashOfPipsOwnIsToldByItsException()
    {
        Array.ForEach(["ERROR: Exception:", "Traceback (most recent call last):", "  File \"x.py\", line 1, in f", "ModuleNotFoundError: No module named 'packaging'", ""], line => _output.Add(line));

        Assert.Equal("pip failed: ModuleNotFoundError: No module named 'packaging'", _output.InstallFailure(Requirements("alpha\n")).Message);
    }

    [Fact]
    public void AServerWithoutAHashIsNamed()
    {
        Array.ForEach(
            ["ERROR: In --require-hashes mode, all requirements must have their versions pinned with ==. These do not:", "    waitress from file:///links/waitress-1.0-py3-none-any.whl"],
            line => _output.Add(line));

        Assert.EndsWith("These do not: waitress from file:///links/waitress-1.0-py3-none-any.whl", _output.DownloadFailure(Requirements("alpha\n"), "win_amd64", "3.13").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFullDiskIsBlamedOnNoLineInParticular()
    {
        Array.ForEach(
            ["Processing /links/alpha-1.0-py3-none-any.whl (from -r /project/requirements.txt (line 7))", "Installing collected packages: alpha", "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device"],
            line => _output.Add(line));

        var error = _output.InstallFailure(Requirements("alpha\n"));

        Assert.Equal(("DJIIS1205", 1), (error.Code, error.Line));
        Assert.Contains("No space left on device", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PipThatSaysNothingFailedAllTheSame() =>
        Assert.Equal("pip failed: no output", _output.InstallFailure(Requirements("alpha\n")).Message);

    private void AssertInstall(string pip, string run, string requirements, string code, int line, string text)
    {
        Read(pip, "install: " + run);
        AssertError(_output.InstallFailure(Requirements(requirements)), code, line, text);
    }

    private void AssertDownload(string pip, string run, string requirements, string code, int line, string text)
    {
        Read(pip, "download: " + run);
        AssertError(_output.DownloadFailure(Requirements(requirements), "win_amd64", "3.13"), code, line, text);
    }

    private void AssertError(DiagnosticException error, string code, int line, string text)
    {
        Assert.Equal((code, _folder["requirements.txt"], line), (error.Code, error.File, error.Line));
        Assert.Contains(text, error.Message, StringComparison.Ordinal);
    }

    private List<string> Read(string pip, string run) => [.. PipTranscript.Read(pip, run, _folder.Path).Select(_output.Add)];

    private RequirementFiles Requirements(string text) => RequirementFiles.Read(_folder.Write("requirements.txt", text));
}
