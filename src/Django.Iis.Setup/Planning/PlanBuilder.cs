using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Django.Iis.Diagnostics;
using Django.Iis.Setup.Description;
using Django.Iis.Setup.Execution;
using Django.Iis.Setup.Server;

namespace Django.Iis.Setup.Planning;

/// <summary>Gathers a plan: each part of it reads the state and adds its actions.</summary>
internal sealed class PlanBuilder
{
    private readonly List<DiagnosticException> _problems = [];
    private readonly List<SetupStep> _steps = [];
    private readonly List<string> _notes = [];
    private readonly HashSet<string> _folders = new(StringComparer.OrdinalIgnoreCase);
    private int _backups;

    public PlanBuilder(SiteDescription site, SetupSettings settings, ServerState server, string ownFolder)
    {
        Site = site;
        Settings = settings;
        Server = server;
        OwnFolder = ownFolder;
        State = (server.Installed ?? new InstalledState { Version = "", Root = "", SiteName = settings.SiteName, AppPath = settings.AppPath }) with
        {
            Version = site.Version,
            Root = settings.Root,
            DataFolder = settings.DataFolder,
        };
    }

    public SiteDescription Site { get; }

    public SetupSettings Settings { get; }

    public ServerState Server { get; }

    /// <summary>The application's folder of journal, state and backups.</summary>
    public string OwnFolder { get; }

    /// <summary>What will be this program's when the plan is carried out.</summary>
    public InstalledState State { get; set; }

    /// <summary>Whether the application's pool is stopped while the plan is carried out, and started at its end.</summary>
    public bool RestsPool { get; set; }

    public bool HasSteps => _steps.Count > 0;

    public void Refuse(DiagnosticException problem) => _problems.Add(problem);

    public void Note(string text) => _notes.Add(text);

    public void Add(string text, Operation @do, params Operation[] undo) => _steps.Add(new SetupStep(text, @do, undo));

    public void AppCmd(string text, IReadOnlyList<string> arguments, params Operation[] undo) => Add(text, new ToolOperation(Tool.AppCmd, arguments), undo);

    /// <summary>Makes folders and those above them where they are missing, in one step; all that it makes is removed again, unless something was put there.</summary>
    /// <param name="folder">Full path.</param>
    /// <param name="below">Names of folders in it.</param>
    public void MakeFolders(string folder, params string[] below)
    {
        var made = new List<string>();
        foreach (var path in new[] { folder }.Concat(below.Select(name => WindowsPath.Combine(folder, name))))
        {
            Gather(path, made);
        }

        if (made.Count == 0)
        {
            return;
        }

        var names = below.Where(name => made.Contains(WindowsPath.Combine(folder, name))).ToList();
        var text = names.Count == 0 ? $"Make the folder '{folder}'."
            : made.Contains(folder) ? $"Make the folder '{folder}', and in it {string.Join(", ", names)}."
            : $"Make {string.Join(", ", names)} in the folder '{folder}'.";
        Add(text, new MakeFoldersOperation(made), [.. Enumerable.Reverse(made).Select(path => new RemoveFolderOperation(path))]);
    }

    private void Gather(string folder, List<string> made)
    {
        if (Directory.Exists(folder) || !_folders.Add(folder))
        {
            return;
        }

        if (WindowsPath.Parent(folder) is { Length: > 0 } parent)
        {
            Gather(parent, made);
        }

        made.Add(folder);
    }

    /// <summary>A file's change with the copy that its inverse puts back; a new file's inverse removes it.</summary>
    public void Write(string text, string path, byte[] content)
    {
        if (!File.Exists(path))
        {
            Add(text, new WriteFileOperation(path, content), new RemoveFileOperation(path));
            return;
        }

        var backup = Backup(Path.GetFileName(path));
        Add($"Keep a copy of '{path}'.", new KeepFileOperation(path, backup), new RemoveFileOperation(backup));
        Add(text, new WriteFileOperation(path, content), new PutBackOperation(path, backup));
    }

    /// <summary>A new name in the folder of copies.</summary>
    public string Backup(string name) =>
        WindowsPath.Combine(Journal.Backups(OwnFolder), (++_backups).ToString("00", CultureInfo.InvariantCulture) + "-" + name);

    public SetupPlan Build() => new(_problems, _steps, _notes);
}
