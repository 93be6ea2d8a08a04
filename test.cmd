@echo off
rem Sets all up and passes the tests. Arguments are passed on to dotnet test.
setlocal
cd /d "%~dp0"
where /q dotnet || (echo test: the .NET SDK 10 is needed, with dotnet on PATH 1>&2& exit /b 1)
dotnet run --no-cache --file eng/build.cs -- test %*
exit /b %errorlevel%
