// Packs a folder as an MSI, in a process of its own that the benchmark measures from start to end, and prints the most memory that it had, in bytes:
//   Packer Default|Fast|Small|None FOLDER PACKAGE.msi
using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using Django.Iis.Msi.Authoring;
using Django.Iis.Msi.Cabinets;

if (args is not [var compression, var folder, var output])
{
    Console.Error.WriteLine("usage: Packer Default|Fast|Small|None FOLDER PACKAGE.msi");
    return 2;
}

var root = Path.GetFullPath(folder);
var package = new InstallerPackage
{
    ProductName = "Bench",
    Manufacturer = "Bench",
    Version = ProductVersion.Parse("1.0.0"),
    UpgradeCode = InstallerIdentity.UpgradeCode("Bench", "Production", InstallerPlatform.X64),
    InstallDirectory = @"[WindowsVolume]inetpub\Bench",
    Files =
    [
        .. new DirectoryInfo(root).EnumerateFiles("*", SearchOption.AllDirectories)
            .Select(file => new InstallerFile(Path.GetRelativePath(root, file.FullName).Replace('\\', '/'), file.FullName, file.Length)),
    ],
    Compression = Enum.Parse<CabinetCompression>(compression),
};
InstallerWriter.Write(package, Path.GetFullPath(output), CancellationToken.None);

using var process = Process.GetCurrentProcess();
Console.WriteLine(process.PeakWorkingSet64);
return 0;
