using System;
using System.Collections.Generic;
using System.IO;
using Django.Iis.Hosted.Tests.Hosting;
using Django.Iis.Tests;

namespace Django.Iis.Hosted.Tests;

/// <summary>DjangoSignCommand, with osslsigncode.</summary>
[Collection(BuiltPollsGroup.Name)]
public sealed class SigningTests : IDisposable
{
    private readonly SigningCertificate _certificate = new();
    private readonly BuiltPolls _polls;

    public SigningTests(BuiltPolls polls)
    {
        _polls = polls;
        File.Copy(typeof(SigningTests).Assembly.Location, polls.Project["helper.dll"], overwrite: true);
    }

    public void Dispose()
    {
        File.Delete(_polls.Project["helper.dll"]);
        _polls.Build();
        _certificate.Dispose();
    }

    [ToolFact(SigningCertificate.Program)]
    public void TheMsiAndTheExecutablesInAllPackagesAreSigned()
    {
        var build = Sign(_certificate.Command).Succeeded();

        _certificate.Verify(_polls.Project.Artefact("Polls.msi")).Succeeded();
        _certificate.Verify(_polls.Shipped("__app__/helper.dll")).Succeeded();
        Assert.NotEqual(0, _certificate.Verify(_polls.Project["helper.dll"]).ExitCode);
        Assert.DoesNotContain(build.Messages, message => message.Contains(_certificate.Password, StringComparison.Ordinal));
    }

    [ToolFact(SigningCertificate.Program)]
    public void ASecondBuildSignsNothing()
    {
        Sign(_certificate.Command).Succeeded();

        Assert.Empty(Sign(_certificate.Command).Succeeded().Work);
    }

    [ToolFact(SigningCertificate.Program, WinePrefix.Program)]
    public void ASignedMsiInstalls()
    {
        Sign(_certificate.Command).Succeeded();
        using var machine = WinePrefix.WithPython();

        machine.Msiexec("/i", _polls.Project.Artefact("Polls.msi"), WinePrefix.FilesOnly).Succeeded();

        _certificate.Verify(machine.PathOf("inetpub/Polls/releases/1.0.0/app/helper.dll")).Succeeded();
    }

    [ToolFact("false")]
    public void AFailureLeavesTheOlderMsi()
    {
        _polls.Build(Properties(command: ""));
        var before = File.ReadAllBytes(_polls.Project.Artefact("Polls.msi"));

        var build = Sign("false {file}");

        Assert.Contains(build.Problems, problem => problem.Contains("error DJIIS1672: ", StringComparison.Ordinal));
        Assert.Equal(before, File.ReadAllBytes(_polls.Project.Artefact("Polls.msi")));
    }

    [Fact]
    public void AMistakeInTheCommandIsFoundBeforeAnythingIsDone()
    {
        var build = Sign("signtool sign /a");

        Assert.Contains(build.Problems, problem => problem.Contains("error DJIIS1670: ", StringComparison.Ordinal));
        Assert.Empty(build.Work);
    }

    private BuildRecord Sign(string command) => HostedBuild.Build(_polls.Project.ProjectFile, ["Build"], Properties(command));

    private static Dictionary<string, string> Properties(string command) => new(StringComparer.Ordinal)
    {
        ["DjangoPackageFormats"] = "Msi;Folder",
        ["DjangoSignCommand"] = command,
    };
}
