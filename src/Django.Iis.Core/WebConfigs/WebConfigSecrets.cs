using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Sites;

namespace Django.Iis.Core.WebConfigs;

/// <summary>Keeps secrets out of web.config, which the package, backups and everyone who may read the site carry on.</summary>
public static class WebConfigSecrets
{
    /// <summary>No value may stand under a secret's name, in an environment variable or in appSettings: an author or a transform may have put it there.</summary>
    /// <param name="document">A web.config loaded by <see cref="WebConfigText"/>.</param>
    /// <param name="path">The file to blame.</param>
    /// <param name="variables">The project's environment variables.</param>
    /// <exception cref="Iis.Diagnostics.DiagnosticException">A secret has a value; the value is not repeated.</exception>
    public static void Check(XDocument document, string path, IReadOnlyList<SiteVariable> variables)
    {
        var secrets = new HashSet<string>(
            variables.Where(variable => variable.IsSecret).Select(variable => variable.Name), StringComparer.OrdinalIgnoreCase);
        var settings = document.Descendants("environmentVariable").Concat(document.Descendants("appSettings").Elements("add"));
        foreach (var setting in settings.Where(setting => !string.IsNullOrEmpty((string?)setting.Attribute("value"))))
        {
            if (ConfigCollection.KeyOf(setting) is { } name && secrets.Contains(name))
            {
                throw WebConfigDiagnostics.SecretInWebConfig.At(path, ((IXmlLineInfo)setting).LineNumber, name);
            }
        }
    }
}
