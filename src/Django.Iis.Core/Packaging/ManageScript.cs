using Django.Iis.Core.Sites;

namespace Django.Iis.Core.Packaging;

/// <summary>
/// <c>manage.cmd</c>: Django's management commands on the server, with the site's Python and environment. It finds the Python in web.config, where set-up or Web Deploy
/// may have put another than the package's, and leaves the rest to <c>manage_site.py</c> (sdk/python/setup).
/// </summary>
public static class ManageScript
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "manage.cmd";

    /// <summary>Name of its second half, in the folder of <see cref="FileRole.Setup"/>.</summary>
    public const string Program = "manage_site.py";

    /// <param name="plan">Which Python.</param>
    /// <param name="layout">Where the folders are, seen from the script.</param>
    /// <returns>ASCII with CRLF.</returns>
    public static string Text(HostingPlan plan, SiteLayout layout)
    {
        var isInstalled = layout.Kind == LayoutKind.Installed;
        var text = Template
            .Replace("@www@", isInstalled ? layout.FolderOf(FileRole.WebRoot) : "..")
            .Replace("@setup@", isInstalled ? layout.FolderOf(FileRole.Setup) + "\\" : "")
            .Replace("@program@", Program)
            .Replace("@python@", layout.PythonOf(plan));
        return text.Replace("\r\n", "\n").Replace("\n", "\r\n");
    }

    // `find` writes a blank line and the file's name first. Quoted values stay whole in CALL's arguments; the place of scriptProcessor is that of the build's handlers.
    // Whatever else stands in web.config, the package's own Python is tried, and then the message says how to name one.
    private const string Template = """
        @echo off
        rem Runs one of Django's management commands with the settings and the environment of this site: manage migrate
        setlocal EnableExtensions DisableDelayedExpansion
        set "config=%~dp0@www@\web.config"
        set "found=%DJANGO_IIS_PYTHON%"
        if defined found goto Found
        for /f "tokens=2 delims=:." %%c in ('chcp') do set "page=%%c"
        chcp 65001 >nul
        for /f "usebackq skip=2 tokens=2 delims==" %%v in (`find "processPath=" "%config%"`) do call :Take %%v
        for /f "usebackq skip=2 tokens=6 delims==" %%v in (`find "scriptProcessor=" "%config%"`) do call :Take %%v
        chcp %page% >nul
        if not defined found set "found=@python@"
        :Found
        pushd "%~dp0@www@"
        for %%p in ("%found%") do set "found=%%~fp"
        popd
        if not exist "%found%" goto Missing
        "%found%" "%~dp0@setup@@program@" %*
        exit /b %errorlevel%

        :Missing
        >&2 echo manage: there is no Python at "%found%". Set DJANGO_IIS_PYTHON to the full path of this site's python.exe.
        exit /b 1

        :Take
        if defined found exit /b 0
        for %%p in (%1) do set "found=%%~p"
        set "found=%found:&amp;=&%"
        for /f "tokens=1 delims=|" %%p in ("%found%") do set "found=%%p"
        exit /b 0

        """;
}
