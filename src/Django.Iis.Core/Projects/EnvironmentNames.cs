using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.Diagnostics;

namespace Django.Iis.Core.Projects;

/// <summary>The environments that a project declares. Each names folders in obj and bin, and on the server.</summary>
public static class EnvironmentNames
{
    /// <summary>Which environments a build makes packages for, in the project's order.</summary>
    /// <param name="declared">The project's own, each once.</param>
    /// <param name="asked">EnvironmentName as the command line gives it; empty for all of them.</param>
    /// <param name="projectFile">Full path of the project file, to blame.</param>
    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1061 a name that no folder can have, DJIIS1062 two that are one to Windows, DJIIS1063 the asked one is not declared.</exception>
    public static IReadOnlyList<string> Choose(IReadOnlyList<string> declared, string asked, string projectFile)
    {
        foreach (var name in declared)
        {
            Check(name, projectFile);
        }

        if (declared.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Skip(1).Any()) is { } repeated)
        {
            throw EnvironmentDiagnostics.RepeatedEnvironment.At(projectFile, 0, repeated.Key);
        }

        if (asked.Length == 0)
        {
            return declared;
        }

        var chosen = declared.Where(name => string.Equals(name, asked, StringComparison.OrdinalIgnoreCase)).ToList();
        return chosen.Count > 0 ? chosen : throw EnvironmentDiagnostics.UnknownEnvironment.At(projectFile, 0, asked, string.Join(", ", declared));
    }

    private static void Check(string name, string projectFile)
    {
        if (name.Contains('/') || name.Contains('%') || WindowsNames.Refuse(name) is not null)
        {
            throw EnvironmentDiagnostics.BadEnvironmentName.At(projectFile, 0, name);
        }
    }
}
