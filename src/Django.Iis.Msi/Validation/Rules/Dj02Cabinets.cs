using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Msi.Validation.Views;

namespace Django.Iis.Msi.Validation.Rules;

/// <summary>Windows Installer: Media table, Including a Cabinet File in an Installation.</summary>
internal sealed class Dj02Cabinets() : ValidationRule(
    "DJ02",
    ValidationLevel.Error,
    "Every embedded cabinet is there, and every file has a place in one.",
    "Make Media name the cabinets that the package has, in order, with the last sequence number of each.")
{
    private const string Embedded = "#";

    public override IEnumerable<ValidationFinding> Check(PackageView package) =>
        CheckStreams(package).Concat(CheckOrder(package)).Concat(CheckFiles(package));

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
}
