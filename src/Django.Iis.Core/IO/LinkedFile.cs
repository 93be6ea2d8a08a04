using System.IO;

namespace Django.Iis.Core.IO;

/// <summary>Files as they are read.</summary>
public static class LinkedFile
{
    /// <summary>Size and time of what opening a path reads: where the name is a link, those of the file that it leads to.</summary>
    /// <remarks>.NET Framework has no way to ask; there, a link's own facts are given.</remarks>
    public static FileInfo Of(string path)
    {
        var file = new FileInfo(path);
#if NET
        // The attributes come with the size; asking each file for its target would open it once more.
        var isLink = file.Exists && file.Attributes.HasFlag(FileAttributes.ReparsePoint);
        return isLink && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target : file;
#else
        return file;
#endif
    }
}
