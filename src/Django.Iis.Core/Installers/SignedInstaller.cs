using System;
using System.IO;
using System.Threading;
using Django.Iis.Core.Signing;
using Django.Iis.Msi.IO;

namespace Django.Iis.Core.Installers;

/// <summary>An MSI that is signed before it is anyone's: unsigned, it never stands in the output folder.</summary>
public static class SignedInstaller
{
    /// <param name="unsigned">Full path of the finished package, elsewhere.</param>
    /// <param name="path">Full path of the signed one; on any failure an older package stays there.</param>
    /// <param name="signer">Signs one file.</param>
    /// <param name="isSigned">Whether a package carries a signature.</param>
    /// <param name="cancellation">Kills the signing program.</param>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1671 to DJIIS1674.</exception>
    public static void Publish(string unsigned, string path, FileSigner signer, Func<string, bool> isSigned, CancellationToken cancellation)
    {
        // signtool tells what to sign by the extension.
        var signed = Path.Combine(Path.GetDirectoryName(path)!, Path.GetFileNameWithoutExtension(path) + ".unfinished.msi");
        signer.Sign(unsigned, signed, isSigned, cancellation);
        FinishedFile.Publish(signed, path);
    }
}
