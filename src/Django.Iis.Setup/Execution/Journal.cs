using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Django.Iis.Core.Packaging;
using Django.Iis.Core.Sites;
using Django.Iis.Setup.Diagnostics;

namespace Django.Iis.Setup.Execution;

/// <summary>
/// The inverses of what an installation or a removal has done so far, on the disk before each action: whatever ends the process, they bring the server back. It stands in the
/// application's own folder, which administrators alone can read, with copies of the files that were changed.
/// </summary>
internal sealed class Journal
{
    private const string FileName = "journal.xml";

    private const string BackupFolder = "backup";

    private readonly string _folder;
    private readonly List<XElement> _steps = [];

    private Journal(string folder, string verb, string root, string dataFolder)
    {
        _folder = folder;
        Verb = verb;
        Root = root;
        DataFolder = dataFolder;
    }

    /// <summary>Of a transaction that only stops the application's pool: an installation goes on with it.</summary>
    public const string PauseVerb = "pause";

    /// <summary><c>install</c>, <c>uninstall</c> or <c>pause</c>.</summary>
    public string Verb { get; }

    /// <summary>The release's folder, by which the journal is found when the release is gone.</summary>
    public string Root { get; }

    /// <summary>Where the site may write.</summary>
    public string DataFolder { get; }

    /// <summary>Whether all actions were done: what is left is to keep them (commit) or to take them back.</summary>
    public bool IsFinished { get; private set; }

    /// <summary>Number of actions that are not taken back.</summary>
    public int Count => _steps.Count;

    public static string Backups(string folder) => Path.Combine(folder, BackupFolder);

    /// <param name="folder">The application's own folder.</param>
    /// <param name="verb">What is begun.</param>
    /// <param name="root">The release's folder.</param>
    /// <param name="dataFolder">Where the site may write.</param>
    /// <param name="begun">A journal whose actions are the first of this one.</param>
    public static Journal Start(string folder, string verb, string root, string dataFolder, Journal? begun = null)
    {
        var journal = new Journal(folder, verb, root, dataFolder);
        journal._steps.AddRange(begun?._steps ?? []);
        journal.Save();
        return journal;
    }

    /// <summary>The journal of the folder; null where there is none.</summary>
    public static Journal? Open(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            var root = XElement.Load(path);
            var journal = new Journal(folder, root.Text("verb"), root.Text("root"), root.Text("dataFolder")) { IsFinished = root.Flag("finished") };
            journal._steps.AddRange(root.Elements("step"));
            return journal;
        }
        catch (Exception problem) when (problem is XmlException or FormatException)
        {
            throw SetupDiagnostics.JournalUnreadable.Create(path, problem.Message);
        }
    }

    /// <summary>Before the action itself.</summary>
    public void Add(SetupStep step)
    {
        _steps.Add(new XElement("step", new XAttribute("text", step.Text), step.Undo.Select(OperationXml.Write)));
        Save();
    }

    public void Finish()
    {
        IsFinished = true;
        Save();
    }

    /// <summary>An action that is not taken back, with its inverse; the earliest is number 0.</summary>
    public string Get(int index, out IReadOnlyList<Operation> undo)
    {
        undo = [.. OperationXml.ReadAll(_steps[index])];
        return _steps[index].Text("text");
    }

    /// <summary>After the inverse was run. A full disk is no reason to stop there: an inverse can be run twice.</summary>
    public void Remove(int index)
    {
        _steps.RemoveAt(index);
        try
        {
            Save();
        }
        catch (IOException)
        {
        }
    }

    /// <summary>Ends the transaction: from now on there is nothing to take back, and no copy of a changed file.</summary>
    public void Drop()
    {
        File.Delete(Path.Combine(_folder, FileName));
        if (Directory.Exists(Backups(_folder)))
        {
            Directory.Delete(Backups(_folder), recursive: true);
        }
    }

    private void Save() => DurableFile.Write(
        Path.Combine(_folder, FileName),
        XmlBytes.Of(new XElement("journal", new XAttribute("verb", Verb), new XAttribute("root", Root), new XAttribute("dataFolder", DataFolder), new XAttribute("finished", IsFinished), _steps)));
}
