using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Msi.Authoring;
using Django.Iis.Msi.Cabinets;
using Django.Iis.Msi.Tests.Authoring;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests.Installing;

/// <summary>The life of a product on a Windows machine, as far as Wine plays one.</summary>
public sealed class WineInstallTests : IDisposable
{
    private static readonly Dictionary<string, byte[]> FirstVersion = new(StringComparer.Ordinal)
    {
        ["releases/1/app/manage.py"] = [1],
        ["releases/1/app/__init__.py"] = [],
        ["releases/1/www/Größe µ.css"] = SampleFiles.Text(100_000),
        ["releases/1/app/dropped/old_module.py"] = [2],
    };

    private static readonly Dictionary<string, byte[]> SecondVersion = new(StringComparer.Ordinal)
    {
        ["releases/1/app/manage.py"] = [3],
        ["releases/1/app/__init__.py"] = [],
        ["releases/1/www/Größe µ.css"] = SampleFiles.Text(100_000),
        ["releases/1/app/added/new_module.py"] = [4],
    };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolFact(WinePrefix.Program)]
    public void AProductIsInstalledToItsDefaultFolder()
    {
        using var machine = WinePrefix.Windows10();

        machine.Msiexec("/i", Package(FirstVersion, "1.0.0")).Succeeded();

        Assert.Equal(Sorted(FirstVersion), SampleFiles.Read(machine.PathOf("inetpub/Polls")));
    }

    // Code that is rich in calls, longer than a window of LZX: E8 translation, repeated offsets and the turn of the window take part.
    [ToolTheory(WinePrefix.Program)]
    [InlineData(CabinetCompression.Default)]
    [InlineData(CabinetCompression.Fast)]
    [InlineData(CabinetCompression.Small)]
    [InlineData(CabinetCompression.None)]
    public void EveryCompressionIsUnpacked(CabinetCompression compression)
    {
        using var machine = WinePrefix.Windows10();
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["a.txt"] = SampleFiles.Text(200_000), ["b.dll"] = Calls(3_000_000), ["c"] = [] };
        var package = SamplePackage.Of(_folder, files) with { Compression = compression };

        machine.Msiexec("/i", package.WriteTo(_folder).Path).Succeeded();

        Assert.Equal(Sorted(files), SampleFiles.Read(machine.PathOf("inetpub/Polls")));
    }

    [ToolFact(WinePrefix.Program)]
    public void TheFolderGivenIsKeptByUpgradeAndRemoval()
    {
        using var machine = WinePrefix.Windows10();

        machine.Msiexec("/i", Package(FirstVersion, "1.0.0"), @"INSTALLDIR=C:\Web Sites\Polls").Succeeded();
        Assert.Equal(Sorted(FirstVersion), SampleFiles.Read(machine.PathOf("Web Sites/Polls")));

        var second = Package(SecondVersion, "1.0.1");
        machine.Msiexec("/i", second).Succeeded();
        Assert.Equal(Sorted(SecondVersion), SampleFiles.Read(machine.PathOf("Web Sites/Polls")));
        Assert.False(Directory.Exists(machine.PathOf("inetpub/Polls")));

        machine.Msiexec("/x", second).Succeeded();
        Assert.False(Directory.Exists(machine.PathOf("Web Sites/Polls")));
    }

    [ToolFact(WinePrefix.Program)]
    public void ANewerVersionReplacesTheOldOne()
    {
        using var machine = WinePrefix.Windows10();
        machine.Msiexec("/i", Package(FirstVersion, "1.0.0")).Succeeded();

        machine.Msiexec("/i", Package(SecondVersion, "1.1.0")).Succeeded();

        Assert.Equal(Sorted(SecondVersion), SampleFiles.Read(machine.PathOf("inetpub/Polls")));
        Assert.False(Directory.Exists(machine.PathOf("inetpub/Polls/releases/1/app/dropped")));
    }

    [ToolFact(WinePrefix.Program)]
    public void ARebuildOfTheSameVersionReplacesTheOldOne()
    {
        using var machine = WinePrefix.Windows10();
        machine.Msiexec("/i", Package(FirstVersion, "1.0.0")).Succeeded();

        machine.Msiexec("/i", Package(SecondVersion, "1.0.0")).Succeeded();

        Assert.Equal(Sorted(SecondVersion), SampleFiles.Read(machine.PathOf("inetpub/Polls")));
    }

    [ToolFact(WinePrefix.Program)]
    public void ADowngradeIsRefusedUnlessAllowed()
    {
        using var machine = WinePrefix.Windows10();
        machine.Msiexec("/i", Package(SecondVersion, "1.1.0")).Succeeded();
        var older = Package(FirstVersion, "1.0.0");

        Assert.NotEqual(0, machine.Msiexec("/i", older).ExitCode);
        Assert.Equal(Sorted(SecondVersion), SampleFiles.Read(machine.PathOf("inetpub/Polls")));

        machine.Msiexec("/i", older, "ALLOWDOWNGRADE=1").Succeeded();
        Assert.Equal(Sorted(FirstVersion), SampleFiles.Read(machine.PathOf("inetpub/Polls")));
    }

    [ToolFact(WinePrefix.Program)]
    public void RemovalLeavesOnlyWhatTheUserPutThere()
    {
        using var machine = WinePrefix.Windows10();
        var package = Package(FirstVersion, "1.0.0", "media/uploads");
        machine.Msiexec("/i", package).Succeeded();
        Assert.True(Directory.Exists(machine.PathOf("inetpub/Polls/media/uploads")));
        File.WriteAllText(machine.PathOf("inetpub/Polls/releases/1/app/notes.txt"), "mine");

        machine.Msiexec("/x", package).Succeeded();

        Assert.Equal(
            ["inetpub/Polls/releases", "inetpub/Polls/releases/1", "inetpub/Polls/releases/1/app", "inetpub/Polls/releases/1/app/notes.txt"],
            Directory.EnumerateFileSystemEntries(machine.PathOf("inetpub/Polls"), "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(machine.DriveC, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal));
    }

    [ToolFact(WinePrefix.Program)]
    public void TwoProductLinesStandSideBySide()
    {
        using var machine = WinePrefix.Windows10();
        var staging = SamplePackage.Of(_folder, SecondVersion, "1.0.0") with
        {
            ProductName = "Polls (Staging)",
            UpgradeCode = InstallerIdentity.UpgradeCode("Polls", "Staging", InstallerPlatform.X64),
            InstallDirectory = @"[WindowsVolume]inetpub\Polls-Staging",
        };

        machine.Msiexec("/i", Package(FirstVersion, "1.0.0")).Succeeded();
        machine.Msiexec("/i", staging.WriteTo(_folder).Path).Succeeded();

        Assert.Equal(Sorted(FirstVersion), SampleFiles.Read(machine.PathOf("inetpub/Polls")));
        Assert.Equal(Sorted(SecondVersion), SampleFiles.Read(machine.PathOf("inetpub/Polls-Staging")));
    }

    [ToolFact(WinePrefix.Program)]
    public void AWindowsThatIsTooOldIsRefused()
    {
        using var machine = WinePrefix.Windows7();

        Assert.NotEqual(0, machine.Msiexec("/i", Package(FirstVersion, "1.0.0")).ExitCode);

        Assert.False(Directory.Exists(machine.PathOf("inetpub")));
    }

    [ToolFact(WinePrefix.Program)]
    public void RemovalTakesAFolderWhoseOwnFilesGoBeforeThoseBelow()
    {
        using var machine = WinePrefix.Windows10();
        var package = Package(new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["app/a.py"] = [1], ["app/z/b.py"] = [2] }, "1.0.0");
        machine.Msiexec("/i", package).Succeeded();

        machine.Msiexec("/x", package).Succeeded();

        Assert.False(Directory.Exists(machine.PathOf("inetpub/Polls")));
    }

    private static byte[] Calls(int length)
    {
        const byte Call = 0xE8;
        var code = new byte[length];
        new Random(1).NextBytes(code);
        for (var position = 0; position + 5 < length; position += 7)
        {
            code[position] = Call;
            BitConverter.TryWriteBytes(code.AsSpan(position + 1), position % 5_000 - position);
        }

        return code;
    }

    private static SortedDictionary<string, byte[]> Sorted(Dictionary<string, byte[]> files) => new(files, StringComparer.Ordinal);

    private string Package(Dictionary<string, byte[]> files, string version, params string[] emptyDirectories)
    {
        var package = SamplePackage.Of(_folder, files, version, below: Path.GetRandomFileName()) with { EmptyDirectories = emptyDirectories };
        return package.WriteTo(_folder).Path;
    }
}
