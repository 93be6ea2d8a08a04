using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Projects;

namespace Django.Iis.Core.WebConfigs.Validation;

/// <summary>Looks for the settings modules that a project's own web.config names.</summary>
public static class SettingsModules
{
    /// <param name="document">The project's own web.config.</param>
    /// <param name="roots">Full paths of the folders that the project imports from, manage.py's first.</param>
    /// <param name="known">The project's settings module; empty when it is not known.</param>
    public static IEnumerable<ConfigFinding> Missing(XDocument document, IReadOnlyList<string> roots, string known) =>
        from value in ConfigLints.SettingsModules(document)
        where value.Value != SiteSupport.SettingsModule && value.Value != known && !roots.Any(root => Exists(root, value.Value))
        select new ConfigFinding(ConfigDiagnostics.NoSuchSettings, IsError: true, value, value.Value, roots[0], known.Length == 0 ? "" : $"; manage.py names '{known}'");

    private static bool Exists(string root, string module)
    {
        var path = Path.Combine(root, module.Replace('.', Path.DirectorySeparatorChar));
        return module.Length > 0 && module.IndexOfAny(Path.GetInvalidPathChars()) < 0 && (File.Exists(path + ".py") || File.Exists(Path.Combine(path, "__init__.py")));
    }
}
