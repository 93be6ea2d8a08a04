using System.IO;

namespace Django.Iis.Msi.IO;

/// <summary>The last step of a file that was written beside its place.</summary>
internal static class FinishedFile
{
    /// <summary>Gives a finished file its name, over what may stand there.</summary>
    public static void Publish(string temporary, string path)
    {
#if NET
        File.Move(temporary, path, overwrite: true);
#else
        if (File.Exists(path))
        {
            File.Replace(temporary, path, destinationBackupFileName: null);
        }
        else
        {
            File.Move(temporary, path);
        }
#endif
    }
}
