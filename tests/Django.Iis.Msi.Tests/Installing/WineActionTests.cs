using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Msi.Authoring;
using Django.Iis.Msi.Tests.Authoring;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests.Installing;

/// <summary>Programs that an installation runs, and what is left when one fails, as far as Wine plays it.</summary>
public sealed class WineActionTests : IDisposable
{
    private static readonly Dictionary<string, byte[]> Files = new(StringComparer.Ordinal)
    {
        ["releases/1/app.py"] = [1],
        ["releases/1/lib/module.py"] = [2],
    };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolFact(WinePrefix.Program)]
    public void AFailingActionLeavesNoTraceOfAFirstInstallation()
    {
        using var machine = WinePrefix.Windows10();
        var package = Sample(Files, "1.0.0") with { Actions = [Touch("Configure", @"C:\configured.txt"), Fail()] };

        Assert.NotEqual(0, machine.Msiexec("/i", package.WriteTo(_folder).Path).ExitCode);

        Assert.Empty(Directory.EnumerateFileSystemEntries(machine.DriveC, "configured.txt"));
        Assert.False(Directory.Exists(machine.PathOf("inetpub/Polls")));
        Assert.DoesNotContain("Polls", machine.Run("reg", "query", @"HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall", "/s").Output, StringComparison.Ordinal);
        Assert.Null(machine.RegistryValue(@"HKLM\" + ProductRegistry.KeyOf(SamplePackage.UpgradeCode), "INSTALLDIR"));
    }

    // In the default folder: Wine's rollback removes what both products have in common, here the registry values, where Windows brings them back.
    [ToolFact(WinePrefix.Program)]
    public void AFailingUpgradeLeavesTheOldProductAtWork()
    {
        using var machine = WinePrefix.Windows10();
        var first = Sample(Files, "1.0.0").WriteTo(_folder).Path;
        machine.Msiexec("/i", first).Succeeded();
        var second = Sample(new(StringComparer.Ordinal) { ["releases/2/app.py"] = [3] }, "2.0.0") with { Actions = [Fail()] };

        Assert.NotEqual(0, machine.Msiexec("/i", second.WriteTo(_folder).Path).ExitCode);

        Assert.Equal(new SortedDictionary<string, byte[]>(Files, StringComparer.Ordinal), SampleFiles.Read(machine.PathOf("inetpub/Polls")));
        File.Delete(machine.PathOf("inetpub/Polls/releases/1/app.py"));
        machine.Msiexec("/i", first, "REINSTALL=ALL", "REINSTALLMODE=omus").Succeeded();
        Assert.Equal(new SortedDictionary<string, byte[]>(Files, StringComparer.Ordinal), SampleFiles.Read(machine.PathOf("inetpub/Polls")));
        machine.Msiexec("/x", first).Succeeded();
        Assert.False(Directory.Exists(machine.PathOf("inetpub/Polls")));
    }

    [ToolFact(WinePrefix.Program)]
    public void ActionsRunInTheirOrderAndOnTheirOccasion()
    {
        using var machine = WinePrefix.Windows10();
        var package = Sample(Files, "1.0.0") with
        {
            Actions =
            [
                Note("Last") with { Phase = ActionPhase.Commit, IsIrreversible = false },
                Note("Second") with { After = ["First"] },
                Note("First") with { Condition = "INSTALLDIR >< \"Polls\"" },
                Note("Never") with { Condition = "NOT INSTALLDIR" },
                Note("Gone", file: @"C:\removed.txt") with { Occasion = ActionOccasion.Uninstall },
            ],
        };
        var path = package.WriteTo(_folder).Path;

        machine.Msiexec("/i", path).Succeeded();
        Assert.Equal(["First", "Second", "Last"], Notes(machine, "notes.txt"));
        Assert.False(File.Exists(machine.PathOf("removed.txt")));

        machine.Msiexec("/x", path).Succeeded();
        Assert.Equal(["Gone"], Notes(machine, "removed.txt"));
    }

    [ToolFact(WinePrefix.Program)]
    public void ALongTextIsPutTogetherOfThePartsThatApply()
    {
        using var machine = WinePrefix.Windows10();
        var package = Sample(Files, "1.0.0") with
        {
            Parameters = [Argument("SITENAME") with { Default = "Polls" }, Argument("HOSTNAME"), Argument("PORT")],
            Texts = [new InstallerText("SetupArguments", [new("--root [INSTALLDIR]"), new(" --site [SITENAME]"), new(" --host [HOSTNAME]", "HOSTNAME"), new(" --port [PORT]", "PORT")])],
            Actions = [Note("[SetupArguments]") with { Name = "Configure" }],
        };

        machine.Msiexec("/i", package.WriteTo(_folder).Path, "PORT=8080").Succeeded();

        Assert.Equal([@"--root C:\inetpub\Polls\ --site Polls --port 8080"], Notes(machine, "notes.txt"));
    }

    [ToolFact(WinePrefix.Program)]
    public void AQuotationMarkInAnArgumentIsRefused()
    {
        using var machine = WinePrefix.Windows10();
        var package = Sample(Files, "1.0.0") with { Parameters = [Argument("SITENAME") with { Default = "a \"b\" c" }], Actions = [Note("Never")] };

        Assert.NotEqual(0, machine.Msiexec("/i", package.WriteTo(_folder).Path).ExitCode);

        Assert.False(File.Exists(machine.PathOf("notes.txt")));
    }

    [ToolFact(WinePrefix.Program)]
    public void AProgramMayComeFromThePackageOrFromItsFiles()
    {
        using var machine = WinePrefix.Windows10();
        var shell = machine.PathOf("windows/system32/cmd.exe");
        var files = new Dictionary<string, byte[]>(Files, StringComparer.Ordinal) { ["bin/shell.exe"] = File.ReadAllBytes(shell) };
        var package = Sample(files, "1.0.0") with
        {
            Actions =
            [
                Note("Embedded", ActionProgram.Embedded(shell)),
                Note("Installed", ActionProgram.Installed("bin/shell.exe")),
            ],
        };

        machine.Msiexec("/i", package.WriteTo(_folder).Path).Succeeded();

        Assert.Equal(["Embedded", "Installed"], Notes(machine, "notes.txt"));
    }

    [ToolFact(WinePrefix.Program)]
    public void WhatAUserOwnsIsNeitherOverwrittenNorRemoved()
    {
        using var machine = WinePrefix.Windows10();
        machine.Msiexec("/i", WithSettings("1.0.0", [1])).Succeeded();
        var settings = machine.PathOf("inetpub/Polls/settings.ini");
        Assert.Equal([1], File.ReadAllBytes(settings));
        File.WriteAllText(settings, "mine");

        var second = WithSettings("2.0.0", [2]);
        machine.Msiexec("/i", second).Succeeded();
        Assert.Equal("mine", File.ReadAllText(settings));

        machine.Msiexec("/x", second).Succeeded();
        Assert.Equal("mine", File.ReadAllText(settings));
    }

    private static IEnumerable<string> Notes(WinePrefix machine, string file) => File.ReadAllLines(machine.PathOf(file)).Select(line => line.Trim());

    private static InstallerAction Touch(string name, string path) => new(name, ActionProgram.OfWindows("cmd.exe"))
    {
        Arguments = $"/c echo done> {path}",
        RollbackArguments = $"/c del {path}",
    };

    // A line in a file for every time that it runs.
    private static InstallerAction Note(string name, ActionProgram? program = null, string file = @"C:\notes.txt") =>
        new(name, program ?? ActionProgram.OfWindows("cmd.exe")) { Arguments = $"/c echo {name}>> {file}", IsIrreversible = true };

    private static InstallerParameter Argument(string property) => new(property, property) { IsAsked = false, IsArgument = true };

    private static InstallerAction Fail() => new("Fail", ActionProgram.OfWindows("cmd.exe")) { Arguments = "/c exit 1", IsIrreversible = true };

    private string WithSettings(string version, byte[] content)
    {
        var package = Sample(new(StringComparer.Ordinal) { ["settings.ini"] = content }, version);
        return (package with { Files = [.. package.Files.Select(file => file with { IsUserOwned = true })] }).WriteTo(_folder).Path;
    }

    private InstallerPackage Sample(Dictionary<string, byte[]> files, string version) =>
        SamplePackage.Of(_folder, files, version, below: Path.GetRandomFileName());
}
