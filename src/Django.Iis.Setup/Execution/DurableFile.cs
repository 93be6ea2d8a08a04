using System.IO;

namespace Django.Iis.Setup.Execution;

/// <summary>Files that are on the disk when the call returns, and never half: written beside, flushed, then renamed.</summary>
internal static class DurableFile
{
    public static void Write(string path, byte[] content)
    {
        var temporary = path + ".new";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(content, 0, content.Length);
                stream.Flush(flushToDisk: true);
            }

            Replace(temporary, path);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Takes a file's place; the access list of the replaced one is kept.</summary>
    private static void Replace(string temporary, string path)
    {
        if (File.Exists(path))
        {
            File.Replace(temporary, path, destinationBackupFileName: null);
        }
        else
        {
            File.Move(temporary, path);
        }
    }
}
