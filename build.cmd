@echo off
rem Packs the SDK and builds samples\Polls to its packages. Arguments are passed on to dotnet build.
setlocal
cd /d "%~dp0"
where /q dotnet || (echo build: the .NET SDK 10 is needed, with dotnet on PATH 1>&2& exit /b 1)
dotnet run --no-cache --file eng/build.cs -- build %*
exit /b %errorlevel%
