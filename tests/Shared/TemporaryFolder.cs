using System;
using System.IO;

namespace Django.Iis.Tests;

/// <summary>An empty folder of the test's own, gone when the test ends.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder()
    {
        Path = Directory.CreateTempSubdirectory("djiis-").FullName;
    }

    public string Path { get; }

    /// <summary>Full path of a name inside; <c>/</c> separates folders on every system.</summary>
    public string this[string relative] => System.IO.Path.Combine(Path, relative.Replace('/', System.IO.Path.DirectorySeparatorChar));

    /// <summary>Writes a text file, with its folders, and returns its full path.</summary>
    public string Write(string relative, string content)
    {
        var path = this[relative];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A process that the test started may still be leaving; the system cleans its temporary folder.
        }
        catch (UnauthorizedAccessException)
        {
            // A test that made the tree read-only leaves it to the system.
        }
    }
}
