using System;
using System.IO;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Packaging;

/// <summary>Turns the file system's refusals into the product's own message.</summary>
internal static class Output
{
    /// <summary>Runs the writing of one artefact.</summary>
    /// <param name="path">The artefact that the message names.</param>
    /// <param name="write">Writes it; the failures of reading must be coded already.</param>
    /// <exception cref="DiagnosticException">The folder is read-only or full, or a file is held open.</exception>
    public static T Guard<T>(string path, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw WebDeployDiagnostics.OutputNotWritten.At(path, 0, path, Sentence(problem.Message));
        }
    }

    private static string Sentence(string message) => message.EndsWith(".", StringComparison.Ordinal) ? message : message + ".";
}
