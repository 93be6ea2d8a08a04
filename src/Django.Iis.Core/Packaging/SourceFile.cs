using System;
using System.IO;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.IO;
using Django.Iis.Core.Sites;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Packaging;

/// <summary>Reads the bytes that a model's file points to, and nothing else in their place.</summary>
internal static class SourceFile
{
    /// <summary>Opens the bytes of a file of the model.</summary>
    /// <exception cref="DiagnosticException">The file cannot be read, or is no longer what the model describes.</exception>
    public static Stream Open(SiteFile file)
    {
        FileStream? stream = null;
        try
        {
            stream = new FileStream(file.Source, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (stream.Length != file.Size || Hashes.OfFile(file.Source) != file.Sha256)
            {
                throw WebDeployDiagnostics.SourceChanged.At(file.Source, 0, file.Source);
            }

            var result = stream;
            stream = null;
            return result;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw WebDeployDiagnostics.SourceNotRead.At(file.Source, 0, file.Source, problem.Message);
        }
        finally
        {
            stream?.Dispose();
        }
    }
}
