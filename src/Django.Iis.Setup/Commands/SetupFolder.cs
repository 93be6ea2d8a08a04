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
        System.IO.Path.Combine(folders.Setup, SiteIdentity.Of(siteName, appPath));

    /// <summary>The application whose last transaction was about a release's folder; null for none.</summary>
    public static string? OfJournal(ServerFolders folders, string root) => Directory.Exists(folders.Setup)
        ? Directory.EnumerateDirectories(folders.Setup).FirstOrDefault(folder => Journal.Open(folder) is { } journal && WindowsPath.Same(journal.Root, root))
        : null;

    /// <exception cref="Iis.Diagnostics.DiagnosticException">DJIIS1811: in use. DJIIS1844: someone else has made it.</exception>
    public static SetupFolder Open(ServerFolders folders, string path, IPrograms programs, IMachine machine)
    {
        foreach (var folder in new[] { folders.Setup, path })
        {
            if (!Directory.Exists(folder))
            {
                Directory.CreateDirectory(folder);
                programs.Run(Tool.Icacls, FolderAccess.Closed(folder));
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

    /// <summary>An empty folder goes: after an installation that was taken back, nothing is left.</summary>
    public void Dispose()
    {
        _lock.Dispose();
        foreach (var folder in new[] { Journal.Backups(Path), Path, _parent })
        {
            if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }
    }
}
