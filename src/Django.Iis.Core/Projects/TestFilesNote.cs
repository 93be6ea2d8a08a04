using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Incremental;
using Django.Iis.Core.IO;

namespace Django.Iis.Core.Projects;

/// <summary>What the last build found to be tests: no module is read again to find the same.</summary>
/// <param name="path">Full path of the note, which need not exist: a hash of what the answer depends on, then a line for each file.</param>
/// <param name="writer">What looks for tests, as <see cref="SdkIdentity"/> says: another version may look in another way.</param>
public sealed class TestFilesNote(string path, string writer)
{
    /// <param name="files">Full paths by target path.</param>
    /// <param name="report">Full path of the probe's report, which says what the application loads; empty when there is none.</param>
    /// <param name="find">Looks for them.</param>
    /// <returns>Target paths.</returns>
    public IReadOnlyCollection<string> Recall(IReadOnlyDictionary<string, string> files, string report, Func<IEnumerable<string>> find)
    {
        var key = KeyOf(files, report);
        if (File.Exists(path) && File.ReadAllText(path).Split('\n') is var lines && lines[0] == key)
        {
            return [.. lines.Skip(1).Where(line => line.Length > 0)];
        }

        var found = find().OrderBy(file => file, StringComparer.Ordinal).ToList();
        AtomicFile.WriteText(path, string.Concat(found.Prepend(key).Select(line => line + "\n")));
        return found;
    }

    private string KeyOf(IReadOnlyDictionary<string, string> files, string report)
    {
        var fingerprint = new Fingerprint();
        fingerprint.AddValue(writer);
        if (report.Length > 0)
        {
            fingerprint.AddFile(report);
        }

        foreach (var file in files)
        {
            fingerprint.AddValue(file.Key);
            fingerprint.AddFile(file.Value);
        }

        return Hashes.OfText(fingerprint.ToString());
    }
}
