using System;
using System.IO;
using System.Linq;
using Django.Iis.Core.Transforms;
using Django.Iis.Diagnostics;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.WebConfigs;

public sealed class TransformFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheOrderIsConfigurationProfileEnvironmentProfilesOwnCustom()
    {
        Touch("web.Production.config", "web.Release.config", "web.Server1.config", "profiles/Server1.transform", "extra.xdt", "shared/extra.xdt");

        var found = Files() with
        {
            PublishProfileName = "Server1",
            EnvironmentName = "Production",
            PublishProfileDirectory = _folder["profiles"],
            CustomTransformFileName = "extra.xdt",
            CustomTransformDirectory = _folder["shared"],
        };

        Assert.Equal(
            ["web.Release.config", "web.Server1.config", "web.Production.config", "profiles/Server1.transform", "extra.xdt", "shared/extra.xdt"],
            found.Find().Select(path => Path.GetRelativePath(_folder.Path, path).Replace('\\', '/')));
    }

    [Fact]
    public void WhatDoesNotExistIsPassedOver() => Assert.Empty((Files() with { EnvironmentName = "Production" }).Find());

    [Fact]
    public void ANameInAnotherCaseIsFoundOnEverySystem()
    {
        Touch("Web.RELEASE.config");

        Assert.Single(Files().Find());
    }

    [Fact]
    public void AFileOfTwoNamesIsAppliedOnce()
    {
        Touch("web.Release.config");

        Assert.Single((Files() with { EnvironmentName = "Release" }).Find());
    }

    [Fact]
    public void ACustomTransformThatIsNamedMustExist() =>
        Assert.Equal("DJIIS1421", Assert.Throws<DiagnosticException>(() => (Files() with { CustomTransformFileName = "extra.xdt" }).Find()).Code);

    private TransformFiles Files() => new() { ProjectDirectory = _folder.Path, Configuration = "Release" };

    private void Touch(params string[] names)
    {
        foreach (var name in names)
        {
            _folder.Write(name, "<configuration/>");
        }
    }
}
