using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Django.Iis.Msi.IO;

namespace Django.Iis.Msi.Authoring;

/// <summary>A file that comes into being whole or not at all, and the temporary files beside it, which are gone in the end in any case.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly List<string> _temporaries = [];

    public OutputFile(string path)
    {
        Path = path;
    }

    /// <summary>Where the file will be.</summary>
    public string Path { get; }

    /// <summary>Runs a part of the work; what the file system refuses becomes a diagnostic about the output (DJIIS1603).</summary>
    public T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw MsiDiagnostics.CannotWrite.At(Path, line: 0, Path, exception.Message);
        }
    }

    /// <summary>Creates an empty file beside the output.</summary>
    /// <param name="purpose">Part of its name.</param>
    public FileStream CreateTemporary(string purpose)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        var temporary = string.Format(CultureInfo.InvariantCulture, "{0}.{1}.tmp", Path, purpose);
        var stream = new FileStream(temporary, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        _temporaries.Add(temporary);
        return stream;
    }

    /// <summary>Gives a closed temporary file the output's name.</summary>
    public void Publish(string temporary) => Keep(temporary, Path);

    /// <summary>Gives a closed temporary file another name beside the output.</summary>
    public void Keep(string temporary, string path)
    {
        FinishedFile.Publish(temporary, path);
        _temporaries.Remove(temporary);
    }

    public void Dispose()
    {
        foreach (var temporary in _temporaries)
        {
            try
            {
                File.Delete(temporary);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // The failure that led here is the one to report.
            }
        }
    }
}
