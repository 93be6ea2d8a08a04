using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Django.Iis.Diagnostics;
using Django.Iis.Msi.Authoring;
using Django.Iis.Msi.Tests.Authoring;
using Django.Iis.Msi.Validation;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests.Validation;

public sealed class PackageApprovalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AnUnsoundPackageStandsBesideTheOlderOne()
    {
        File.WriteAllText(_folder["Polls.msi"], "older");

        var error = Assert.Throws<DiagnosticException>(() => Write(Unsound()));

        Assert.Equal("DJIIS1630", error.Code);
        Assert.Equal(_folder["Polls.invalid.msi"], error.File);
        Assert.Contains("ICE03: LaunchCondition [Installed OR (NOT)].Condition: ')' is out of place at character 18.", error.Message, StringComparison.Ordinal);
        Assert.Equal("older", File.ReadAllText(_folder["Polls.msi"]));
        Assert.Equal([_folder["Polls.invalid.msi"], _folder["Polls.msi"]], Directory.GetFiles(_folder.Path).Order(StringComparer.Ordinal));
        Assert.Contains(InstallerValidator.Validate(_folder["Polls.invalid.msi"], [], CancellationToken.None), finding => finding.Id == "ICE03");
    }

    [Fact]
    public void AGoodBuildRemovesTheUnsoundPackage()
    {
        Assert.Throws<DiagnosticException>(() => Write(Unsound()));

        Assert.Empty(Write(Sound()));

        Assert.Equal([_folder["Polls.msi"]], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void ASuppressedRuleDoesNotKeepAPackageFromItsPlace()
    {
        Assert.Empty(Write(Unsound() with { SuppressedRules = ["ICE03"] }));

        Assert.True(File.Exists(_folder["Polls.msi"]));
    }

    [Fact]
    public void WarningsAreReturned()
    {
        var package = Sound() with { Requirements = [new LaunchRequirement("AdminUser", "Not allowed.")] };

        Assert.Equal("ICE86", Assert.Single(Write(package)).Id);
        Assert.True(File.Exists(_folder["Polls.msi"]));
    }

    [Fact]
    public void AMessageQuotesAFewErrorsAndCountsTheRest()
    {
        var requirements = Enumerable.Range(1, 8).Select(number => new LaunchRequirement("A" + number + " +", "Not allowed."));

        var error = Assert.Throws<DiagnosticException>(() => Write(Sound() with { Requirements = [.. requirements] }));

        Assert.Contains("There are 3 more.", error.Message, StringComparison.Ordinal);
    }

    private IReadOnlyList<ValidationFinding> Write(InstallerPackage package) => InstallerWriter.Write(package, _folder["Polls.msi"], CancellationToken.None);

    private InstallerPackage Sound()
    {
        using var source = new TemporaryFolder();
        return SamplePackage.Of(source, new Dictionary<string, byte[]>()) with { EmptyDirectories = ["media"] };
    }

    private InstallerPackage Unsound() => Sound() with { Requirements = [new LaunchRequirement("NOT", "Not allowed.")] };
}
