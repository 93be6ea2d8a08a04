using System;
using System.Linq;

namespace Django.Iis.Msi.Authoring.Rules;

/// <summary>What must hold of the searches of a package's parameters.</summary>
internal static class SearchChecks
{
    /// <exception cref="Diagnostics.DiagnosticException">A file cannot be looked for (DJIIS1675).</exception>
    public static void Check(InstallerPackage package)
    {
        foreach (var parameter in package.Parameters.Where(parameter => parameter.Searches.Count > 0))
        {
            if (parameter.IsSecret)
            {
                throw Refuse(parameter, "a secret is not looked for: what is found stands in the log.");
            }

            foreach (var search in parameter.Searches)
            {
                Check(parameter, search);
            }
        }
    }

    private static void Check(InstallerParameter parameter, FileSearch search)
    {
        if (search.Key.Trim('\\').Length == 0 || search.Key.Trim('\\') != search.Key || Math.Max(search.Key.Length, search.ValueName.Length) > TextLimits.RegistryPath)
        {
            throw Refuse(parameter, $"the key '{search.Key}' is empty, begins or ends with a backslash, or it or the name of the value is longer than 255 characters.");
        }

        if (search.FileName.Length == 0 || search.FileName.IndexOfAny(['\\', '/', '*', '?', '|']) >= 0)
        {
            throw Refuse(parameter, $"'{search.FileName}' is not the name of one file.");
        }
    }

    private static Exception Refuse(InstallerParameter parameter, string reason) => AuthoringDiagnostics.InvalidSearch.Create(parameter.Property, reason);
}
