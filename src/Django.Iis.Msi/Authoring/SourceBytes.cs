using System;
using System.IO;

namespace Django.Iis.Msi.Authoring;

/// <summary>Files of the build machine that the package carries for its own use.</summary>
internal static class SourceBytes
{
    /// <exception cref="Diagnostics.DiagnosticException">The file cannot be read (DJIIS1604).</exception>
    public static byte[] Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw MsiDiagnostics.SourceUnreadable.At(path, line: 0, path, exception.Message);
        }
    }
}
