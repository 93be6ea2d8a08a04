using Django.Iis.Core.Sites;

namespace Django.Iis.Setup.Description;

/// <summary>The Python that runs the site.</summary>
public sealed record PythonDescription
{
    /// <summary><c>major.minor</c>; no other minor version can load the package's extension modules.</summary>
    public required string Version { get; init; }

    /// <summary><c>win_amd64</c>, <c>win32</c> or <c>win_arm64</c>.</summary>
    public required string Platform { get; init; }

    public required PythonRuntime Runtime { get; init; }

    /// <summary>
    /// Full path of python.exe as web.config names it, possibly with <c>%VARIABLES%</c>; of a bundled one relative to the web root: <c>..\python\runtime-3.13\python.exe</c>.
    /// </summary>
    public required string Executable { get; init; }
}
