using System;
using System.IO;
using System.Linq;
using Django.Iis.Setup.Diagnostics;
using Django.Iis.Setup.Execution;
using Django.Iis.Setup.Planning;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Commands;

/// <summary>The folder of one application's journal and state: administrators' alone, and in use by one process at a time.</summary>
internal sealed class SetupFolder : IDisposable
{
    private const string LockName = "setup.lock";

    private readonly FileStream _lock;
    private readonly string _parent;

    private SetupFolder(string path, string parent, FileStream @lock)
    {
        Path = path;
        _parent = parent;
        _lock = @lock;
    }

    public string Path { get; }

    public static string Of(ServerFolders folders, string siteName, string appPath) =>
        WindowsPath.Combine(folders.Setup, SiteIdentity.Of(siteName, appPath));

    /// <summary>The application whose last transaction was about a release's folder; null for none.</summary>
    public static string? OfJournal(ServerFolders folders, string root) => Directory.Exists(folders.Setup)
        ? Directory.EnumerateDirectories(folders.Setup).FirstOrDefault(folder => Journal.Open(folder) is { } journal && WindowsPath.Same(journal.Root, root))
        : null;

    /// <summary>The application that is served from a release's folder; null for none.</summary>
    public static string? OfRelease(ServerFolders folders, string root) => Directory.Exists(folders.Setup)
        ? Directory.EnumerateDirectories(folders.Setup).FirstOrDefault(folder => InstalledState.Read(folder) is { } state && WindowsPath.Same(state.Root, root))
        : null;

    /// <exception cref="Iis.Diagnostics.DiagnosticException">DJIIS1811: in use. DJIIS1844: someone else has made it.</exception>
    public static SetupFolder Open(ServerFolders folders, string path, IPrograms programs, IMachine machine)
    {
        foreach (var folder in new[] { folders.Setup, path })
        {
            if (!Directory.Exists(folder))
            {
                Make(folder, folders, programs);
            }
            else if (machine.OwnerOf(folder) is { } owner && !FolderAccess.IsTrusted(owner, machine.User))
            {
                throw SetupDiagnostics.FolderOfAnother.Create(folder, owner);
            }
        }

        var name = System.IO.Path.Combine(path, LockName);
        try
        {
            var opened = new FileStream(name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            Directory.CreateDirectory(Journal.Backups(path));
            return new SetupFolder(path, folders.Setup, opened);
        }
        catch (IOException)
        {
            throw SetupDiagnostics.AlreadyRunning.Create(name);
        }
    }

    /// <summary>A folder that is not closed to others is none: copies of what the journal keeps must not be read by them.</summary>
    private static void Make(string folder, ServerFolders folders, IPrograms programs)
    {
        Directory.CreateDirectory(folder);
        var result = programs.Run(Tool.Icacls, FolderAccess.Closed(folder));
        if (result.ExitCode == 0)
        {
            return;
        }

        RemoveEmpty(folder, folders.Setup);
        throw SetupDiagnostics.ToolFailed.Create($"icacls \"{folder}\"", result.ExitCode, result.Output);
    }

    private static void RemoveEmpty(params string[] folders)
    {
        foreach (var folder in folders)
        {
            if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }
    }

    /// <summary>An empty folder goes: after an installation that was taken back, nothing is left.</summary>
    public void Dispose()
    {
        _lock.Dispose();
        RemoveEmpty(Journal.Backups(Path), Path, _parent);
    }
}
