using System.Linq;
using System.Text;

namespace Django.Iis.Core.WebDeploy;

/// <summary>
/// <c>&lt;Project&gt;.deploy.cmd</c>: runs msdeploy.exe with the switches and environment variables of the script that the .NET SDK writes, so that
/// existing pipelines find what they know. Unlike that one it takes the package's real name, keeps the site's data, prints no password and gives
/// msdeploy's own exit code.
/// </summary>
internal static class DeployScript
{
    /// <param name="name">The project's name: its SetParameters.xml stands beside the script.</param>
    /// <param name="package">File name of the package.</param>
    /// <param name="dataDirectory">Folder below the application that a deployment never deletes from.</param>
    /// <returns>ASCII with CRLF; names beyond ASCII make it UTF-8 and set the console's code page.</returns>
    public static byte[] Bytes(string name, string package, string dataDirectory)
    {
        var text = Template
            .Replace("@package@", package)
            .Replace("@name@", name.Replace("%", "%%"))
            .Replace("@data@", dataDirectory)
            .Replace("@parameter@", SiteParameters.ApplicationName)
            .Replace("@codepage@", (name + package).All(character => character <= '~') ? "" : "chcp 65001 >nul\n");
        return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text.Replace("\n", "\r\n"));
    }

    // Skip rules are msdeploy's only way to spare files on the server: a package cannot carry one.
    private const string Template = """
        @echo off
        @codepage@rem Deploys @package@ to IIS with Web Deploy (msdeploy.exe). Run it without arguments for help.
        setlocal EnableExtensions DisableDelayedExpansion
        set "_Package=%~dp0@package@"
        set "_Test="
        set "_Express="
        set "_Extra="
        set "_IncludeAcls=False"
        set "_Destination=auto"

        :NextArgument
        if "%~1" == "" goto Checks
        set "_Argument=%~1"
        set "_Switch=%_Argument:~0,3%"
        set "_Value=%_Argument:~3%"
        if /I "%_Switch%" == "/T" set "_Test=yes"& goto Shift
        if /I "%_Switch%" == "/Y" set "_Test=no"& goto Shift
        if /I "%_Switch%" == "/L" set "_Express=yes"& goto Shift
        if /I "%_Switch%" == "/M:" set _Destination=%_Destination%,computerName="%_Value%"& goto Shift
        if /I "%_Switch%" == "/U:" set _Destination=%_Destination%,userName="%_Value%"& goto Shift
        if /I "%_Switch%" == "/P:" set _Destination=%_Destination%,password="%_Value%"& goto Shift
        if /I "%_Switch%" == "/A:" set _Destination=%_Destination%,authType="%_Value%"& goto Shift
        if /I "%_Switch%" == "/G:" set _Destination=%_Destination%,tempAgent="%_Value%"& goto Shift
        if /I "%_Switch%" == "/E:" set _Destination=%_Destination%,encryptPassword="%_Value%"& goto Shift
        if /I "%_Switch%" == "/I:" set "_IncludeAcls=%_Value%"& goto Shift
        set _Extra=%_Extra% %1
        :Shift
        shift
        goto NextArgument

        :Checks
        if not defined _Test goto Usage
        if not exist "%_Package%" echo "%_Package%" does not exist; it must stand beside this script.& exit /b 1
        if defined _DeploySetParametersFile if not exist "%_DeploySetParametersFile%" echo "%_DeploySetParametersFile%" does not exist.& exit /b 1
        if not defined _DeploySetParametersFile set "_DeploySetParametersFile=%~dp0@name@.SetParameters.xml"
        set "_SetParameters="
        if exist "%_DeploySetParametersFile%" set _SetParameters=-setParamFile:"%_DeploySetParametersFile%"
        set "_WhatIf="
        if "%_Test%" == "yes" set "_WhatIf=-whatif"

        if not defined MSDeployPath call :ReadRegistry "HKLM\SOFTWARE\Microsoft\IIS Extensions\MSDeploy" InstallPath MSDeployPath
        if not defined MSDeployPath for %%d in ("%ProgramW6432%" "%ProgramFiles%" "%ProgramFiles(x86)%") do if not defined MSDeployPath if exist "%%~d\IIS\Microsoft Web Deploy V3\msdeploy.exe" set "MSDeployPath=%%~d\IIS\Microsoft Web Deploy V3\"
        if defined MSDeployPath set "MSDeployPath=%MSDeployPath:"=%"
        if defined MSDeployPath if not "%MSDeployPath:~-1%" == "\" set "MSDeployPath=%MSDeployPath%\"
        if not exist "%MSDeployPath%msdeploy.exe" echo msdeploy.exe was not found. Install Web Deploy 3.6 or later, or set MSDeployPath to its folder.& exit /b 1

        if "%_Express%" == "yes" call :UseExpress || exit /b 1

        rem A worker process holds its files: its pool stops meanwhile. That fails where there is no application yet, or no right to; then all goes on without.
        set "_Application="
        set "_Stopped="
        if not "%_Test%" == "no" goto Deploy
        if "%_Express%" == "yes" goto Deploy
        if defined _DeployKeepPool goto Deploy
        if defined _DeployApplication set "_Application=%_DeployApplication%"
        if not defined _Application if exist "%_DeploySetParametersFile%" for /F "usebackq tokens=2,3 delims==>" %%i in ("%_DeploySetParametersFile%") do call :ReadParameter %%i %%j
        if not defined _Application goto Deploy
        "%MSDeployPath%msdeploy.exe" -verb:sync -source:recycleApp -dest:recycleApp="%_Application%",recycleMode="StopAppPool"%_Destination:~4% %_MsDeployAdditionalFlags% >nul 2>&1 && set "_Stopped=yes"
        if not defined _Stopped echo The application pool of "%_Application%" is left running: it is new, or may not be stopped.

        :Deploy
        echo Deploying "%_Package%"
        "%MSDeployPath%msdeploy.exe" -verb:sync -source:package="%_Package%" -dest:%_Destination%,includeAcls="%_IncludeAcls%" -disableLink:AppPoolExtension -disableLink:ContentExtension -disableLink:CertificateExtension -skip:skipAction=Delete,objectName=dirPath,absolutePath="[\\/]@data@" -skip:skipAction=Delete,objectName=filePath,absolutePath="[\\/]@data@" %_SetParameters% %_WhatIf% %_MsDeployAdditionalFlags% %_Extra%
        set "_Result=%ERRORLEVEL%"
        if not defined _Stopped exit /b %_Result%
        "%MSDeployPath%msdeploy.exe" -verb:sync -source:recycleApp -dest:recycleApp="%_Application%",recycleMode="StartAppPool"%_Destination:~4% %_MsDeployAdditionalFlags% >nul 2>&1
        if errorlevel 1 echo The application pool of "%_Application%" was stopped and could not be started again. Start it in IIS Manager.& if "%_Result%" == "0" set "_Result=1"
        exit /b %_Result%

        rem Called with "name" value "value" /, as an element of the file is when it is cut at its signs.
        :ReadParameter
        if /I "%~1" == "@parameter@" set "_Application=%~3"
        exit /b 0

        rem The last value of a name below a registry key, 64-bit view first, into a variable.
        :ReadRegistry
        for %%v in (64 32) do if not defined %~3 for /F "tokens=2,*" %%i in ('reg query %1 /s /v %2 /reg:%%v 2^>nul ^| findstr /C:"REG_SZ"') do set "%~3=%%j"
        exit /b 0

        rem IIS Express keeps its configuration in the user's documents.
        :UseExpress
        set "_ExpressPath="
        set "_ExpressManifest="
        set "_Documents="
        call :ReadRegistry "HKLM\SOFTWARE\Microsoft\IISExpress" InstallPath _ExpressPath
        call :ReadRegistry "HKLM\SOFTWARE\Microsoft\IISExpress" Manifest _ExpressManifest
        call :ReadRegistry "HKCU\SOFTWARE\Microsoft\Windows\CurrentVersion\Explorer\Shell Folders" Personal _Documents
        if not defined _ExpressPath echo IIS Express was not found. Install it, or leave out /L.& exit /b 1
        if not exist "%_Documents%\IISExpress\config" echo IIS Express has no configuration yet. Start it once, or leave out /L.& exit /b 1
        set _MsDeployAdditionalFlags=%_MsDeployAdditionalFlags% -appHostConfigDir:"%_Documents%\IISExpress\config" -webServerDir:"%_ExpressPath%" -webServerManifest:"%_ExpressManifest%"
        exit /b 0

        :Usage
        echo Usage: "%~nx0" /T or /Y [/M:server] [/U:user] [/P:password] [/A:Basic or NTLM] [/G:True] [/L] ["-msdeploy flag"]
        echo   /T  shows what would happen          /Y  deploys
        echo   /M: server name, or the URL of its Web Management Service; this machine when left out
        echo   /U: and /P:  user and password       /A: Basic for the Web Management Service, NTLM for the agent
        echo   /G:True  runs without an installed agent   /L  deploys to IIS Express of this user
        echo Quote an argument that holds spaces or signs as a whole: "/P:a b". Any other argument goes to msdeploy.exe.
        echo Values to deploy with: "@name@.SetParameters.xml" beside this script, or the file that the environment variable
        echo _DeploySetParametersFile names. Further msdeploy flags: the environment variable _MsDeployAdditionalFlags.
        echo The application pool stops meanwhile, that of the application in the values or in _DeployApplication; not if _DeployKeepPool is set.
        exit /b 2

        """;
}
