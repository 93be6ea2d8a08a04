using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Sites;

namespace Django.Iis.Core.Projects;

/// <summary>The environment variables that a project declares for its site and its build.</summary>
public static class BuildVariables
{
    /// <summary>What stands in for a secret while the build imports the settings. It never leaves the build.</summary>
    public const string StandIn = "only-for-the-build-and-not-a-secret-0123456789-abcdefghijklmnop";

    /// <summary>Settings read their key from one of these in most projects, and Django refuses an empty one.</summary>
    private static readonly string[] SecretKeyNames = ["SECRET_KEY", "DJANGO_SECRET_KEY"];

    /// <summary>The variables for Python at build time: the site's values, stand-ins for secrets that the machine does not set, then what is for the build only.</summary>
    /// <param name="site">The site's variables.</param>
    /// <param name="build">DjangoBuildEnvironment; wins.</param>
    /// <param name="isSet">Whether the machine sets a variable.</param>
    public static IReadOnlyDictionary<string, string> ForBuild(
        IEnumerable<SiteVariable> site, IEnumerable<KeyValuePair<string, string>> build, Func<string, bool> isSet)
    {
        var variables = new SortedList<string, string>(StringComparer.Ordinal);
        var declared = site.ToList();
        foreach (var name in SecretKeyNames.Concat(declared.Where(variable => variable.IsSecret).Select(variable => variable.Name)).Where(name => !isSet(name)))
        {
            variables[name] = StandIn;
        }

        foreach (var variable in declared.Where(variable => !variable.IsSecret))
        {
            variables[variable.Name] = variable.Value;
        }

        foreach (var variable in build)
        {
            variables[variable.Key] = variable.Value;
        }

        return variables;
    }

    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1015 a name that no environment can hold, DJIIS1016 a secret with a value.</exception>
    public static SiteVariable Declare(string name, string value, bool secret, string projectFile)
    {
        if (name.Length == 0 || name.IndexOfAny(['=', '\0', '\'', '"']) >= 0)
        {
            throw ProjectDiagnostics.BadVariableName.At(projectFile, 0, name, "it is empty or holds '=' or a quotation mark");
        }

        return secret && value.Length > 0
            ? throw ProjectDiagnostics.SecretWithValue.At(projectFile, 0, name)
            : new SiteVariable(name, value, secret);
    }
}
