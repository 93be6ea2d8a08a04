using System;
using System.Collections.Generic;
using System.Threading;
using Django.Iis.Msi.Cabinets;
using Django.Iis.Msi.Validation;

namespace Django.Iis.Msi.Authoring;

/// <summary>Writes an <see cref="InstallerPackage"/> as a Windows Installer database (.msi).</summary>
public static class InstallerWriter
{
    /// <summary>One to compress and one that waits, so that no processor waits for the disk.</summary>
    private const int SegmentsPerProcessor = 2;

    /// <summary>
    /// Writes the package beside its place, validates what was written, and then moves it there: on any failure an older package stays, and nothing is left
    /// but a package that is not sound, under the same name with the extension <c>.invalid.msi</c>.
    /// </summary>
    /// <param name="package">What to install.</param>
    /// <param name="path">Full path of the .msi; its folder is created.</param>
    /// <param name="cancellationToken">Ends the work early, leaving nothing.</param>
    /// <returns>What validation warns of (see docs/validation.md); nothing for a good package.</returns>
    /// <exception cref="Diagnostics.DiagnosticException">The package cannot be made or written, or is not sound (DJIIS16xx).</exception>
    public static IReadOnlyList<ValidationFinding> Write(InstallerPackage package, string path, CancellationToken cancellationToken) =>
        Write(package, path, SegmentsPerProcessor * Environment.ProcessorCount, CabinetLimits.Of(package.Compression), cancellationToken);

    /// <param name="package">What to install.</param>
    /// <param name="path">Full path of the .msi; its folder is created.</param>
    /// <param name="parallelism">How many parts are compressed at once; the bytes do not depend on it.</param>
    /// <param name="limits">When a further cabinet is begun.</param>
    /// <param name="cancellationToken">Ends the work early, leaving nothing.</param>
    internal static IReadOnlyList<ValidationFinding> Write(
        InstallerPackage package,
        string path,
        int parallelism,
        CabinetLimits limits,
        CancellationToken cancellationToken)
    {
        var plan = InstallerPlanner.Plan(package);
        var compressor = FolderCompressor.Of(package.Compression, parallelism);
        using var output = new OutputFile(path);
        return new PackageAssembler(plan, compressor, limits, output).Assemble(cancellationToken);
    }
}
