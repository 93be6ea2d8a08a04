using System;
using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Core.Sites;

/// <summary>Where each role stands on the server: the only place that knows the folder names of the two layouts.</summary>
public sealed class SiteLayout
{
    /// <summary>Folders of the nested layout that no request may reach; every web.config hides them, in either layout.</summary>
    public static readonly IReadOnlyList<string> HiddenSegments = ["__app__", "__python__", "__setup__", "__data__"];

    private readonly string _root;
    private readonly IReadOnlyDictionary<FileRole, string> _folders;
    private readonly IReadOnlyDictionary<FileRole, string> _fromWebRoot;

    private SiteLayout(
        LayoutKind kind,
        string root,
        string dataDirectory,
        IReadOnlyDictionary<FileRole, string> folders,
        IReadOnlyDictionary<FileRole, string> fromWebRoot)
    {
        Kind = kind;
        DataDirectory = dataDirectory;
        _root = root;
        _folders = folders;
        _fromWebRoot = fromWebRoot;
    }

    public LayoutKind Kind { get; }

    /// <summary>Where the site may write, as a Windows path: relative to the web root, or with <c>%VARIABLES%</c>.</summary>
    public string DataDirectory { get; }

    /// <summary>The file name that HttpPlatformHandler extends with a time and a process id.</summary>
    public string StdoutLog => DataDirectory + @"\logs\stdout";

    /// <summary>The Web Deploy layout: everything below the application's physical path.</summary>
    /// <param name="staticPath">Folder of the static files below the web root, for example <c>static</c> or <c>assets/site</c>.</param>
    public static SiteLayout Nested(string staticPath)
    {
        var folders = new Dictionary<FileRole, string>
        {
            [FileRole.WebRoot] = "",
            [FileRole.Static] = staticPath,
            [FileRole.Application] = "__app__",
            [FileRole.Python] = "__python__",
            [FileRole.Runtime] = "__python__",
            [FileRole.Setup] = "__setup__",
            [FileRole.Release] = "__setup__",
        };
        return new SiteLayout(LayoutKind.Nested, root: "", dataDirectory: "__data__", folders, folders);
    }

    /// <summary>The Windows Installer layout, relative to INSTALLDIR.</summary>
    /// <param name="name">The project's name.</param>
    /// <param name="siteName">The IIS site's name.</param>
    /// <param name="version">The release folder's name: the product version.</param>
    /// <param name="staticPath">Folder of the static files below the web root.</param>
    public static SiteLayout Installed(string name, string siteName, string version, string staticPath)
    {
        var folders = new Dictionary<FileRole, string>
        {
            [FileRole.WebRoot] = "www",
            [FileRole.Static] = "www/" + staticPath,
            [FileRole.Application] = "app",
            [FileRole.Python] = "python",
            [FileRole.Runtime] = "python",
            [FileRole.Setup] = "setup",
            [FileRole.Release] = "",
        };
        var fromWebRoot = new Dictionary<FileRole, string>
        {
            [FileRole.WebRoot] = "",
            [FileRole.Static] = staticPath,
            [FileRole.Application] = "../app",
            [FileRole.Python] = "../python",
            [FileRole.Runtime] = "../python",
            [FileRole.Setup] = "../setup",
            [FileRole.Release] = "..",
        };
        return new SiteLayout(LayoutKind.Installed, "releases/" + version, $@"%ProgramData%\{name}\{siteName}", folders, fromWebRoot);
    }

    /// <summary>The files of this layout with their paths below its root, in ordinal order of path.</summary>
    public IReadOnlyList<PlacedFile> Place(IEnumerable<SiteFile> files) =>
        [.. files.Where(Holds).Select(file => new PlacedFile(PathOf(file), file)).OrderBy(placed => placed.Path, StringComparer.Ordinal)];

    /// <summary>Whether the file belongs to this layout.</summary>
    public bool Holds(SiteFile file) => file.Layout is null || file.Layout == Kind;

    /// <summary>Path of a file below the layout's root, separated by <c>/</c>.</summary>
    public string PathOf(SiteFile file) => Join(Join(_root, _folders[file.Role]), file.Path);

    /// <summary>The folder of the release below INSTALLDIR, as a Windows path; empty where all stands at the root.</summary>
    public string Root => _root.Replace('/', '\\');

    /// <summary>A role's folder below the layout's root, as a Windows path; empty for the root itself.</summary>
    public string FolderOf(FileRole role) => _folders[role].Replace('/', '\\');

    /// <summary>How a role's folder is named from the web root, which is the working directory of the site's process: separated by <c>\</c>, for Windows.</summary>
    public string FromWebRoot(FileRole role) => _fromWebRoot[role].Replace('/', '\\');

    /// <summary>
    /// How the site's Python is named to IIS. HttpPlatformHandler takes a path that begins with a dot from the web root; FastCGI knows absolute paths only, which
    /// of a Python that ships with the site is known when the site is installed.
    /// </summary>
    public string PythonOf(HostingPlan plan)
    {
        if (plan.RuntimeFolder is not { } runtime)
        {
            return plan.PythonExecutable;
        }

        var path = $@"{FromWebRoot(FileRole.Runtime)}\{runtime}\python.exe";
        return path.StartsWith(".", StringComparison.Ordinal) ? path : @".\" + path;
    }

    private static string Join(string folder, string name) =>
        folder.Length == 0 ? name : name.Length == 0 ? folder : folder + "/" + name;
}
