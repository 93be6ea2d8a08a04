using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Core.Python;

/// <summary>What djiis_requirements.py says besides pip's own output.</summary>
public sealed class ResolutionReport : ScriptReport
{
    private ResolutionReport(IReadOnlyList<ReportElement> elements)
        : base(elements)
    {
    }

    /// <summary>Why the user's lock was not used, a text for each reason.</summary>
    public IReadOnlyList<string> Drift => Values("drift", "text");

    /// <summary>Distributions, in their normal form, whose file has another hash than was asked for.</summary>
    public IReadOnlyList<string> Mismatches => Values("mismatch", "name");

    /// <summary>Addresses of indexes that could not be read, each with pip's reason.</summary>
    public IEnumerable<(string Address, string Reason)> Unreachable =>
        Elements("unreachable").Select(element => (element.Text("name"), element.Text("message")));

    /// <summary>Where requirements stand: their names in normal form, with file and 1-based line.</summary>
    public IEnumerable<(string Name, string File, int Line)> Places =>
        Elements("requirement").Select(element => (element.Text("name"), element.Text("file"), element.Line));

    public static new ResolutionReport Read(string path) => new(Load(path));

    /// <summary>A report that says nothing.</summary>
    public static ResolutionReport Empty { get; } = new([]);

    /// <summary>Files of a distribution that have a version which was asked for, and do not suit the server.</summary>
    public IReadOnlyList<string> PassedOver(string distribution) =>
    [
        .. Elements("rejected")
            .Where(element => element["name"] == RequirementFiles.Normalize(distribution))
            .Select(element => element["file"] + (element["reason"] is { } reason ? $" ({reason})" : "")),
    ];
}
