using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Django.Iis.Msi.Authoring;
using Django.Iis.Msi.Cabinets;
using Django.Iis.Msi.Tests.Database;
using Django.Iis.Tests;

namespace Django.Iis.Msi.Tests.Authoring;

/// <summary>Packages to test with.</summary>
internal static class SamplePackage
{
    public static Guid UpgradeCode { get; } = InstallerIdentity.UpgradeCode("Polls", "Production", InstallerPlatform.X64);

    /// <summary>A package of the given files, written below a folder of the test's.</summary>
    public static InstallerPackage Of(
        TemporaryFolder folder,
        IReadOnlyDictionary<string, byte[]> files,
        string version = "1.0.0",
        string below = "source") => new()
    {
        ProductName = "Polls",
        Manufacturer = "Müller & Söhne",
        Version = ProductVersion.Parse(version),
        UpgradeCode = UpgradeCode,
        InstallDirectory = @"[WindowsVolume]inetpub\Polls",
        Files = [.. files.Zip(SampleFiles.Write(folder, files, below), (file, path) => new InstallerFile(file.Key, path, file.Value.Length))],
        Requirements = [LaunchRequirement.WindowsBuild(14393, "Windows 10 version 1607 or Windows Server 2016")],
        Compression = CabinetCompression.Fast,
    };

    /// <summary>Writes the package under a name that no other test uses.</summary>
    public static MsiFile WriteTo(this InstallerPackage package, TemporaryFolder folder)
    {
        var path = folder[Path.GetRandomFileName() + "/Polls.msi"];
        InstallerWriter.Write(package, path, CancellationToken.None);
        return new MsiFile(path);
    }
}
