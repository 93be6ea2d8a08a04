using System;
using System.Collections.Generic;
using System.Xml.Linq;
using Django.Iis.Core.Sites;

namespace Django.Iis.Core.WebConfigs;

/// <summary>Merges what the build generates into the project's own web.config, which stays as its author wrote it.</summary>
public static class WebConfigMerger
{
    /// <param name="path">Full path of the project's web.config.</param>
    /// <param name="generated">What <see cref="WebConfigGenerator.Generate"/> returned.</param>
    /// <param name="variables">The project's environment variables: the file may hold a value for none of the secret ones.</param>
    /// <exception cref="Iis.Diagnostics.DiagnosticException">The file is malformed, or contradicts what the site needs; with its line.</exception>
    public static XDocument Merge(string path, XDocument generated, IReadOnlyList<SiteVariable> variables) =>
        throw new NotSupportedException();
}
