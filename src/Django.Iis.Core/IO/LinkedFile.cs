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
        return file.LinkTarget is not null && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target : file;
#else
        return file;
#endif
    }
}
