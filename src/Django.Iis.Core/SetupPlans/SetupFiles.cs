using System;
using System.Linq;
using Django.Iis.Core.Sites;
using Django.Iis.Setup.Description;

namespace Django.Iis.Core.SetupPlans;

/// <summary>The files of <see cref="FileRole.Setup"/> that packages themselves look for.</summary>
public static class SetupFiles
{
    /// <summary>Configures IIS. What an MSI runs is its own copy: no one who can write to the site's folders can change it.</summary>
    public const string Program = "DjangoIisSetup.exe";

    /// <summary>Starts the web server (sdk/python/setup).</summary>
    public const string Launcher = "launcher.py";

    /// <summary>Values of secrets that a Web Deploy deployment was given, until set-up has moved them (django_iis.secret_file).</summary>
    public const string Secrets = "secrets.xml";

    /// <summary>The program; null in a package without set-up.</summary>
    public static SiteFile? FindProgram(SiteModel site) => Find(site, Program, layout: null);

    /// <summary>The description for a layout; null in a package without set-up.</summary>
    public static SiteFile? FindDescription(SiteModel site, LayoutKind layout) => Find(site, SiteDescription.FileName, layout);

    private static SiteFile? Find(SiteModel site, string path, LayoutKind? layout) => site.Files.FirstOrDefault(file =>
        file.Role == FileRole.Setup && file.Layout == layout && string.Equals(file.Path, path, StringComparison.Ordinal));
}
