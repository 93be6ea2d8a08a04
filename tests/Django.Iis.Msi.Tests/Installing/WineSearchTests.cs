using System;
using System.Collections.Generic;
using System.IO;
using Django.Iis.Msi.Authoring;
using Django.Iis.Msi.Tests.Authoring;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests.Installing;

/// <summary>What an installation finds on the machine, as far as Wine plays one.</summary>
public sealed class WineSearchTests : IDisposable
{
    private const string ToolKey = @"HKLM\SOFTWARE\Contoso\Tool\2.0";

    private static readonly string Key = @"HKLM\" + ProductRegistry.KeyOf(SamplePackage.UpgradeCode);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolFact(WinePrefix.Program)]
    public void AFileThatAValueNamesIsFoundAndRemembered()
    {
        using var machine = WinePrefix.Windows10();
        machine.Register(ToolKey, "Executable", AddTool(machine, @"Tools\tool.exe"));

        machine.Msiexec("/i", Package("1.0.0", Tool("2.0"))).Succeeded();

        Assert.Equal(@"C:\Tools\tool.exe", machine.RegistryValue(Key, "TOOL 2.0"));
    }

    [ToolFact(WinePrefix.Program)]
    public void AFileInTheFolderThatADefaultValueNamesIsFound()
    {
        using var machine = WinePrefix.Windows10();
        AddTool(machine, @"Program Files\Tool\tool.exe");
        machine.Register(ToolKey, "", @"C:\Program Files\Tool\");

        machine.Msiexec("/i", Package("1.0.0", Tool("2.0"))).Succeeded();

        Assert.Equal(@"C:\Program Files\Tool\tool.exe", machine.RegistryValue(Key, "TOOL 2.0"));
    }

    [ToolFact(WinePrefix.Program)]
    public void TheFirstSearchWins()
    {
        using var machine = WinePrefix.Windows10();
        AddTool(machine, @"second\tool.exe");
        machine.Register(ToolKey, "", @"C:\second");
        machine.Register(ToolKey, "Executable", AddTool(machine, @"first\tool.exe"));

        machine.Msiexec("/i", Package("1.0.0", Tool("2.0"))).Succeeded();

        Assert.Equal(@"C:\first\tool.exe", machine.RegistryValue(Key, "TOOL 2.0"));
    }

    [ToolFact(WinePrefix.Program)]
    public void The32BitViewIsSearchedWhereAsked()
    {
        using var machine = WinePrefix.Windows10();
        machine.Register(ToolKey, "Executable", AddTool(machine, @"Tools\tool.exe"), in32BitView: true);
        var elsewhere = Tool("2.0") with { Searches = [new FileSearch(@"SOFTWARE\Contoso\Tool\2.0", "Executable", "tool.exe") { In32BitView = true }] };

        Assert.NotEqual(0, machine.Msiexec("/i", Package("1.0.0", Tool("2.0"))).ExitCode);
        machine.Msiexec("/i", Package("1.0.0", elsewhere)).Succeeded();

        Assert.Equal(@"C:\Tools\tool.exe", machine.RegistryValue(Key, "TOOL 2.0"));
    }

    [ToolFact(WinePrefix.Program)]
    public void A32BitPackageSearchesThe32BitView()
    {
        using var machine = WinePrefix.Windows10();
        machine.Register(ToolKey, "Executable", AddTool(machine, @"Tools\tool.exe"), in32BitView: true);

        machine.Msiexec("/i", Write(Sample("1.0.0", Tool("2.0")) with { Platform = InstallerPlatform.X86 })).Succeeded();
    }

    [ToolFact(WinePrefix.Program)]
    public void WhatTheRegistryNamesAndTheDiskHasNotIsNotFound()
    {
        using var machine = WinePrefix.Windows10();
        machine.Register(ToolKey, "Executable", @"C:\Tools\tool.exe");

        Assert.NotEqual(0, machine.Msiexec("/i", Package("1.0.0", Tool("2.0"))).ExitCode);
        Assert.False(Directory.Exists(machine.PathOf("inetpub/Polls")));
    }

    [ToolFact(WinePrefix.Program)]
    public void TheCommandLineWinsOverWhatIsFound()
    {
        using var machine = WinePrefix.Windows10();
        machine.Register(ToolKey, "Executable", AddTool(machine, @"Tools\tool.exe"));

        machine.Msiexec("/i", Package("1.0.0", Tool("2.0")), @"TOOL=D:\mine\tool.exe").Succeeded();

        Assert.Equal(@"D:\mine\tool.exe", machine.RegistryValue(Key, "TOOL 2.0"));
    }

    [ToolFact(WinePrefix.Program)]
    public void AnUpgradeTakesWhatIsRememberedAsLongAsItIsThere()
    {
        using var machine = WinePrefix.Windows10();
        var mine = AddTool(machine, @"mine\tool.exe");
        machine.Register(ToolKey, "Executable", AddTool(machine, @"Tools\tool.exe"));
        machine.Msiexec("/i", Package("1.0.0", Tool("2.0")), "TOOL=" + mine).Succeeded();

        machine.Msiexec("/i", Package("2.0.0", Tool("2.0"))).Succeeded();
        Assert.Equal(mine, machine.RegistryValue(Key, "TOOL 2.0"));

        File.Delete(machine.PathOf("mine/tool.exe"));
        machine.Msiexec("/i", Package("3.0.0", Tool("2.0"))).Succeeded();
        Assert.Equal(@"C:\Tools\tool.exe", machine.RegistryValue(Key, "TOOL 2.0"));
    }

    [ToolFact(WinePrefix.Program)]
    public void WhatIsRememberedUnderAnotherNameIsNotTaken()
    {
        using var machine = WinePrefix.Windows10();
        machine.Register(ToolKey, "Executable", AddTool(machine, @"two\tool.exe"));
        machine.Msiexec("/i", Package("1.0.0", Tool("2.0"))).Succeeded();
        var upgrade = Package("2.0.0", Tool("3.0"));

        Assert.NotEqual(0, machine.Msiexec("/i", upgrade).ExitCode);

        machine.Register(@"HKLM\SOFTWARE\Contoso\Tool\3.0", "Executable", AddTool(machine, @"three\tool.exe"));
        machine.Msiexec("/i", upgrade).Succeeded();
        Assert.Equal(@"C:\three\tool.exe", machine.RegistryValue(Key, "TOOL 3.0"));
        Assert.Null(machine.RegistryValue(Key, "TOOL 2.0"));
    }

    [ToolFact(WinePrefix.Program)]
    public void WhoHasTheProductRepairsAndRemovesItWithoutTheFile()
    {
        using var machine = WinePrefix.Windows10();
        machine.Register(ToolKey, "Executable", AddTool(machine, @"Tools\tool.exe"));
        var package = Package("1.0.0", Tool("2.0"));
        machine.Msiexec("/i", package).Succeeded();
        File.Delete(machine.PathOf("Tools/tool.exe"));

        machine.Msiexec("/i", package, "REINSTALL=ALL", "REINSTALLMODE=omus").Succeeded();
        machine.Msiexec("/x", package).Succeeded();

        Assert.False(Directory.Exists(machine.PathOf("inetpub/Polls")));
    }

    private static InstallerParameter Tool(string version) => new("TOOL", "Tool")
    {
        IsAsked = false,
        IsRemembered = true,
        RememberedAs = "TOOL " + version,
        Searches =
        [
            new FileSearch(@"SOFTWARE\Contoso\Tool\" + version, "Executable", "tool.exe"),
            new FileSearch(@"SOFTWARE\Contoso\Tool\" + version, "", "tool.exe") { ValueIsFolder = true },
        ],
    };

    // The path as the machine sees it.
    private static string AddTool(WinePrefix machine, string path)
    {
        var file = machine.PathOf(path.Replace('\\', '/'));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "tool");
        return @"C:\" + path;
    }

    private InstallerPackage Sample(string version, InstallerParameter tool)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["app.py"] = [1] };
        var sample = SamplePackage.Of(_folder, files, version, below: Path.GetRandomFileName());
        return sample with { Parameters = [tool], Requirements = [.. sample.Requirements, new LaunchRequirement("TOOL", "There is no tool.")] };
    }

    private string Package(string version, InstallerParameter tool) => Write(Sample(version, tool));

    private string Write(InstallerPackage package) => package.WriteTo(_folder).Path;
}
