using System;
using System.Threading;
using Django.Iis.Msi.Cabinets;

namespace Django.Iis.Msi.Authoring;

/// <summary>Writes an <see cref="InstallerPackage"/> as a Windows Installer database (.msi).</summary>
public static class InstallerWriter
{
    /// <summary>One to compress and one that waits, so that no processor waits for the disk.</summary>
    private const int SegmentsPerProcessor = 2;

    /// <summary>Writes the package beside its place and then moves it there: on any failure nothing is left and an older package stays.</summary>
    /// <param name="package">What to install.</param>
    /// <param name="path">Full path of the .msi; its folder is created.</param>
    /// <param name="cancellationToken">Ends the work early, leaving nothing.</param>
    /// <exception cref="Diagnostics.DiagnosticException">The package cannot be made or written (DJIIS16xx).</exception>
    public static void Write(InstallerPackage package, string path, CancellationToken cancellationToken) =>
        Write(package, path, SegmentsPerProcessor * Environment.ProcessorCount, CabinetLimits.Of(package.Compression), cancellationToken);

    /// <param name="package">What to install.</param>
    /// <param name="path">Full path of the .msi; its folder is created.</param>
    /// <param name="parallelism">How many parts are compressed at once; the bytes do not depend on it.</param>
    /// <param name="limits">When a further cabinet is begun.</param>
    /// <param name="cancellationToken">Ends the work early, leaving nothing.</param>
    internal static void Write(InstallerPackage package, string path, int parallelism, CabinetLimits limits, CancellationToken cancellationToken)
    {
        var plan = InstallerPlanner.Plan(package);
        var compressor = FolderCompressor.Of(package.Compression, parallelism);
        using var output = new OutputFile(path);
        new PackageAssembler(plan, compressor, limits, output).Assemble(cancellationToken);
    }
}
