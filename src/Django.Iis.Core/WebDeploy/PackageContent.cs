using System.Linq;
using System.Text.RegularExpressions;

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

    /// <summary>Scope of one of the site's files, as <see cref="WebConfigScope"/> is that of web.config.</summary>
    /// <param name="path">Below the application; separated by <c>/</c>.</param>
    public static string ScopeOf(string path) => "^" + Root + "[\\\\/]" + string.Join("[\\\\/]", path.Split('/').Select(Regex.Escape)) + "$";

    /// <summary>Provider path match of a folder below the site.</summary>
    public static string MatchOf(string folder) => "^" + Root + "/" + Regex.Escape(folder) + "$";

    /// <summary>Scope of the site's web.config: a regular expression over the provider path, which has backslashes on Windows and slashes elsewhere.</summary>
    public const string WebConfigScope = "^" + Root + @"[\\/]web\.config$";
}
