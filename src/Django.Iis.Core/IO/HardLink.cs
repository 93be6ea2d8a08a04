using System;
using System.IO;
using System.Runtime.InteropServices;

namespace Django.Iis.Core.IO;

/// <summary>A second name for a file's bytes. .NET has no way to make one.</summary>
public static class HardLink
{
    private static readonly bool IsWindows = Path.DirectorySeparatorChar == '\\';

    /// <summary>Gives a file a second name; where the file system refuses (another volume, too many links, FAT), a copy with the same time.</summary>
    /// <param name="source">Full path of the file.</param>
    /// <param name="name">Full path of the new name; nothing stands there.</param>
    /// <exception cref="IOException">There is no such file, or no copy can be made either.</exception>
    public static void CreateOrCopy(string source, string name)
    {
        if (!TryCreate(source, name))
        {
            File.Copy(source, name);
        }
    }

    /// <summary>Gives a file a second name, where the file system can.</summary>
    public static bool TryCreate(string source, string name)
    {
        try
        {
            return IsWindows ? CreateHardLinkW(name, source, IntPtr.Zero) : Link(source, name) == 0;
        }
        catch (Exception error) when (error is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

#pragma warning disable SYSLIB1054 // the generated way needs .NET 7
#pragma warning disable CA2101 // on these systems, the default is UTF-8, as their file names are
    /// <summary>POSIX; the runtime knows the C library's real name on Linux and on macOS.</summary>
    [DllImport("libc", EntryPoint = "link", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link([MarshalAs(UnmanagedType.LPStr)] string source, [MarshalAs(UnmanagedType.LPStr)] string name);
#pragma warning restore CA2101

    [DllImport("kernel32.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CreateHardLinkW(string name, string source, IntPtr security);
#pragma warning restore SYSLIB1054
}
