using System;
using System.IO;
using System.Threading.Tasks;
using Django.Iis.Core.Sites;
using Django.Iis.EndToEnd.Tests.Hosting;
using Django.Iis.Msi.Authoring;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests;

/// <summary>Windows Installer, as far as Wine plays it, installs, upgrades and uninstalls the MSI without a word.</summary>
[Collection(BuiltPollsCollection.Name)]
public sealed class InstallerTests : IClassFixture<InstalledPolls>, IDisposable
{
    private const string Data = "ProgramData/Polls/Polls/db/db.sqlite3";

    private static readonly string ProductKey = @"HKLM\" + ProductRegistry.KeyOf(InstallerIdentity.UpgradeCode("Polls", "Production", InstallerPlatform.X64));

    private readonly BuiltPolls _polls;
    private readonly InstalledPolls _installed;
    private readonly TemporaryFolder _folder = new();

    public InstallerTests(BuiltPolls polls, InstalledPolls installed)
    {
        _polls = polls;
        _installed = installed;
    }

    public void Dispose() => _folder.Dispose();

    [ToolFact(WinePrefix.Program)]
    public void InstallsTheModelByteForByte() =>
        FileTree.AssertSame(_polls.First.Expected(LayoutKind.Installed), FileTree.Of(_installed.Machine.PathOf("inetpub/Polls")));

    [ToolFact(WinePrefix.Program)]
    public void IsAmongTheInstalledPrograms()
    {
        var entries = _installed.Machine.Run("reg", "query", @"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall", "/s", "/reg:64").Succeeded();

        Assert.Matches(@"DisplayName\s+REG_SZ\s+Polls\s", entries);
        Assert.Matches(@"DisplayVersion\s+REG_SZ\s+1\.0\.0\s", entries);
        Assert.Matches(@"InstallLocation\s+REG_SZ\s+C:\\inetpub\\Polls", entries);
    }

    [ToolFact(WinePrefix.Program)]
    public async Task TheInstalledTreeAnswers()
    {
        var machine = new ServerMachine(_installed.Machine.PathOf("inetpub/Polls/releases/1.0.0/www"), HostPython.Of(_polls.Project), _folder["ProgramData"]);
        machine.Manage(["migrate", "--noinput"]).Succeeded();

        using var site = machine.Start();
        var page = await site.GetAsync("localhost", "/polls/");

        Assert.Contains("What&#x27;s new?", page);
        FileTree.AssertSame(_polls.First.Expected(LayoutKind.Installed), FileTree.Of(_installed.Machine.PathOf("inetpub/Polls")));
    }

    /// <summary>In the Python's place stands a shell script that prints its arguments.</summary>
    [ToolFact(WinePrefix.Program)]
    public void TheInstalledManageCommandStartsTheSitesPython()
    {
        var python = _installed.Machine.PathOf("Program Files/Python313/python.exe");
        File.WriteAllText(python, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        ChildProcess.Run("chmod", ["+x", python]).Succeeded();

        var printed = _installed.Machine.Run("cmd", "/c", @"C:\inetpub\Polls\releases\1.0.0\manage.cmd", "migrate", "--noinput").Output;

        Assert.Contains(@"C:\inetpub\Polls\releases\1.0.0\setup\manage_site.py", printed, StringComparison.Ordinal);
        Assert.EndsWith("migrate\n--noinput", printed.Trim().ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [ToolFact(WinePrefix.Program)]
    public void InstallsWhereTheCommandLineSays()
    {
        using var machine = WinePrefix.WithPython();

        machine.Msiexec("/i", _polls.First.Msi, @"INSTALLDIR=C:\Sites\The Polls", WinePrefix.FilesOnly).Succeeded();

        FileTree.AssertSame(_polls.First.Expected(LayoutKind.Installed), FileTree.Of(machine.PathOf("Sites/The Polls")));
        Assert.False(Directory.Exists(machine.PathOf("inetpub/Polls")));
    }

    [ToolFact(WinePrefix.Program)]
    public void ThePythonThatWasFoundIsRemembered() => Assert.Equal(
        @"C:\Program Files\Python313\python.exe", _installed.Machine.RegistryValue(ProductKey, "PYTHONEXE 3.13"));

    [ToolFact(WinePrefix.Program)]
    public void WithoutItsPythonItIsRefusedUnlessToldOfOne()
    {
        using var machine = WinePrefix.Windows10();
        machine.AddPython("3.12");

        Assert.NotEqual(0, machine.Msiexec("/i", _polls.First.Msi, WinePrefix.FilesOnly).ExitCode);
        Assert.NotEqual(0, machine.Msiexec("/i", _polls.First.Msi, @"PYTHONEXE=D:\Python", WinePrefix.FilesOnly).ExitCode);
        Assert.False(Directory.Exists(machine.PathOf("inetpub")));

        machine.Msiexec("/i", _polls.First.Msi, @"PYTHONEXE=D:\Python\Python.exe", WinePrefix.FilesOnly).Succeeded();
        Assert.Equal(@"D:\Python\Python.exe", machine.RegistryValue(ProductKey, "PYTHONEXE 3.13"));
    }

    [ToolFact(WinePrefix.Program)]
    public void AnUpgradeTakesTheOldReleaseAway()
    {
        using var machine = WinePrefix.WithPython();
        machine.Msiexec("/i", _polls.First.Msi, WinePrefix.FilesOnly).Succeeded();

        machine.Msiexec("/i", _polls.Second.Msi, WinePrefix.FilesOnly).Succeeded();

        FileTree.AssertSame(_polls.Second.Expected(LayoutKind.Installed), FileTree.Of(machine.PathOf("inetpub/Polls")));
        Assert.Equal([machine.PathOf("inetpub/Polls/releases/1.0.1")], Directory.GetDirectories(machine.PathOf("inetpub/Polls/releases")));
    }

    [ToolFact(WinePrefix.Program)]
    public void UninstallingLeavesOnlyWhatUsersMade()
    {
        using var machine = WinePrefix.WithPython();
        machine.Msiexec("/i", _polls.First.Msi, WinePrefix.FilesOnly).Succeeded();
        Write(machine.PathOf(Data));
        Write(machine.PathOf("inetpub/Polls/notes.txt"));

        machine.Msiexec("/x", _polls.First.Msi).Succeeded();

        Assert.True(File.Exists(machine.PathOf(Data)));
        Assert.Equal([machine.PathOf("inetpub/Polls/notes.txt")], Directory.GetFileSystemEntries(machine.PathOf("inetpub/Polls"), "*", SearchOption.AllDirectories));
    }

    private static void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "made by a user");
    }
}
