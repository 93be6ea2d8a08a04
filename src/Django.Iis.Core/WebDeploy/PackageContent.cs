namespace Django.Iis.Core.WebDeploy;

/// <summary>Where the site stands inside a package.</summary>
internal static class PackageContent
{
    /// <summary>
    /// The provider path of the site: relative, so that no folder of the build machine stands in the package and none is mapped to a drive
    /// (an absolute <c>C:\x</c> would become <c>Content/C_C/x</c>).
    /// </summary>
    public const string Root = "website";

    /// <summary>The folder of the archive that holds the provider path's files.</summary>
    public const string Folder = "Content/" + Root + "/";

    /// <summary>Provider path match of the site itself.</summary>
    public const string RootMatch = "^" + Root + "$";

    /// <summary>Scope of the site's web.config: a regular expression over the provider path, which has backslashes on Windows and slashes elsewhere.</summary>
    public const string WebConfigScope = "^" + Root + @"[\\/]web\.config$";
}
