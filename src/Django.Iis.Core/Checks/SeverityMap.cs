using System;
using System.Collections.Generic;
using Django.Iis.Core.Projects;

namespace Django.Iis.Core.Checks;

/// <summary>Decides what each finding of Django is in the build: by its id where the project or the SDK says so, else by its level.</summary>
public sealed class SeverityMap
{
    /// <summary>Django's WARNING: what is below is worth a message only.</summary>
    private const int WarningLevel = 30;

    /// <summary>Null where no id is named, which is usual: the runtime would compile a dictionary of these in every build.</summary>
    private readonly Dictionary<string, CheckSeverity>? _byId;

    private readonly CheckFailLevel _failLevel;

    /// <param name="failLevel">DjangoCheckFailLevel.</param>
    /// <param name="severities">DjangoCheckSeverity items as id and Level; of two for one id the later counts.</param>
    /// <param name="projectFile">Blamed for a word that is no severity.</param>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1004.</exception>
    public SeverityMap(string failLevel, IEnumerable<KeyValuePair<string, string>> severities, string projectFile)
    {
        _failLevel = Choice.Parse<CheckFailLevel>("DjangoCheckFailLevel", failLevel, projectFile);
        foreach (var severity in severities)
        {
            _byId ??= new Dictionary<string, CheckSeverity>(StringComparer.OrdinalIgnoreCase);
            _byId[severity.Key] = Choice.Parse<CheckSeverity>($"DjangoCheckSeverity '{severity.Key}'", severity.Value, projectFile);
        }
    }

    /// <summary>
    /// What the finding is. A warning about a package's own code is a message: the project cannot mend it. An id that the map names is what the map
    /// says, wherever it is found.
    /// </summary>
    public CheckSeverity Of(DjangoFinding finding)
    {
        if (_byId is not null && _byId.TryGetValue(finding.Id, out var severity))
        {
            return severity;
        }

        var isForeign = finding.File is not null && !finding.IsOwn;
        return finding.Level >= (int)_failLevel ? CheckSeverity.Error :
            finding.Level >= WarningLevel && !isForeign ? CheckSeverity.Warning :
            CheckSeverity.Message;
    }
}
