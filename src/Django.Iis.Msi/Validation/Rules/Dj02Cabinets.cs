using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Diagnostics;
using Django.Iis.Msi.Cabinets.Reading;
using Django.Iis.Msi.CompoundFiles;
using Django.Iis.Msi.IO;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: Media table, Including a Cabinet File in an Installation.</summary>
internal sealed class Dj02Cabinets() : ValidationRule(
    "DJ02",
    ValidationLevel.Error,
    "Every embedded cabinet is there and holds the files of the File table, in their order and of their sizes.",
    "Make Media name the cabinets that the package has, in order, with the last sequence number of each.")
{
    private const string Embedded = "#";

    public override IEnumerable<ValidationFinding> Check(PackageView package) =>
        CheckStreams(package).Concat(CheckOrder(package)).Concat(CheckFiles(package)).Concat(CheckContents(package));

    private IEnumerable<ValidationFinding> CheckStreams(PackageView package)
    {
        var streams = new HashSet<string>(package.Content.Streams.Select(stream => stream.Name), StringComparer.Ordinal);
        return
            from media in package.Rows("Media")
            let cabinet = media.Text("Cabinet")
            where cabinet?.StartsWith(Embedded, StringComparison.Ordinal) == true && !streams.Contains(cabinet.Substring(Embedded.Length))
            select At(media, "Cabinet", $"The package has no stream '{cabinet.Substring(Embedded.Length)}'.");
    }

    private IEnumerable<ValidationFinding> CheckOrder(PackageView package)
    {
        var last = 0;
        foreach (var media in package.Rows("Media").OrderBy(media => media.Number("DiskId")))
        {
            if (media.Bits("LastSequence") < last)
            {
                yield return At(media, "LastSequence", "The number is below that of the medium before.");
            }

            last = Math.Max(last, media.Bits("LastSequence"));
        }
    }

    private IEnumerable<ValidationFinding> CheckFiles(PackageView package)
    {
        var last = package.Rows("Media").Select(media => media.Bits("LastSequence")).DefaultIfEmpty().Max();
        var taken = new HashSet<int>();
        foreach (var file in package.Rows("File"))
        {
            var sequence = file.Bits("Sequence");
            if (sequence > last)
            {
                yield return At(file, "Sequence", "No medium has the file: its number is above the last one.");
            }
            else if (!taken.Add(sequence))
            {
                yield return At(file, "Sequence", "Another file has the number too.");
            }
        }
    }

    private IEnumerable<ValidationFinding> CheckContents(PackageView package)
    {
        var streams = package.Content.Streams.ToDictionary(stream => stream.Name, StringComparer.Ordinal);
        var files = package.Rows("File").OrderBy(file => file.Bits("Sequence")).ToList();
        var next = 0;
        foreach (var media in package.Rows("Media").OrderBy(media => media.Number("DiskId")))
        {
            var first = next;
            while (next < files.Count && files[next].Bits("Sequence") <= media.Bits("LastSequence"))
            {
                next++;
            }

            if (streams.TryGetValue((media.Text("Cabinet") ?? "").TrimStart('#'), out var cabinet) && ProblemOf(cabinet, files.GetRange(first, next - first)) is { } problem)
            {
                yield return At(media, "Cabinet", problem);
            }
        }
    }

    private static string? ProblemOf(CompoundStream cabinet, List<RowView> files)
    {
        try
        {
            var entries = CabinetReader.Open(PackageSource.Of(cabinet.Name, cabinet.Open)).Files;
            var different = files.Zip(entries, (file, entry) => file.Key == entry.Name && file.Number("FileSize") == entry.Size ? null : file.Key).FirstOrDefault(key => key is not null);
            return different is not null ? $"The cabinet has another file, or another size, in the place of '{different}'."
                : entries.Count != files.Count ? $"The cabinet has {entries.Count} files instead of {files.Count}."
                : null;
        }
        catch (DiagnosticException exception)
        {
            return exception.Message;
        }
    }
}
