using System.Text;

namespace Django.Iis.Core.WebDeploy;

/// <summary>
/// The script that Web Deploy runs on the server when the files are in place, where its user may configure IIS. It is told nothing, so it looks for the applications
/// whose folder holds this very package, and lets set-up do the rest there; another run finds nothing to change.
/// </summary>
internal static class SetupScript
{
    /// <summary>The provider path.</summary>
    public const string Name = "django-iis-setup";

    public const string Extension = ".bat";

    /// <summary>The archive's entry that the script is read from.</summary>
    public const string EntryName = "runCommand-" + Name + Extension;

    /// <param name="setupFolder">The role's folder below the application.</param>
    /// <param name="marker">Name of the file that only this package lays down there.</param>
    public static byte[] Bytes(string setupFolder, string marker) =>
        Encoding.ASCII.GetBytes(Template.Replace("@setup@", setupFolder).Replace("@marker@", marker).Replace("\n", "\r\n"));

    // appcmd prints an application as Site/path, and the site's own as Site/ .
    private const string Template = """
        @echo off
        setlocal EnableExtensions DisableDelayedExpansion
        set "_AppCmd=%SystemRoot%\System32\inetsrv\appcmd.exe"
        if exist "%SystemRoot%\Sysnative\inetsrv\appcmd.exe" set "_AppCmd=%SystemRoot%\Sysnative\inetsrv\appcmd.exe"
        if not exist "%_AppCmd%" echo appcmd.exe was not found: IIS is not installed.& exit /b 1
        set "_Found="
        set "_Result=0"
        for /F "delims=" %%a in ('^""%_AppCmd%" list app /text:APP.NAME^"') do for /F "delims=" %%p in ('^""%_AppCmd%" list vdir "%%a/" /text:physicalPath^"') do call :Configure "%%a" "%%~p"
        for /F "delims=" %%a in ('^""%_AppCmd%" list app /text:APP.NAME^"') do for /F "delims=" %%p in ('^""%_AppCmd%" list vdir "%%a" /text:physicalPath^"') do call :Configure "%%a" "%%~p"
        if not defined _Found echo No application of IIS has the folder that was deployed.& exit /b 1
        exit /b %_Result%

        :Configure
        for /F "delims=" %%e in ("%~2") do set "_Root=%%~fe"
        if not exist "%_Root%\@setup@\@marker@" exit /b 0
        if "%_Found%" == "%_Root%" exit /b 0
        set "_Found=%_Root%"
        for /F "tokens=1* delims=/" %%s in ("%~1") do "%_Root%\@setup@\DjangoIisSetup.exe" install --root "%_Root%\." --set "SITENAME=%%s" --set "APPPATH=/%%t" && "%_Root%\@setup@\DjangoIisSetup.exe" commit --root "%_Root%\." --set "SITENAME=%%s" --set "APPPATH=/%%t"
        if errorlevel 1 set "_Result=1"
        exit /b 0

        """;
}
