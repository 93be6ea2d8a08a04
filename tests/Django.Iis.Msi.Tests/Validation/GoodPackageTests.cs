using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Django.Iis.Msi.Authoring;
using Django.Iis.Msi.Cabinets;
using Django.Iis.Msi.Tests.Authoring;
using Django.Iis.Msi.Validation;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests.Validation;

// What is found here is a mistake of the writer, or of a rule.
public sealed class GoodPackageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(InstallerPlatform.X64)]
    [InlineData(InstallerPlatform.X86)]
    [InlineData(InstallerPlatform.Arm64)]
    public void APlainPackageHasNoFindings(InstallerPlatform platform) =>
        Assert.Empty(FindingsOf(SamplePackage.Of(_folder, SampleFiles.Varied) with { Platform = platform, EmptyDirectories = ["media/uploads"] }));

    [Theory]
    [InlineData(InstallerPlatform.X64)]
    [InlineData(InstallerPlatform.X86)]
    public void APackageWithEverythingHasNoFindings(InstallerPlatform platform)
    {
        var package = SamplePackage.Of(_folder, SampleFiles.Varied);
        var program = ActionProgram.Embedded(package.Files[0].Source);

        Assert.Empty(FindingsOf(package with
        {
            Platform = platform,
            EmptyDirectories = ["media/uploads"],
            Files = [.. package.Files.Select(file => file.Path == "readme" ? file with { IsUserOwned = true } : file)],
            Programs = new ProgramsEntry { Comments = "A poll", Contact = "Help desk", HelpLink = "https://help.example", AboutLink = "https://example" },
            Parameters =
            [
                new InstallerParameter("SITENAME", "Site") { Default = "[ProductName]", IsRemembered = true, IsRequired = true, Heading = "Site" },
                new InstallerParameter("PORT", "Port") { Default = "80", IsRemembered = true },
                new InstallerParameter("TOOL", "Tool")
                {
                    IsAsked = false,
                    IsRemembered = true,
                    RememberedAs = "TOOL 2.0",
                    Searches =
                    [
                        new FileSearch(@"SOFTWARE\Contoso\Tool", "Path", "tool.exe"),
                        new FileSearch(@"SOFTWARE\Contoso\Tool", "", "tool.exe") { ValueIsFolder = true, In32BitView = true },
                    ],
                },
                new InstallerParameter("DATABASEPASSWORD", "Password") { IsSecret = true, Description = "Of the database." },
            ],
            RegistryValues =
            [
                new InstallerRegistryValue(@"SOFTWARE\Contoso\Polls", "Site", "[SITENAME]"),
                new InstallerRegistryValue(@"SOFTWARE\Contoso\Polls", "Port", "80") { Kind = RegistryValueKind.Number },
            ],
            Permissions = [new InstallerPermission("media", "D:P(A;OICI;FA;;;BA)(A;OICI;FA;;;SY)")],
            Actions =
            [
                new InstallerAction("Look", program) { Phase = ActionPhase.Immediate },
                new InstallerAction("Deploy", program) { Arguments = "deploy \"[INSTALLDIR].\"", RollbackArguments = "undo", ProgressText = "Configuring the site" },
                new InstallerAction("TidyUp", program) { Phase = ActionPhase.Commit },
                new InstallerAction("Withdraw", program) { Occasion = ActionOccasion.Uninstall, Arguments = "withdraw", RollbackArguments = "restore" },
                new InstallerAction("Grant", ActionProgram.OfWindows("icacls.exe")) { Arguments = "\"[INSTALLDIR].\" /grant x:R", IsIrreversible = true, IgnoresFailure = true },
            ],
        }));
    }

    [Fact]
    public void APackageOfManyFilesHasNoFindings()
    {
        var files = Enumerable.Range(0, 2_000).ToDictionary(number => $"package{number % 40}/module_number_{number}.py", number => new[] { (byte)number, (byte)(number >> 8) });

        Assert.Empty(FindingsOf(SamplePackage.Of(_folder, files)));
    }

    [Fact]
    public void APackageOfSeveralCabinetsHasNoFindings() => Assert.Empty(
        InstallerWriter.Write(SamplePackage.Of(_folder, SampleFiles.Varied), _folder["Polls.msi"], 2, new CabinetLimits(4, 2_000_000), CancellationToken.None));

    private IReadOnlyList<ValidationFinding> FindingsOf(InstallerPackage package)
    {
        var path = _folder[Path.GetRandomFileName() + "/Polls.msi"];
        InstallerWriter.Write(package with { SuppressedRules = [.. ValidationRules.All.Select(rule => rule.Id)] }, path, CancellationToken.None);
        return InstallerValidator.Validate(path, [], CancellationToken.None);
    }
}
