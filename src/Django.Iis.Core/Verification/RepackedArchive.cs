using System;
using System.IO;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.IO;

namespace Django.Iis.Core.Verification;

/// <summary>
/// The last proof of an archive: packed anew from the same model, it has the same bytes. It finds what no unpacking shows, such as a damaged header that one reader passes over and another does not.
/// </summary>
internal static class RepackedArchive
{
    /// <param name="result">Of unpacking; where it has findings, they tell more than this would.</param>
    /// <param name="scratch">Full path of a folder that may be made and removed.</param>
    /// <param name="pack">Packs into a folder and returns the full path of the archive.</param>
    public static VerificationResult Compare(VerificationResult result, string scratch, Func<string, string> pack)
    {
        if (result.Findings.Count > 0)
        {
            return result;
        }

        try
        {
            return Hashes.OfFile(pack(scratch)) == Hashes.OfFile(result.Package) ? result
                : result with { Findings = [VerificationDiagnostics.DifferentArchive.At(result.Package, 0, result.Package)] };
        }
        finally
        {
            if (Directory.Exists(scratch))
            {
                Directory.Delete(scratch, recursive: true);
            }
        }
    }
}
