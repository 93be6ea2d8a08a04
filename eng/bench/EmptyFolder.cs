using System.IO;

namespace Django.Iis.Bench;

internal static class EmptyFolder
{
    /// <summary>Makes a folder, in the place of one that may be there with all it holds.</summary>
    /// <returns>Its path.</returns>
    public static string At(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }

        Directory.CreateDirectory(path);
        return path;
    }
}
