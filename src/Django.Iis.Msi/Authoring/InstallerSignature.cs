using System.Linq;
using Django.Iis.Msi.CompoundFiles.Reading;
using Django.Iis.Msi.IO;

namespace Django.Iis.Msi.Authoring;

/// <summary>The digital signature of a package (Windows Installer: Digital Signatures and Windows Installer).</summary>
public static class InstallerSignature
{
    private const string StreamName = "\u0005DigitalSignature";

    /// <summary>Whether a package carries a signature; what it is worth is for others to say.</summary>
    /// <param name="path">Full path of the .msi.</param>
    /// <exception cref="Diagnostics.DiagnosticException">It is no compound file (DJIIS1616 and others).</exception>
    public static bool Exists(string path) => CompoundFile.Read(PackageSource.OfFile(path)).Streams.Any(stream => stream.Name == StreamName);
}
