using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Core.Python;

/// <summary>The XML that a build-time Python script wrote (djiis_report.py): a flat list of elements with attributes.</summary>
public class ScriptReport
{
    private readonly IReadOnlyList<ReportElement> _elements;

    protected ScriptReport(IReadOnlyList<ReportElement> elements)
    {
        _elements = elements;
    }

    /// <summary>The failure that the script met; null when it succeeded.</summary>
    public ScriptError? Error => Elements("error").Select(ScriptError.From).FirstOrDefault();

    /// <summary>Where a process that stayed after the probe collected the static files, or tried to; null when it could not know where to.</summary>
    public string? CollectedFolder => Values("collected", "folder").FirstOrDefault();

    public static ScriptReport Read(string path) => new(Load(path));

    protected static IReadOnlyList<ReportElement> Load(string path) => ReportElement.Read(path);

    protected IEnumerable<ReportElement> Elements(string name) => _elements.Where(element => element.Name == name);

    protected IReadOnlyList<string> Values(string element, string attribute) =>
        [.. Elements(element).Select(found => found[attribute]).OfType<string>()];
}
