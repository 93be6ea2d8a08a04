using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Django.Iis.Core.Incremental;
using Django.Iis.Core.IO;
using Django.Iis.Core.Python;

namespace Django.Iis.Core.Caching;

/// <summary>
/// A resolution that a committed lock pins whole, kept for other projects with the same lock and requirements: they need no pip. It holds as long as
/// what pip read says the same, files of the project by their content, the machine's by their time.
/// </summary>
/// <param name="store">The user's cache.</param>
/// <param name="key">A hash of all that is known before pip runs.</param>
/// <param name="project">Full path of the project's folder, which no kept file names.</param>
public sealed class PinnedResolution(CacheStore store, string key, string project)
{
    private const string Kind = "resolutions";

    private const string Mark = "{project}/";

    private const string Reads = "reads.txt";

    private const string Lock = "lock.toml";

    private const string Report = "report.xml";

    private const string Wheels = "wheels/";

    private const string Work = "work/";

    /// <summary>What comes of a folder, an archive or a repository is made anew in each project.</summary>
    private static readonly Regex Unpinned = new(@"\b(path|directory|archive|vcs) = ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));

    /// <summary>Fills the places from the cache.</summary>
    /// <returns>Whether there was a resolution that still holds.</returns>
    public bool TryRestore(ResolutionPlaces places)
    {
        if (store.TryOpen(Kind, key) is not { } entry)
        {
            return false;
        }

        try
        {
            var report = XDocument.Parse(Text(entry, Report));
            Relocate(report, value => value.StartsWith(Mark, StringComparison.Ordinal) ? Full(value) : value);
            report.Save(places.Report);
            if (ReadsOf(places.Report) != Text(entry, Reads))
            {
                File.Delete(places.Report);
                return false;
            }

            Place(entry, Wheels, places.Wheels);
            Place(entry, Work, places.Work);
            AtomicFile.WriteTextIfDifferent(places.Lock, Text(entry, Lock));
            return true;
        }
        catch (Exception error) when (error is IOException or XmlException)
        {
            // Trimmed while it was read: as if it had not been there. A later run of pip fills the folders anew.
            Empty(places.Wheels);
            Empty(places.Work);
            return false;
        }
    }

    /// <summary>Keeps what a run of pip made, unless it is this project's alone.</summary>
    public void Keep(ResolutionPlaces places)
    {
        var report = XDocument.Load(places.Report);
        Relocate(report, value => RelativePath.Below(project, value) is { } relative ? Mark + relative : value);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Report] = report.ToString(SaveOptions.DisableFormatting),
            [Reads] = ReadsOf(places.Report),
            [Lock] = File.ReadAllText(places.Lock),
        };
        foreach (var file in FilesOf(places.Work).Where(file => !IsWheel(file)))
        {
            texts.Add(Work + RelativePath.Below(places.Work, file), File.ReadAllText(file));
        }

        if (Unpinned.IsMatch(texts[Lock]) || texts.Values.Any(text => text.Contains(project)))
        {
            return;
        }

        _ = store.GetOrAdd(Kind, key, folder => Fill(folder, texts, places));
    }

    private static IEnumerable<CachedFile> Fill(string folder, Dictionary<string, string> texts, ResolutionPlaces places)
    {
        foreach (var text in texts)
        {
            Write(Path.Combine(folder, text.Key), path => File.WriteAllText(path, text.Value));
        }

        foreach (var (source, prefix) in new[] { (places.Wheels, Wheels), (places.Work, Work) })
        {
            foreach (var wheel in FilesOf(source).Where(IsWheel))
            {
                Write(Path.Combine(folder, prefix + RelativePath.Below(source, wheel)), path => HardLink.CreateOrCopy(wheel, path));
            }
        }

        return [.. CacheStore.Describe(folder)];
    }

    private static void Place(CacheEntry entry, string prefix, string folder)
    {
        Empty(folder);
        foreach (var file in entry.Files.Where(file => file.Path.StartsWith(prefix, StringComparison.Ordinal)))
        {
            // What is no wheel may be written to by the next stage.
            Write(Path.Combine(folder, file.Path.Substring(prefix.Length)), path =>
            {
                if (IsWheel(path))
                {
                    HardLink.CreateOrCopy(entry.PathOf(file), path);
                }
                else
                {
                    File.Copy(entry.PathOf(file), path);
                }
            });
        }
    }

    /// <summary>The state of all that a run read: the same text as long as it would read the same.</summary>
    private string ReadsOf(string path)
    {
        var report = ProbeReport.Read(path);
        var own = report.Files.Where(file => RelativePath.Below(project, file) is not null).ToList();
        var machine = new Fingerprint();
        machine.AddReads(report, read => !own.Contains(read), []);
        return machine + string.Concat(own.Select(file => $"{RelativePath.Below(project, file)} {(File.Exists(file) ? Hashes.OfFile(file) : "absent")}\n"));
    }

    private static void Relocate(XDocument report, Func<string, string> change)
    {
        foreach (var attribute in report.Root!.Elements().Attributes().Where(attribute => attribute.Name == "path" || attribute.Name == "file"))
        {
            attribute.Value = change(attribute.Value);
        }
    }

    private string Full(string value) => Path.Combine(project, value.Substring(Mark.Length).Replace('/', Path.DirectorySeparatorChar));

    private static string Text(CacheEntry entry, string name) => File.ReadAllText(Path.Combine(entry.Folder, name));

    private static void Write(string path, Action<string> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        write(path);
    }

    private static void Empty(string folder)
    {
        AtomicFolder.Delete(folder);
        Directory.CreateDirectory(folder);
    }

    private static string[] FilesOf(string folder) => Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];

    private static bool IsWheel(string path) => path.EndsWith(".whl", StringComparison.OrdinalIgnoreCase);
}
